// On the root page only: sends a reader on to the language chosen here before, and keeps the choice.
// `?choose` shows the choice again. A browser that denies storage just asks every time.
(() => {
  const key = 'veiviser-language';
  const linkTo = (locale) => document.querySelector(`a[data-language="${CSS.escape(locale)}"]`);
  addEventListener('DOMContentLoaded', () => {
    try {
      const chosen = localStorage.getItem(key);
      const link = chosen && location.search !== '?choose' && linkTo(chosen);
      if (link) location.replace(link.href);
    } catch {
      // Storage is denied.
    }
  });
  addEventListener('click', (event) => {
    const locale = event.target.closest?.('a[data-language]')?.dataset.language;
    try {
      if (locale) localStorage.setItem(key, locale);
    } catch {
      // Storage is denied.
    }
  });
})();
