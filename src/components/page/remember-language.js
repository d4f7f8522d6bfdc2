// On the root page: keeps the language that a reader chooses, and sends them on to it the next time. `?choose` shows the
// choice again. A browser that denies storage just asks every time.
(() => {
  const key = `${document.currentScript.dataset.names}language`;
  addEventListener('click', (event) => {
    const locale = event.target.closest?.('a[data-language]')?.dataset.language;
    try {
      if (locale) localStorage.setItem(key, locale);
    } catch {
      // Storage is denied.
    }
  });
  addEventListener('DOMContentLoaded', () => {
    if (location.search === '?choose') return;
    try {
      const locale = CSS.escape(localStorage.getItem(key) ?? '');
      const link = document.querySelector(`a[data-language="${locale}"]`);
      if (link) location.replace(link.href);
    } catch {
      // Storage is denied.
    }
  });
})();
