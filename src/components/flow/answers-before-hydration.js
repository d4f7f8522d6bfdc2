// Runs before the steps are read, inline and small: keeps the answers that are clicked until the island is ready, and
// shows the step of a link that carries a trail, which CSS alone cannot.
(() => {
  const flow = document.currentScript.parentElement;
  // Every step begins where the page does, and not where the reader was in another one.
  history.scrollRestoration = 'manual';
  const early = { from: location.hash, answers: [] };
  let opened;
  const open = (fragment) => {
    opened?.removeAttribute('data-opened');
    const id = fragment.exec(location.hash)?.[1];
    opened = id && flow.querySelector(`.step[id="${id}"]`);
    if (!opened) return;
    opened.setAttribute('data-opened', '');
    early.from = location.hash;
    early.answers = [];
  };
  if (location.hash && location.hash !== '#main') flow.dataset.opening = '';
  flow.early = early;
  // Called once the steps are there. The browser itself opens a step without a trail, but only once it has painted.
  // What follows the step may have been escaped on its way here.
  flow.openLinked = () => {
    if (early.answers.length === 0) open(/^#([a-z0-9-]+)(?![\w-])/);
    delete flow.dataset.opening;
  };
  addEventListener('hashchange', () => flow.early === early && open(/^#([a-z0-9-]+)[^\w-]/));
  flow.addEventListener('click', (event) => {
    const answer = event.target.closest('a[data-answer]');
    if (!answer || flow.early !== early) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // Opens elsewhere.
    early.answers.push({ step: answer.closest('.step').id, answer: answer.dataset.answer });
    opened?.removeAttribute('data-opened');
  });
})();
