// Keeps all guides of a locale when the reader asks for it, some pages at a time, and says how far it has come. Lists
// the pages that are kept, and removes them with all else that the browser keeps for the site. Where there is no worker,
// nothing can be kept but answers and choices.
(() => {
  const root = document.currentScript.parentElement;
  const [keep, forget] = root.querySelectorAll('button');
  const size = root.querySelector('.offline-size');
  const status = root.querySelector('[role=status]');
  const section = root.querySelector('section');
  const { locale, home, own, list, names } = root.dataset;
  // What the title of every page ends with.
  const nameOfSite = ` – ${root.dataset.site}`;
  const words = JSON.parse(root.dataset.words);
  const { serviceWorker } = navigator;
  // Reading a title means reading a page, and the list is to be short.
  const mostListed = 30;
  let before = -1;

  const say = (text, values = {}) =>
    (status.textContent = text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place));
  const openPages = () => caches.open(`${names}pages`);
  const ask = async (goOn) =>
    (await serviceWorker.ready).active?.postMessage({ keepAll: locale, goOn });
  const begin = () => {
    before = -1;
    keep.disabled = true;
    void ask(false);
  };
  const show = ({ kept, total }) => {
    const isDone = kept === total && total > 0;
    // Also when not even the list could be had: nothing is kept of nothing.
    const isStuck = !isDone && (kept <= before || total === 0);
    before = kept;
    keep.hidden = isDone;
    keep.disabled = !isStuck;
    say(isDone ? words.keptAll : isStuck ? words.keepFailed : words.keeping, { kept, total });
    if (isDone) void listKept();
    else if (!isStuck) void ask(true);
  };

  // A title is read as a page is: what is written in it as code is a letter.
  const readTitle = (html) =>
    /<title>([^<]*)/
      .exec(html)?.[1]
      .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex, code) =>
        String.fromCodePoint(hex ? parseInt(hex, 16) : code),
      )
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  const listKept = async () => {
    const pages = await openPages();
    const addresses = (await pages.keys()).map(({ url }) => new URL(url).pathname);
    // Not the pages of single error codes, nor maps: what leads to them is listed.
    const listed = addresses.filter(
      (address) =>
        address.startsWith(home) &&
        /\D\/$/.test(address) &&
        !address.endsWith('/map/') &&
        address !== own,
    );
    const items = listed.slice(0, mostListed).map(async (address) => {
      const link = document.createElement('a');
      link.href = address;
      const title = readTitle(await (await pages.match(address))?.text());
      link.textContent = title?.endsWith(nameOfSite)
        ? title.slice(0, -nameOfSite.length)
        : (title ?? address);
      const item = document.createElement('li');
      item.append(link);
      return item;
    });
    section.querySelector('ul').replaceChildren(...(await Promise.all(items)));
    section.hidden = items.length === 0;
  };

  /** What the browser denies, it has not kept. */
  const attempt = async (act) => {
    try {
      return await act();
    } catch {
      return undefined;
    }
  };
  const clear = (storage) => {
    for (const name of Object.keys(storage)) if (name.startsWith(names)) storage.removeItem(name);
  };

  keep.addEventListener('click', () => {
    // Asks the browser not to clear the copies when space runs short.
    void navigator.storage?.persist?.();
    begin();
  });
  forget.addEventListener('click', async () => {
    await attempt(() => caches.delete(`${names}pages`));
    await attempt(() => clear(localStorage));
    await attempt(() => clear(sessionStorage));
    keep.hidden = size.hidden;
    keep.disabled = false;
    section.hidden = true;
    say(words.forgotten);
    (keep.hidden ? forget : keep).focus();
  });
  serviceWorker?.addEventListener('message', ({ data }) => {
    if (data.type === 'kept') show(data);
    if (data.type === 'let-go') void attempt(listKept);
  });
  void attempt(async () => {
    await serviceWorker.ready;
    const pages = await openPages();
    size.hidden = keep.hidden = false;
    await listKept();
    if (await pages.match(list)) begin();
  });
})();
