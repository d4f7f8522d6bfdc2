import type { PageWords } from '../../site/page-words.ts';

/** How often a page that is looked at again looks for a newer version, in milliseconds. */
const interval = 10 * 60 * 1000;

/** What the worker says: with the words to say it in, if there is a newer version. */
type Told = { readonly words?: PageWords['offline'] } | undefined;
type PageControls = HTMLTemplateElement & { readonly told?: Told };

/** Asks for the service worker and the manifest, and then says when there is a newer version of the page. */
export function workOffline(styles: string): void {
  const add = <Name extends keyof HTMLElementTagNameMap>(
    parent: Element,
    name: Name,
    values: Partial<HTMLElementTagNameMap[Name]>,
  ) => parent.appendChild(Object.assign(document.createElement(name), values));
  const controls = document.querySelector<PageControls>('.page-controls');
  const manifest = document.querySelector<HTMLAnchorElement>('.site-header > a')?.href ?? '';
  add(document.head, 'link', { rel: 'manifest', href: `${manifest}manifest.webmanifest` });
  // Also where there is no secure connection, and so no worker.
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  const worker = controls?.dataset.worker;
  if (!serviceWorker || worker === undefined) return;
  const status = add(document.body, 'div', { className: 'newer', role: 'status' });
  // On paper, what comes after the map has a page of its own.
  controls?.after(status);

  serviceWorker.addEventListener('controllerchange', () =>
    serviceWorker.controller?.postMessage({ keep: location.href }),
  );
  const hear = (told: Told) => {
    if (!told?.words || status.firstChild) return;
    const { newer, showNewer, later } = told.words;
    add(document.head, 'link', { rel: 'stylesheet', href: styles });
    add(status, 'p', { textContent: newer });
    // The place is in the address, so it is kept.
    add(status, 'button', { textContent: showNewer, onclick: () => location.reload() });
    add(status, 'button', { textContent: later, onclick: () => status.replaceChildren() });
  };
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
  // Kept by page-controls.js: a page may be told before this script is there.
  hear(controls?.told);

  let asked = Date.now();
  void serviceWorker.register(trust(worker)).then(
    (registration) =>
      document.addEventListener('visibilitychange', () => {
        // A clock may be set back.
        if (document.hidden || Math.abs(Date.now() - asked) < interval) return;
        asked = Date.now();
        registration.update().catch(() => undefined);
      }),
    // Where storage is denied, nothing happens.
    () => undefined,
  );
}

/** The address of the worker for a browser that runs only what has passed a policy: no other address passes this one. */
function trust(worker: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('veiviser', { createScriptURL: () => worker });
  return policy?.createScriptURL(worker) ?? worker;
}

/** As much of Trusted Types as is used here. A script's address that is trusted is given where a text is asked for. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}
