// Asks under each outcome, or at the foot of a plain guide, whether it was helpful, and sends the answer once: the guide,
// the step if there is one, yes or no, and the language. Inline, after all that it works on; in the page only if the build has an address to send to.
(() => {
  const template = document.currentScript.previousElementSibling;
  const { address, guide, lang } = template.dataset;
  const feet = '.step[data-kind="outcome"] .step-foot, .guide-foot';
  for (const foot of document.querySelectorAll(feet)) {
    const step = foot.closest('.step')?.id;
    const asked = document.importNode(template.content, true).firstElementChild;
    const status = asked.querySelector('[role=status]');
    const buttons = [...asked.querySelectorAll('button')];
    asked.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (!button || button.getAttribute('aria-disabled')) return;
      const answer = { guide, ...(step && { step }), answer: button.value, lang };
      const isSent = window.navigator.sendBeacon?.(address, new window.URLSearchParams(answer));
      status.textContent = isSent ? status.dataset.thanks : status.dataset.failed;
      if (!isSent) return;
      button.setAttribute('aria-pressed', 'true');
      // Not `disabled`, which would take the focus away.
      for (const each of buttons) each.setAttribute('aria-disabled', 'true');
    });
    foot.before(asked);
  }
})();
