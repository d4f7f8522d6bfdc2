// Inline and small: fetches the script of the box when a reader first uses it, and keeps the text on the page meanwhile.
(() => {
  const box = document.currentScript.parentElement;
  const script = box.querySelector('template[data-script]');
  const wake = (event) => {
    if (event.type === 'submit') {
      event.preventDefault();
      box.dataset.asked = '';
    }
    if (script.isConnected) script.replaceWith(script.content);
  };
  const look = () => {
    if (box.dataset.awake !== undefined) return;
    box.querySelector('[role=status]').textContent = box.dataset.failed;
    box.removeEventListener('submit', wake);
  };
  for (const type of ['focusin', 'input', 'submit']) box.addEventListener(type, wake);
  // A script that throws has loaded, too.
  for (const type of ['load', 'error']) box.addEventListener(type, look, true);
})();
