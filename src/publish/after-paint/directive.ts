import type { ClientDirective } from 'astro';

/** How long to wait for a paint once the page is loaded, in milliseconds: Firefox reports none when it reloads a page. */
const longestWait = 300;

/** `client:after-paint`: loads an island when the page has been painted and the browser is idle, never before. */
const afterPaint: ClientDirective = (load) => {
  let isLoading = false;
  const hydrate = () => {
    if (isLoading) return;
    isLoading = true;
    void load().then((start) => start());
  };
  const whenIdle = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(hydrate);
    else setTimeout(hydrate);
  };
  new PerformanceObserver((list, observer) => {
    if (list.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    whenIdle();
  }).observe({ type: 'paint', buffered: true });
  const waitNoLonger = () => setTimeout(whenIdle, longestWait);
  if (document.readyState === 'complete') waitNoLonger();
  else addEventListener('load', waitNoLonger);
};

export default afterPaint;
