// Shows the copy buttons of a page without a flow, and copies what stands beside one. The words stand on the paragraph
// before this script, which says them.
(() => {
  const status = document.currentScript.previousElementSibling;
  const root = status.parentElement;
  const { copied, failed } = status.dataset;
  root.dataset.canCopy = '';
  root.addEventListener('click', async ({ target }) => {
    const button = target.closest('[data-copy]');
    if (!button) return;
    const code = button.closest('.command-code').querySelector('code');
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = copied;
      if (label === copied) return;
      button.textContent = copied;
      setTimeout(() => (button.textContent = label), 2000);
    } catch {
      window.getSelection().selectAllChildren(code);
      status.textContent = failed;
    }
  });
})();
