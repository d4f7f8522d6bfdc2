// Inline and small: opens the search on "/" or on a click on its link, and fetches its script the first time. If that
// cannot be had, the link leads to the list of all steps, as it does without JavaScript.
(() => {
  const template = document.currentScript.previousElementSibling;
  const link = document.querySelector('.search-link');
  const open = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!template.isConnected) {
      document.querySelector('dialog.search').dispatchEvent(new window.Event('open'));
      return;
    }
    template.content.querySelector('script').onerror = () => window.location.assign(link.href);
    template.replaceWith(template.content);
  };
  const isWanted = () => {
    try {
      return localStorage.getItem('veiviser-slash') !== 'off';
    } catch {
      return true; // Storage is denied.
    }
  };
  link.addEventListener('click', (event) => event.shiftKey || open(event));
  document.addEventListener('keydown', (event) => {
    const isWriting = event.target.closest?.('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || isWriting || document.querySelector('dialog[open]')) return;
    if (isWanted()) open(event);
  });
})();
