// Keeps the language that a reader chose, on the root page or by a page's language switch, and sends them on to it from
// the root page. `?choose` shows the choice again. A browser that denies storage just asks every time.
(() => {
  const key = 'veiviser-language';
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-language], a[data-locale]');
    const locale = link?.dataset.language ?? link?.dataset.locale;
    try {
      if (locale) localStorage.setItem(key, locale);
    } catch {
      // Storage is denied.
    }
  });
  addEventListener('DOMContentLoaded', () => {
    if (!document.querySelector('main[data-choice]') || location.search === '?choose') return;
    try {
      const locale = CSS.escape(localStorage.getItem(key) ?? '');
      const link = document.querySelector(`a[data-language="${locale}"]`);
      if (link) location.replace(link.href);
    } catch {
      // Storage is denied.
    }
  });
})();
