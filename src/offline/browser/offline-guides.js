// Keeps all guides of a locale when the reader asks for it, some pages at a time, and says how far it has come. Lists
// the pages that are kept. Where storage is denied, nothing shows.
(() => {
  const root = document.currentScript.parentElement;
  const [keep, forget] = root.querySelectorAll('button');
  const status = root.querySelector('[role=status]');
  const section = root.querySelector('section');
  const { locale, home, own, list } = root.dataset;
  const words = JSON.parse(root.dataset.words);
  const { serviceWorker } = navigator;
  // Reading a title means reading a page, and the list is to be short.
  const mostListed = 30;
  let before = -1;

  const say = (text, values = {}) =>
    (status.textContent = text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place));
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
    forget.hidden = total === 0;
    say(isDone ? words.keptAll : isStuck ? words.keepFailed : words.keeping, { kept, total });
    if (isDone) void listKept();
    else if (!isStuck) void ask(true);
  };

  const listKept = async () => {
    const pages = await caches.open('veiviser-pages');
    const addresses = (await pages.keys()).map(({ url }) => new URL(url).pathname);
    // Not the pages of single error codes: their list leads to them.
    const listed = addresses.filter(
      (address) => address.startsWith(home) && /\D\/$/.test(address) && address !== own,
    );
    const items = listed.slice(0, mostListed).map(async (address) => {
      const text = await (await pages.match(address))?.text();
      const title = /<title>([^<]*)/.exec(text)?.[1] ?? address;
      const link = document.createElement('a');
      link.href = address;
      link.textContent = title.replace(/ – Veiviser$/, '').replaceAll('&amp;', '&');
      const item = document.createElement('li');
      item.append(link);
      return item;
    });
    section.querySelector('ul').replaceChildren(...(await Promise.all(items)));
    section.hidden = items.length === 0;
  };

  keep.addEventListener('click', () => {
    // Asks the browser not to clear the copies when space runs short.
    void navigator.storage?.persist?.();
    begin();
  });
  forget.addEventListener('click', async () => {
    await caches.delete('veiviser-pages');
    keep.hidden = keep.disabled = false;
    forget.hidden = section.hidden = true;
    say(words.forgotten);
    keep.focus();
  });
  serviceWorker?.addEventListener('message', ({ data }) => data.type === 'kept' && show(data));
  serviceWorker?.ready
    .then(async () => {
      root.hidden = false;
      await listKept();
      if (await caches.match(list)) begin();
    })
    .catch(() => (root.hidden = true));
})();
