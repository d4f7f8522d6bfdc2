// Inline and small, on every page: opens the search on "/" or on a click on a link to it, fetches the script of the box on
// the page when a reader first uses it, keeps the language that is chosen,
// and starts what works without a network when the page has been painted and the browser is idle. Nothing is fetched
// before. If the script of the search cannot be had, its link leads to the list of all steps, as it does without
// JavaScript.
(() => {
  const { previousElementSibling: template, dataset } = document.currentScript;
  const { names } = dataset;
  const [search, offline] = template.content.children;
  const link = document.querySelector('a[data-search]');
  const store = (act) => {
    try {
      return act(localStorage);
    } catch {
      return; // Storage is denied.
    }
  };
  const open = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    link.dataset.asked = '';
    link.dispatchEvent(new window.Event('open'));
    wake();
  };
  const wake = () => search.isConnected || document.head.append(search);
  const box = document.querySelector('.search-box');
  // A script that throws has loaded, too.
  search.onload = search.onerror = () => {
    if ('awake' in link.dataset) return;
    link.dataset.awake = '';
    if ('asked' in link.dataset) location.assign(link.href);
    if (!box) return;
    box.dataset.live = '';
    box.append(box.dataset.failed);
  };
  // What was asked for before the box is live is answered by it then.
  const keep = (event) => {
    if ('live' in box.dataset) return false;
    event.preventDefault();
    wake();
    return true;
  };
  box?.addEventListener('submit', keep);
  box?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    if (event.target.matches('textarea') && keep(event)) box.dataset.entered = '';
  });
  for (const type of ['focusin', 'input']) box?.addEventListener(type, wake);
  addEventListener('click', (event) => {
    const { locale, search: isSearch } = event.target.closest?.('a')?.dataset ?? {};
    if (locale) store((kept) => kept.setItem(`${names}language`, locale));
    if (isSearch !== undefined && !event.shiftKey) open(event);
  });
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || document.querySelector('dialog[open]')) return;
    if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
    if (store((kept) => kept.getItem(`${names}slash`)) !== 'off') open(event);
  });
  // That there is a newer version, said before there is anybody to hear it. The worker says other things too.
  navigator.serviceWorker?.addEventListener('message', ({ data }) => {
    if (data.words) template.told = data;
  });
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  const startOffline = () => whenIdle(() => offline.isConnected || document.head.append(offline));
  // A page may be painted later than it is loaded, and Firefox reports no paint when it reloads one.
  const waitForPaint = () => {
    setTimeout(startOffline, 300);
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      startOffline();
    }).observe({ type: 'paint', buffered: true });
  };
  if (offline) addEventListener('load', waitForPaint);
})();
