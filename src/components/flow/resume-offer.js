// Runs before the question is read, inline and small: offers the diagnosis of this guide that was left half done last,
// above the question, where it moves nothing. Not where the address names a place, and not in a frame.
(() => {
  const offer = document.currentScript.previousElementSibling;
  const [goOn, notNow, forget] = offer.querySelectorAll('a, button');
  const { stored, lang, days } = offer.dataset;
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
  let left;
  // Whatever else stands in the storage, and a storage that is denied, is as good as nothing.
  const store = (act) => {
    try {
      return act(localStorage);
    } catch {
      return;
    }
  };
  const read = () => store((kept) => JSON.parse(kept.getItem(stored))) ?? [];
  const show = () => {
    const now = Date.now();
    left = store(() => {
      const [latest] = read()
        .filter(({ at, fragment }) => at > now - days * 86_400_000 && /^[\w-]+\?\w/.test(fragment))
        .sort((one, other) => other.at - one.at);
      offer.querySelector('time').textContent = format.format(Math.min(latest.at, now));
      goOn.hash = (offer.closest('.flow').dataset.ids ?? '') + latest.fragment;
      return latest;
    });
    offer.hidden = !left;
  };
  const close = () => {
    offer.hidden = true;
    offer.parentElement.querySelector('.step h2').focus({ preventScroll: true });
  };
  // This tab keeps it from now on.
  goOn.addEventListener('click', () => {
    const others = read().filter(({ tab }) => tab !== left.tab);
    store((kept) => kept.setItem(stored, JSON.stringify(others)));
    offer.hidden = true;
  });
  notNow.addEventListener('click', close);
  forget.addEventListener('click', () => {
    store((kept) => kept.removeItem(stored));
    close();
  });
  if (parent !== window || location.hash) return;
  show();
  // Another tab may go on with it meanwhile, or forget it.
  addEventListener('storage', () => offer.hidden || show());
})();
