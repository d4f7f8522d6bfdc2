// In a framed guide: tells the page around it how high the guide is, and when the step changes. Neither says what was
// answered, so any page may know.
(() => {
  const { guide } = document.documentElement.dataset;
  let height = 0;
  const tell = (message) => parent.postMessage({ ...message, guide }, '*');
  const tellHeight = () => tell({ type: 'veiviser:height', height });

  // The browser calls this once a frame at most.
  new ResizeObserver(() => {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    tellHeight();
  }).observe(document.body);
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.type === 'veiviser:ask') tellHeight();
  });
  addEventListener('focusin', ({ target }) => {
    if (target.matches('.step > h2')) tell({ type: 'veiviser:step' });
  });

  // The other language keeps the colours that the page around it has chosen.
  const parameters = new URLSearchParams(location.search);
  parameters.delete('language');
  for (const link of document.querySelectorAll('.language-switch a')) link.search = parameters;
})();
