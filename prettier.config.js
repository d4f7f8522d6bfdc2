/** @type {import('prettier').Config} */
export default {
  printWidth: 100,
  singleQuote: true,
  plugins: ['prettier-plugin-astro'],
  overrides: [
    { files: '*.astro', options: { parser: 'astro' } },
    // Examples in the documentation are laid out to be read.
    { files: '*.md', options: { embeddedLanguageFormatting: 'off' } },
  ],
};
