// Shows the guide of the page's address as it looks in the colours and the language chosen, and copies the code.
(() => {
  const root = document.currentScript.parentElement;
  const [theme, language] = root.querySelectorAll('select');
  const code = root.querySelector('pre code');
  const button = root.querySelector('button');
  const status = root.querySelector('[role=status]');
  const preview = root.querySelector('iframe');
  const { guide, site } = root.dataset;
  const asked = new URLSearchParams(location.search).get('guide') ?? '';
  const wanted = /^[a-z][a-z0-9-]*$/.test(asked) ? asked : guide;

  const fill = (part, text) => (root.querySelector(`[data-${part}]`).textContent = text);
  const show = () => {
    const path = language.value.replace(/[^/]+\/$/, `${wanted}/`);
    const address = theme.value === 'auto' ? path : `${path}?theme=${theme.value}`;
    fill('address', new URL(address, site).href);
    status.textContent = '';
    // Set anew, the same address would be loaded anew.
    if (preview.getAttribute('src') !== address) preview.src = address;
  };
  // The guide itself knows its title; an address without a guide has none to show.
  const readTitle = () => {
    const title = preview.contentDocument?.querySelector('.embed h1')?.textContent;
    if (!title) return;
    fill('title', title.replaceAll('"', '&quot;'));
    preview.title = title;
  };

  for (const hidden of root.querySelectorAll('[hidden]')) hidden.hidden = false;
  // Who comes from a guide has its code already.
  root.querySelector('.other-guide').hidden = asked !== '';
  theme.addEventListener('change', show);
  language.addEventListener('change', show);
  preview.addEventListener('load', readTitle);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = button.dataset.copied;
    } catch {
      window.getSelection().selectAllChildren(code);
      status.textContent = button.dataset.failed;
    }
  });
  show();
  readTitle();
})();
