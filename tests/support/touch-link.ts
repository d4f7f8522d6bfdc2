const escapeAmpersands = (link: string) => link.replaceAll('&', '&amp;');
const escapeFragment = (link: string) => {
  const [page = '', fragment = ''] = link.split('#');
  return `${page}#${encodeURIComponent(fragment)}`;
};

/** What mail and chat programs do to a link. */
export const touchings: Readonly<Record<string, (link: string) => string>> = {
  'with a %3F in it': (link) => link.replace(/(#.*)\?/, '$1%3F'),
  'with all signs of its fragment escaped': escapeFragment,
  'with all signs of its fragment escaped twice': (link) => escapeFragment(escapeFragment(link)),
  'with &amp; in it': escapeAmpersands,
  'with &amp;amp; in it': (link) => escapeAmpersands(escapeAmpersands(link)),
  'with &#38; in it': (link) => link.replaceAll('&', '&#38;'),
  'with a full stop at its end': (link) => `${link}.`,
  'with a bracket and a full stop at its end': (link) => `${link}).`,
  'with an escaped bracket at its end': (link) => `${link}%29`,
  'with quotation marks at its end': (link) => `${link}%E2%80%9D`,
  'with an escaped sign at its end that cannot be seen': (link) => `${link}%E2%80%8B`,
  'with utm_ parameters at its end': (link) => `${link}&utm_source=Teams&utm_medium=chat`,
  'with parameters at its end that begin anew': (link) => `${link}?utm_source=mail&fbclid=iwar0x`,
  'with a number at its end that tells clicks apart': (link) => `${link}&msclkid=ab12cd34`,
};
