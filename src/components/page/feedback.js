// Asks under each outcome whether the guide was helpful, and sends the answer once: the guide, the step, yes or no, and
// the language. Inline, after all that it works on; in the page only if the build has an address to send to.
(() => {
  const template = document.currentScript.previousElementSibling;
  const { address, guide, lang } = template.dataset;
  for (const step of document.querySelectorAll('.step[data-kind="outcome"]')) {
    const asked = document.importNode(template.content, true).firstElementChild;
    const status = asked.querySelector('[role=status]');
    const buttons = [...asked.querySelectorAll('button')];
    asked.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (!button || button.getAttribute('aria-disabled')) return;
      const answer = { guide, step: step.id, answer: button.value, lang };
      const isSent = window.navigator.sendBeacon(address, new window.URLSearchParams(answer));
      status.textContent = isSent ? status.dataset.thanks : status.dataset.failed;
      if (!isSent) return;
      button.setAttribute('aria-pressed', 'true');
      // Not `disabled`, which would take the focus away.
      for (const each of buttons) each.setAttribute('aria-disabled', 'true');
    });
    step.querySelector('.step-foot').before(asked);
  }
})();
