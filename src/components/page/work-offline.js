// Inline and small: when the page is loaded and the browser idle, asks for the service worker and the manifest, and
// then says when there is a newer version of the page. Asks for nothing before. Where storage is denied, nothing happens.
(() => {
  const { serviceWorker } = navigator;
  const status = document.currentScript.previousElementSibling;
  const { worker, manifest, styles, newer, show, later } = status.dataset;
  // How often a page that is looked at again looks for a newer version, in milliseconds.
  const interval = 10 * 60 * 1000;
  let asked = Date.now();

  const add = (parent, name, values) =>
    parent.appendChild(Object.assign(document.createElement(name), values));
  const begin = async () => {
    add(document.head, 'link', { rel: 'manifest', href: manifest });
    const registration = await serviceWorker?.register(worker).catch(() => {});
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - asked < interval) return;
      asked = Date.now();
      registration?.update().catch(() => {});
    });
  };
  addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(begin));

  serviceWorker?.addEventListener('controllerchange', () =>
    serviceWorker.controller?.postMessage({ keep: location.href }),
  );
  serviceWorker?.addEventListener('message', ({ data }) => {
    if (data.type !== 'newer' || status.firstChild) return;
    add(document.head, 'link', { rel: 'stylesheet', href: styles });
    add(status, 'p', { textContent: newer });
    // The place is in the address, so it is kept.
    add(status, 'button', { textContent: show, onclick: () => location.reload() });
    add(status, 'button', { textContent: later, onclick: () => status.replaceChildren() });
  });
})();
