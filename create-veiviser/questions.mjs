/** What is asked for a new site, in this order. */
export const questions = [
  { name: 'name', usual: 'Help', asks: 'What is the site called' },
  { name: 'languages', usual: 'en', asks: 'Its languages, such as de,da,en' },
  { name: 'colour', usual: '', asks: 'The colour of its sign, such as #007a78 (or nothing)' },
  { name: 'pack', usual: 'none', asks: 'What it is about: microsoft, shell or none' },
];

const packs = ['microsoft', 'shell'];

/**
 * Reads what somebody has said to a question.
 * @returns `value`, or `fault`: one sentence that says what is wrong and what to write
 */
export function judge(question, said) {
  return judges[question](said.trim());
}

const judges = {
  name: (said) =>
    said === '' || /[\p{Cc}\u2028\u2029]/u.test(said)
      ? { fault: 'A site needs a name, on one line.' }
      : { value: said },
  languages: (said) => {
    const all = said.split(/[\s,]+/).filter(Boolean);
    const wrong = all.find((one) => !isLanguage(one));
    if (all.length === 0) return { fault: 'Name at least one language, such as en.' };
    if (wrong !== undefined)
      return {
        fault: `"${wrong}" is no language that is known: use short names, such as de,da,en.`,
      };
    const twice = all.find((one, at) => all.indexOf(one) !== at);
    return twice === undefined ? { value: all } : { fault: `"${twice}" is named twice.` };
  },
  colour: (said) => {
    if (said === '') return { value: undefined };
    const [, hex] = /^#?((?:[\da-f]{3}){1,2})$/i.exec(said) ?? [];
    if (!hex) return { fault: `"${said}" is no colour: write it as #007a78.` };
    const long = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    return { value: `#${long.toLowerCase()}` };
  },
  pack: (said) => {
    if (['', 'none'].includes(said)) return { value: undefined };
    return packs.includes(said)
      ? { value: said }
      : { fault: `"${said}" is no pack: there are ${packs.join(', ')}, or none.` };
  },
};

/** Whether a locale is one that this machine has a name for, with or without a script and a region: zh-Hant, pt-BR. */
function isLanguage(locale) {
  if (!/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/.test(locale)) return false;
  const [language] = locale.split('-');
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) !== language;
}
