import { describe, expect, it } from 'vitest';
import { wordSite } from '../../src/site/site-settings.ts';
import { findInChanged, readChanged } from '../support/fixture-content.ts';

/** The site of the lamps with other settings, below its name and languages. */
const withSettings = (settings: string, files: Readonly<Record<string, string>> = {}) => ({
  replaced: {
    'site.yaml': `name: Lamps\nlanguages: [en, nb]\n${settings}\nconfirmed-by: the maker\n`,
    ...files,
  },
});
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"${attributes}>${inside}</svg>`;
const path = '<path d="M0 0h40v10H0z"/>';

describe('what a careless author writes into site.yaml', () => {
  it.each([
    ['home: A lamp', 3, 'bad-field', 'fields it has: title, lead, points'],
    ['home:\n  title: Light', 3, 'bad-field', 'Add "lead:"'],
    ['home: { title: { en: Light }, lead: x }', 3, 'bad-field', 'write one for all languages'],
    ['home: { title: { en: A, nb: B, de: C }, lead: x }', 3, 'bad-field', 'Add the language'],
    ['home:\n  title: x\n  lead: x\n  points: One', 6, 'bad-field', 'a list of texts'],
    ['source: example.org/{file}', 3, 'bad-field', 'quotation marks'],
    ['source: http://example.org/{file}', 3, 'bad-field', 'quotation marks'],
    ['source: https://example.org/edit/', 3, 'bad-field', 'quotation marks'],
    ['parts: none', 3, 'bad-field', 'error-codes, proof'],
    ['parts:\n  proof: no', 4, 'bad-field', 'on, off'],
    ['parts:\n  proof: false', 4, 'bad-field', 'on, off'],
    ['parts:\n  prof: off', 4, 'unknown-field', 'proof'],
    ['fix: off', 3, 'bad-field', 'role'],
    ['fix:\n  role: no', 4, 'bad-field', 'asked, optional, off'],
    ['fix:\n  roles: off', 4, 'unknown-field', 'role'],
    ['fotter: Lamps', 3, 'unknown-field', 'footer'],
    ['wordmark: Logo.PNG', 3, 'bad-field', 'wordmark.svg'],
    ['wordmark: ../wordmark.svg', 3, 'bad-field', 'wordmark.svg'],
    ['colors: yellow', 3, 'bad-field', 'sign'],
    ['colors:\n  sign: #007a78', 4, 'bad-field', 'in quotation marks'],
    ['colors:\n  sign: teal', 4, 'bad-field', 'in quotation marks'],
    ['colors:\n  sign: "#12345"', 4, 'bad-field', 'in quotation marks'],
    ['colors:\n  sign: { light: "#007a78" }', 4, 'bad-field', 'in quotation marks'],
    ['colors:\n  yellow: "#ffd100"', 4, 'unknown-field', 'sign'],
    ['colors:\n  sign: "#9a7b00"\n  on-sign: "#fff"', 5, 'low-contrast', '"#'],
    ['colors:\n  link: "#00605f"', 4, 'low-contrast', 'For the dark scheme'],
    ['colors:\n  page: { light: "#57534a", dark: "#14120d" }', 4, 'low-contrast', 'another "page"'],
  ])('%s', async (settings, line, name, remedy) => {
    const findings = await findInChanged(withSettings(settings));
    expect(findings).not.toEqual([]);
    for (const finding of findings)
      expect(finding).toMatchObject({ file: 'content/site.yaml', line, name, severity: 'error' });
    expect(findings[0]?.remedy).toContain(remedy);
  });

  it('takes nothing else away', async () => {
    const { content } = await readChanged(withSettings('footer: Light\ncolors: yellow\nfotter: x'));
    expect(content.site).toMatchObject({ name: 'Lamps', footer: 'Light' });
    expect(content.site.colors).toBeUndefined();
  });
});

describe('the drawings of a site', () => {
  it('are read, and nothing else may lie beside them', async () => {
    const files = { 'wordmark.svg': svg(path), 'icon.svg': svg(path) };
    const settings = withSettings('wordmark: wordmark.svg', files);
    const { content, findings } = await readChanged(settings);
    expect(content.drawings.wordmark).toMatchObject({ width: 40, height: 10 });
    expect(findings.map(({ file, name }) => [file, name])).toEqual([
      ['content/icon.svg', 'stray-file'],
    ]);
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script', svg(path, ' onload="alert(1)"')],
    ['HTML', svg('<foreignObject><p>x</p></foreignObject>')],
    ['fetched from elsewhere', svg('<image href="https://example.org/a.png"/>')],
    ['fetched from elsewhere', svg('<style>path { fill: url(//example.org) }</style>')],
    ['a document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg(path)}`],
    ['not an SVG file', 'A lamp.'],
    ['not an SVG file', '<html><body>A lamp.</body></html>'],
    ['at most 30,000', svg(path.repeat(2000))],
  ])('that hold what is not fit to be published are reported: %s', async (says, drawing) => {
    const settings = withSettings('wordmark: wordmark.svg', { 'wordmark.svg': drawing });
    const { content, findings } = await readChanged(settings);
    expect(content.drawings.wordmark).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ file: 'content/wordmark.svg', line: 1 });
    expect(findings[0]?.says).toContain(says);
  });

  it('that are not there are reported', async () => {
    const { findings } = await readChanged(withSettings('icon: icon.svg'));
    expect(findings.map(({ file, name }) => [file, name])).toEqual([
      ['content/icon.svg', 'missing-file'],
    ]);
  });
});

it('what a site says of itself is read like any text', async () => {
  const settings = 'footer:\n  en: Only 2 lamps are here.\n  nb: Bare 3 lamper er her.';
  const [finding, ...more] = await findInChanged(withSettings(settings));
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ file: 'content/site.yaml', line: 5, name: 'parity-numbers' });
});

it('a site that says nothing of itself has the words of its languages', async () => {
  const { content } = await readChanged({});
  const ui = content.ui['nb'];
  if (!ui) throw new Error('There are no words in Norwegian.');
  expect(wordSite(content.site, 'nb', ui)).toEqual({
    ...{ name: 'Lamps', title: ui.homeTitle, lead: ui.homeLead },
    ...{ points: [ui.homeFixPoint, ...ui.homePoints], footer: ui.footerIndependence },
  });
  const home = { title: 'Light', lead: { en: 'Ask.', nb: 'Spør.' } };
  expect(wordSite({ ...content.site, home }, 'nb', ui)).toMatchObject({
    ...{ title: 'Light', lead: 'Spør.', points: [ui.homeFixPoint, ...ui.homePoints] },
  });
});

it.each(['off', 'optional'] as const)(
  'a site whose fixes have their role %s does not promise that each says it',
  async (role) => {
    const { content } = await readChanged({});
    for (const [locale, ui] of Object.entries(content.ui)) {
      const { points } = wordSite({ ...content.site, fix: { role } }, locale, ui);
      expect(points).toEqual([ui.homeFixPointWithoutRole, ...ui.homePoints]);
    }
  },
);

describe('the fields of a fix', () => {
  const card = ['role', 'licence', 'effect', 'undo', 'links'];
  const flow = 'guides/lamp/flow.yaml';

  it('that are off may not be written, each with its line and a remedy', async () => {
    const off = card.map((field) => `${field}: off`).join(', ');
    const findings = await findInChanged(withSettings(`fix: { ${off} }`));
    const inFlow = findings.filter(({ name }) => name === 'fix-field-off');
    expect(inFlow.length).toBeGreaterThan(5);
    for (const { file, remedy } of inFlow)
      expect([file, remedy]).toEqual([`content/${flow}`, expect.stringContaining('optional }')]);
    expect(findings).toEqual(inFlow);
  });

  it('that are optional may be left out, and are asked for otherwise', async () => {
    const names = async (settings: string) => {
      const findings = await findInChanged(withSettings(settings, { [flow]: bareFlow }));
      return new Set(findings.map(({ name }) => name).filter((name) => name.startsWith('fix-')));
    };
    const optional = card.map((field) => `${field}: optional`).join(', ');
    expect(await names(`fix: { ${optional} }`)).toEqual(new Set());
    expect(await names(`fix: { ${optional.replaceAll('optional', 'off')} }`)).toEqual(new Set());
    const asked = bareFlow.replace('ask-electrician }', 'ask-electrician, no-role: solved }');
    const found = await findInChanged(withSettings('fix: { role: off }', { [flow]: asked }));
    expect(found.map(({ name }) => name)).toContain('fix-without-role-answer');
    expect(await names('fix: { undo: optional }')).toEqual(
      new Set(['role', 'licence', 'effect', 'link'].map((field) => `fix-without-${field}`)),
    );
  });
});

/** The flow of the lamp with fixes that say nothing of themselves. */
const bareFlow = `start: plugged-in
steps:
  plugged-in:
    kind: question
    answers: { plugged: replace-bulb, unplugged: plug-in }
  plug-in:
    kind: fix
    answers: { helped: solved, not-helped: replace-bulb }
  replace-bulb:
    kind: fix
    answers: { helped: solved, not-helped: ask-electrician }
  solved: { kind: outcome }
  ask-electrician: { kind: outcome }
`;

describe('who confirms what the guides say', () => {
  it('is named before anything is marked as not confirmed', async () => {
    const nobody = { replaced: { 'site.yaml': 'name: Lamps\nlanguages: [en, nb]\n' } };
    const findings = await findInChanged(nobody);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(finding).toMatchObject({ name: 'unconfirmed-by-nobody' });
    expect(findings.map(({ file }) => file)).toContain('content/facts/messages.yaml');
  });
});

it('a site without error codes has none in its facts', async () => {
  const findings = await findInChanged(withSettings('parts: { error-codes: off }'));
  expect(findings.length).toBeGreaterThan(0);
  for (const { file, name, line } of findings) {
    expect([file, name]).toEqual(['content/facts/error-codes.yaml', 'part-off']);
    expect(line).toBeGreaterThan(0);
  }
});
