// Runs before the steps are read, inline and small: keeps what is pressed until the island is ready, shows the step of a
// link that carries a trail, which CSS alone cannot, and has the links to other languages take the place along. Then it
// fetches the island, when the page has been painted and the browser is idle, never before.
(() => {
  const flow = document.currentScript.parentElement;
  // On a page that is not ours, fragments of other guides and of headings are none of this guide's.
  const { ids = '' } = flow.dataset;
  const readHash = () => {
    const hash = location.hash.replace(/%2F/i, '/');
    return hash.startsWith(`#${ids}`) ? hash.replace(ids, '') : '';
  };
  // Every step begins where the page does, and not where the reader was in another one.
  if (!ids) history.scrollRestoration = 'manual';
  const first = readHash();
  const early = { from: location.hash, pressed: [], at: -1000 };
  let opened;
  const open = (fragment) => {
    opened?.removeAttribute('data-opened');
    const id = fragment.exec(readHash())?.[1];
    opened = id && flow.querySelector(`.step[id="${ids}${id}"]`);
    opened?.setAttribute('data-opened', '');
  };
  const readTrail = (fragment) => [...new URLSearchParams(fragment.split('?')[1])];
  /** The fragment of the place so far. The page that it leads to judges whether it fits. */
  const writePlace = () => {
    if (early.pressed.length === 0) return readHash();
    let trail = readTrail(first);
    for (const press of early.pressed) {
      if (press.answer) {
        const at = trail.findIndex(([step]) => step === press.step);
        if (at >= 0) trail = trail.slice(0, at);
        trail.push([press.step, press.answer]);
      } else trail = readTrail(press);
    }
    return `${readHash().split('?')[0]}?${new URLSearchParams(trail)}`;
  };
  if (first && first !== '#main') flow.dataset.opening = '';
  flow.early = early;
  const fetchIsland = () => {
    const template = flow.querySelector('.flow-script');
    template?.replaceWith(template.content);
  };
  const waitUntilIdle = () => (window.requestIdleCallback ?? setTimeout)(fetchIsland);
  // The browser itself opens a step without a trail, but only once it has painted.
  // What follows the step may have been escaped on its way here.
  addEventListener('DOMContentLoaded', () => {
    if (early.pressed.length === 0) open(/^#([a-z0-9-]+)(?![\w-])/);
    delete flow.dataset.opening;
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      waitUntilIdle();
    }).observe({ type: 'paint', buffered: true });
    // Firefox reports no paint when it reloads a page.
    addEventListener('load', () => setTimeout(waitUntilIdle, 300));
  });
  addEventListener('hashchange', ({ timeStamp }) => {
    if (flow.early !== early) return;
    early.at = timeStamp;
    open(/^#([a-z0-9-]+)[^\w-]/);
    if (opened) early.pressed.push(location.hash);
  });
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-answer], a[data-locale]');
    if (!link || flow.early !== early || (ids && !flow.contains(link))) return;
    const { answer } = link.dataset;
    if (!answer) return void (link.hash = writePlace());
    // The second press of a double one is meant for the step before.
    if (event.detail && event.timeStamp - early.at < 400) return event.preventDefault();
    const step = link.closest('.step').id.slice(ids.length);
    // What leads into another guide takes the trail along.
    if (!link.getAttribute('href').startsWith('#')) {
      const given = [...readTrail(writePlace()), [step, answer]].map(([asked, answered]) => [
        asked.includes('/') ? asked : `${flow.dataset.guide}/${asked}`,
        answered,
      ]);
      link.hash = `${link.hash.split('?')[0]}?${new URLSearchParams(given)}`;
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // Opens elsewhere.
    early.at = event.timeStamp;
    early.pressed.push({ step, answer });
    opened?.removeAttribute('data-opened');
  });
})();
