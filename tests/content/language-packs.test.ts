import { readFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLanguagePack } from '../../src/read/read-language-pack.ts';
import { readFiles } from '../../src/read/read-content.ts';
import { baseFiles, findInChanged, readChanged } from '../support/fixture-content.ts';
import { openMemory } from '../support/memory-files.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'languages');
const packs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const words = (locale: string) => readFileSync(join(folder, locale, 'ui.yaml'), 'utf8');

describe('the words of a language pack', () => {
  it.each(packs)('%s: are whole', async (locale) => {
    expect(await readLanguagePack(locale)).toBeDefined();
  });

  it.each(packs)('%s: name no product, and no site', (locale) => {
    expect(words(locale)).not.toMatch(
      /Microsoft|Entra|AADSTS|Azure|SharePoint|ServiceNow|MFA|Veiviser er|yellow|gul[te]? /,
    );
  });

  it.each(packs.filter((locale) => locale !== 'en'))(
    '%s: keep all rules, and say the same as in English',
    async (locale) => {
      const names = { en: 'Lamps', [locale]: 'Lamps' };
      const replaced = {
        'site.yaml': JSON.stringify({ name: names, languages: ['en', locale] }),
        'ui/en.yaml': words('en'),
        [`ui/${locale}.yaml`]: words(locale),
      };
      const found = await findInChanged({ replaced });
      expect(found.filter(({ file }) => file.startsWith('content/ui/'))).toEqual([]);
    },
  );
});

const base = await readChanged({});

describe('the words of a site', () => {
  it('come before those of the pack, word by word', async () => {
    const replaced = { 'ui/nb.yaml': 'search:\n  open: Leit\n' };
    const { content, findings } = await readChanged({ replaced });
    expect(findings).toEqual([]);
    expect(content.ui['nb']?.search.open).toBe('Leit');
    expect(content.ui['nb']?.search.close).toBe(base.content.ui['nb']?.search.close);
    expect(content.ui['en']).toEqual(base.content.ui['en']);
  });

  it('are the pack’s, where they do not fit', async () => {
    const replaced = { 'ui/nb.yaml': 'guides:\n  - Leit\nhome: Heim\n' };
    const { content, findings } = await readChanged({ replaced });
    expect(findings).toMatchObject([{ name: 'bad-field', file: 'content/ui/nb.yaml', line: 1 }]);
    expect(content.ui['nb']?.guides).toBe(base.content.ui['nb']?.guides);
    expect(content.ui['nb']?.home).toBe('Heim');
  });

  it('are told the word that was meant', async () => {
    const replaced = { 'ui/nb.yaml': 'search:\n  opne: Leit\n' };
    const { findings } = await readChanged({ replaced });
    expect(findings).toMatchObject([
      {
        ...{ name: 'unknown-field', line: 2 },
        remedy: expect.stringContaining('Did you mean "open"?') as string,
      },
    ]);
  });
});

describe('a language without a pack', () => {
  const readDanish = (from: string, danish?: string) =>
    readChanged({
      replaced: {
        'site.yaml': `name: Lamper\nlanguages: [${from}, da]\n`,
        ...(danish !== undefined && { 'ui/da.yaml': danish }),
      },
    });

  it('has the words of the source language where it has none of its own', async () => {
    const { content } = await readDanish('nb', 'home: Forside\n');
    const { ui } = content;
    expect(ui['da']?.home).toBe('Forside');
    expect(ui['da']?.search).toEqual(base.content.ui['nb']?.search);
  });

  it('has what Intl knows of it, and nothing that names another language', async () => {
    const { content } = await readDanish('nb');
    expect(content.ui['da']).toMatchObject({
      ...{ lang: 'da', openGraphLocale: 'da_DK', languageName: 'Dansk' },
      stepInThisLanguage: 'Dansk',
    });
  });

  it('is one warning, which sums up what is missing', async () => {
    const { findings } = await readDanish('nb', 'home: Forside\n');
    const own = findings.filter(({ name }) => name === 'missing-words');
    expect(own).toMatchObject([
      { file: 'content/ui/da.yaml', line: 1, severity: 'warning', name: 'missing-words' },
    ]);
    const { says = '', remedy = '' } = own[0] ?? {};
    expect(says).toMatch(/^3\d\d words are missing in "da" \(Danish\).*, 2\d of "search", /);
    expect(says.length).toBeLessThan(500);
    const [total, ...counts] = (says.match(/\d+/g) ?? []).map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    const [file = ''] = /[^ ]+\.yaml/.exec(remedy) ?? [];
    expect(await readFile(file, 'utf8')).toContain('\nsearch:\n');
  });

  it('names the words where few are missing', async () => {
    const { en } = base.content.ui;
    const danish = JSON.stringify({ ...en, lang: 'da', home: undefined, back: undefined });
    const { findings } = await readDanish('nb', danish);
    expect(findings.filter(({ name }) => name === 'missing-words')).toMatchObject([
      { says: expect.stringMatching(/^2 words .*: (?:back, home|home, back)\.$/) as string },
    ]);
  });

  it('has English words, where it is the source itself', async () => {
    const { content, findings } = await readChanged({
      replaced: { 'site.yaml': 'name: Lamper\nlanguages: [da]\n' },
    });
    expect(content.ui['da']?.search).toEqual(base.content.ui['en']?.search);
    expect(findings.filter(({ name }) => name === 'missing-words')).toMatchObject([
      { says: expect.stringContaining('and shown in English') as string },
    ]);
  });
});

describe('a regional language', () => {
  const decode = (bytes: string | Uint8Array) =>
    typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  /** The base with its Norwegian as another language. */
  const rename = (locale: string) =>
    new Map(
      [...baseFiles].map(([path, bytes]) => [
        path.replace(/(?<=[./])nb(?=\.)/, locale),
        decode(bytes).replaceAll(/\bnb\b/g, locale),
      ]),
    );

  it.each(['pt-BR', 'zh-Hant', 'es-419', 'de-AT'])('%s has files and facts of its own', async (locale) => {
    const { content, findings } = await readFiles(openMemory(rename(locale)));
    const { ui, guides } = content;
    expect(findings.filter(({ name }) => name !== 'missing-words')).toEqual([]);
    expect(guides['lamp']?.texts[locale]?.frontmatter.title).toBeTruthy();
    expect(ui[locale]?.lang).toBe(locale);
    expect(new Intl.PluralRules(ui[locale]?.lang).resolvedOptions().locale).toContain(locale.slice(0, 2));
  });

  it('has the words of its language, and its own name', async () => {
    const { content, findings } = await readFiles(openMemory(rename('de-AT')));
    const { ui } = content;
    expect(findings).toEqual([]);
    expect(ui['de-AT']).toMatchObject({
      ...{ lang: 'de-AT', openGraphLocale: 'de_AT', home: 'Startseite' },
      languageName: 'Österreichisches Deutsch',
    });
  });

  it.each(['PT-br', 'pt_BR', 'norsk', 'p'])('is not written "%s"', async (locale) => {
    const replaced = { 'site.yaml': `name: Lamps\nlanguages: [en, ${locale}]\n` };
    const { findings } = await readChanged({ replaced });
    expect(findings).toContainEqual(
      expect.objectContaining({ file: 'content/site.yaml', line: 2, severity: 'error' }),
    );
  });
});
