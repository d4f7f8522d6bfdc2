// In a file on a disk, a link to another language opens the file for it where that lies beside this one, and the site
// where it does not. A page cannot look into a folder: it opens the file unseen, which then says that it is there.
(() => {
  const here = 'veiviser:here';
  const patience = 1000;
  if (parent !== window) parent.postMessage(here, '*');
  if (location.protocol !== 'file:') return;
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-beside]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.src = link.dataset.beside;
    const open = (address) => {
      removeEventListener('message', listen);
      clearTimeout(late);
      frame.remove();
      location.href = address;
    };
    const listen = ({ source, data }) => {
      if (source === frame.contentWindow && data === here) open(link.dataset.beside + link.hash);
    };
    const late = setTimeout(() => open(link.href), patience);
    addEventListener('message', listen);
    document.body.append(frame);
  });
})();
