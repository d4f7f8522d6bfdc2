import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { importText } from '../../src/import/import-text.ts';
import { readFiles } from '../../src/read/read-content.ts';
import type { SiteFiles } from '../../src/edit/site-files.ts';
import { readEdited } from '../../src/edit/keep-records.ts';
import { asText, baseFiles, today } from '../support/fixture-content.ts';
import { listArticles } from '../../src/model/topics.ts';
import { signAll } from '../support/sign-all.ts';
import { openMemory } from '../support/memory-files.ts';

/** A sentence of a bilingual article: the translation, and the source beside it. */
const both = (nb: string, en: string) =>
  `<span data-ttu-id="a1b2c-101">${nb}</span><span class="sxs-lookup"><span data-stu-id="a1b2c-101">${en}</span></span>`;

const head = `---
title: Lampen er mørk
ms.date: 3/9/2021
ms.assetid: 0a1b2c3d-0000-4000-8000-00000000000F
ms.custom:
- "100417"
- "kb"
ms.contentlocale: nb-NO
---
# <a name="dark-lamp"></a>${both('Lampen er mørk', 'The lamp is dark')}
`;

/** What an import makes of a file in a site of two languages, and what the checks say of it there. */
async function importInto(text: string, isPlain = false, site = baseFiles) {
  const { content: before } = await readFiles(openMemory(site));
  const decode = (bytes: unknown) =>
    typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes as Uint8Array);
  const factFiles = new Map(
    ['facts/links.yaml', 'facts/commands.yaml'].map((path) => [path, decode(site.get(path) ?? '')]),
  );
  const imported = await importText('old/dark-lamp.md', text, {
    locale: 'en',
    isPlain,
    content: before,
    factFiles,
    today: '2026-11-30',
  });
  const [guide] = imported.guides;
  const files = new Map(site);
  for (const [path, written] of guide?.files ?? []) files.set(`guides/${guide?.id ?? ''}/${path}`, written);
  for (const [path, written] of imported.facts) files.set(path, written);
  const { content, findings } = await readFiles(openMemory(files));
  const names = runChecks(content, findings, { today })
    .filter(({ file }) => file.includes(`/${guide?.id ?? ''}/`) || imported.facts.has(file.replace('content/', '')))
    .map(({ file, name }) => `${file.split('/').slice(-1)[0] ?? ''} ${name}`);
  return { imported, guide, content, names, files };
}

/** The ledger is written when a site is published. */
const isRecord = (file: string) => file === 'content/ledger.json';

/** What an author does who brings the article about the lamp: the corrections, one by one. */
function mend(files: ReadonlyMap<string, string | Uint8Array>, folder: string): SiteFiles {
  const card = '\n    role: none\n    licence: none\n    effect: at-once\n    undo: nothing-to-undo';
  const cases = (['on', 'set-lamp'] as const).map((right, at) => {
    const answers = ['the-lamp-may-be-off: yes', 'the-lamp-may-be-off: no, if-that-did-not-help-the-bulb-may-be: yes'];
    return `dark-${at}:
  situation: { en: The lamp in the hall is dark., nb: Lampen i gangen er mørk. }
  written-in: nb
  answers: { ${answers[at]} }
  right: ${right}
  source: A report at the lamp desk
  seen: 2026-11-20
`;
  });
  const question = '~/steps/the-lamp-may-be-off';
  const other = '~/steps/if-that-did-not-help-the-bulb-may-be';
  const edits: [path: string, find: RegExp | string, write: string][] = [
    // Conditions become questions, and "follow the article" what to do.
    [`${question}.en.mdx`, /title: .*/, 'title: Is the lamp off?'],
    [`${question}.nb.mdx`, /title: .*/, 'title: Er lampen av?'],
    [`${other}.en.mdx`, /title: .*\nshort: .*/, 'title: Is the bulb broken?\nshort: Is the bulb broken?'],
    [`${other}.nb.mdx`, /title: .*\nshort: .*/, 'title: Er pæren ødelagt?\nshort: Er pæren ødelagt?'],
    ['~/steps/on.en.mdx', /title: .*/, 'title: Turn the lamp on\nverify: The lamp is lit.'],
    ['~/steps/on.nb.mdx', /title: .*/, 'title: Slå på lampen\nverify: Lampen lyser.'],
    ['~/steps/set-lamp.en.mdx', /title: .*/, 'title: Change the bulb\nverify: The lamp is lit.'],
    ['~/steps/set-lamp.nb.mdx', /title: .*/, 'title: Bytt pæren\nverify: Lampen lyser.'],
    // What the translation has damaged.
    ['~/guide.nb.mdx', /Vennligst følg fremgangs måten\./g, 'Dette kan du sjekke.'],
    // What no article says.
    ['~/flow.yaml', 'links:\n      - on', `links:\n      - on${card}`],
    ['~/flow.yaml', 'set-lamp:\n    kind: fix', `set-lamp:\n    kind: fix\n    links: [lamp-manual]${card}`],
    ['~/cases.yaml', '{}\n', cases.join('')],
    [
      'facts/commands.yaml',
      'code: Set-Lamp -On:$true',
      'code: Set-Lamp -On:$true\n  role: none\n  changes: { en: Turns the lamp on., nb: Slår på lampen. }',
    ],
    ['facts/links.yaml', "checked: 2021-03-09", 'checked: 2026-11-20'],
  ];
  const all = new Map([...files].map(([path, file]) => [`content/${path}`, asText(file)]));
  for (const [path, find, write] of edits) {
    const file = `content/${path.replace('~/', folder)}`;
    const text = all.get(file) ?? '';
    const after = text.replace(find, write);
    expect(after, `${file} as ${String(find)} has been mended`).not.toBe(text);
    all.set(file, after);
  }
  return all;
}

describe('a bilingual article', () => {
  const article = `${head}
${both('Dette kan du sjekke.', 'There are things to check.')}

1. ${both('Lampen kan være slått av.', 'The lamp may be off.')} [${both('Les om bryteren.', 'Read about the switch.')}](https://example.org/lamps/switch#on)

2. ${both('Hvis det ikke hjalp, kan pæren være ødelagt.', 'If that did not help, the bulb may be broken.')} ${both('Bytt pæren: *Set-Lamp-On: $True*', 'Change the bulb: *Set-Lamp -On:$true*')}
`;

  it('whose numbered items set conditions becomes a guide with a flow, in both languages', async () => {
    const { guide, content, imported } = await importInto(article);
    expect(guide?.id).toBe('the-lamp-is-dark');
    const flow = content.guides['the-lamp-is-dark']?.flow;
    expect(Object.entries(flow?.steps ?? {}).map(([id, { kind, answers }]) => [id, kind, Object.values(answers)])).toEqual([
      ['the-lamp-may-be-off', 'question', ['on', 'if-that-did-not-help-the-bulb-may-be']],
      ['on', 'fix', ['solved', 'if-that-did-not-help-the-bulb-may-be']],
      ['if-that-did-not-help-the-bulb-may-be', 'question', ['set-lamp', 'ask-for-help']],
      ['set-lamp', 'fix', ['solved', 'ask-for-help']],
      ['solved', 'outcome', []],
      ['ask-for-help', 'outcome', []],
    ]);
    const steps = content.guides['the-lamp-is-dark']?.steps ?? {};
    expect(steps['the-lamp-may-be-off']?.['nb']?.frontmatter).toMatchObject({
      title: 'Lampen kan være slått av',
      answers: { yes: 'Ja', no: 'Nei' },
    });
    expect(steps['on']?.['nb']?.body.facts).toMatchObject([{ component: 'Link', id: 'on' }]);
    expect(guide?.findings.map(({ line, name }) => `${line} ${name}`)).toEqual([
      '16 command-damaged',
      '14 condition-stated',
      '16 condition-stated',
    ]);
    expect(imported.facts.get('facts/commands.yaml')).toContain('code: Set-Lamp -On:$true\n');
  });

  it('keeps its ids, its links with the day of the article, and all that was in the facts', async () => {
    const { content, guide } = await importInto(article, true);
    expect(content.plainGuides['the-lamp-is-dark']?.texts['en']?.frontmatter).toMatchObject({
      title: 'The lamp is dark',
      articles: ['100417', '0a1b2c3d-0000-4000-8000-00000000000f'],
    });
    expect(content.plainGuides['the-lamp-is-dark']?.texts['nb']?.frontmatter.title).toBe('Lampen er mørk');
    expect(guide?.files.get('guide.nb.md')).toContain('{link:on}.');
    expect(content.facts.links['on']).toEqual({
      url: 'https://example.org/lamps/switch#on',
      title: { en: 'Read about the switch', nb: 'Les om bryteren' },
      checked: '2021-03-09',
      seen: 'listed',
    });
    const { content: before } = await readFiles(openMemory(baseFiles));
    expect(content.facts.links).toMatchObject(before.facts.links);
  });

  it('names the error codes that the site has as facts, in texts and titles, and leaves the others', async () => {
    const { guide, content } = await importInto(
      `${head}\n${both('Kode', 'Code')} 50001, AADSTS50001 ${both('og', 'and')} 50099.\n`,
      true,
    );
    expect(guide?.files.get('guide.en.md')).toContain(
      'Code {error-code:50001}, {error-code:50001} and 50099.',
    );
    const { body } = content.plainGuides['the-lamp-is-dark']?.texts['nb'] ?? {};
    expect(body?.facts).toMatchObject([{ id: '50001' }, { id: '50001' }]);
    const flow = await importInto(
      article.replaceAll('may be off', 'may show 50001').replaceAll('være slått av', 'vise 50001'),
    );
    expect([...(flow.guide?.files.values() ?? [])].join()).toContain(
      'title: The lamp may show {error-code:50001}\n',
    );
    expect(flow.names).not.toContain('the-lamp-may-show.en.mdx raw-error-code');
  });

  it('is translated from its source, also where the site has the other language first', async () => {
    const norwegian = new Map(baseFiles).set('site.yaml', 'name: L\nlanguages: [nb, en]\n');
    const { guide, names } = await importInto(article, false, norwegian);
    expect(guide?.files.get('guide.en.mdx')).toContain('\nsource: true\n');
    expect(names).toContain('guide.nb.mdx translation-unrecorded');
    expect(names).not.toContain('guide.en.mdx translation-unrecorded');
    const english = await importInto(article);
    expect([...(english.guide?.files.values() ?? [])].join()).not.toContain('source: true');
  });

  it('is published once an author has mended what is found, and leads from its old ids', async () => {
    const damaged = article
      .replaceAll('Dette kan du sjekke.', 'Vennligst følg fremgangs måten.');
    const { files, guide, names } = await importInto(damaged);
    expect(names).toEqual(expect.arrayContaining(['guide.nb.mdx split-compound', 'guide.nb.mdx forbidden-word']));
    const mended = await signAll(mend(files, `guides/${guide?.id ?? ''}/`));
    const { content, findings } = await readEdited(mended);
    const left = runChecks(content, findings, { today });
    expect(left.filter(({ file }) => !isRecord(file))).toEqual([]);
    const published = content.guides['the-lamp-is-dark'];
    expect(published && listArticles(published)).toEqual(['100417', '0a1b2c3d-0000-4000-8000-00000000000f']);
  });

  it('is told where its head has another title than its heading, of the language that it has', async () => {
    const told = async (text: string) =>
      (await importInto(text, true)).guide?.findings.map(({ line, name, says }) => `${line} ${name}: ${says}`);
    const renamed = article.replace('title: Lampen er mørk', 'title: Problemer med lampen');
    expect(await told(renamed)).toContain(
      '2 title-differs: The head says "Problemer med lampen", and the heading "Lampen er mørk": the guide has the heading.',
    );
    const english = article.replace('title: Lampen er mørk', 'title: The lamp is dark');
    expect(await told(english)).toContainEqual(expect.stringContaining('2 title-differs'));
    expect(await told('---\ntitle: Lamps\n---\n# Bulbs\n\nKnow your bulb.\n')).toEqual([
      expect.stringContaining('2 title-differs: The head says "Lamps", and the heading "Bulbs"'),
    ]);
    for (const same of [article, article.replace('er mørk\nms', 'er  MØRK. | Lamper\nms'), '# Bulbs\n\nA.\n'])
      expect(String(await told(same))).not.toContain('title-differs');
  });

  it('has its titles cut where they have no room, which is no fault of the translation', async () => {
    const long = article
      .replace('Hvis det ikke hjalp, kan pæren', 'Hvis det ikke hjalp å slå lampen på, kan pæren')
      .replace('If that did not help, the bulb', 'If switching it on and off again did not help, the bulb');
    const { names, content } = await importInto(long);
    const id = 'if-switching-it-on-and-off-again-did-not-help';
    const step = Object.entries(content.guides['the-lamp-is-dark']?.steps ?? {}).find(([key]) => id.startsWith(key));
    const shorts = ['en', 'nb'].map((locale) => step?.[1][locale]?.frontmatter.short);
    expect(shorts).toEqual(['If switching it on and off…', 'Hvis det ikke hjalp å slå…']);
    expect(names.filter((name) => name.endsWith('-mismatch'))).toEqual([]);
    // The titles themselves are compared.
    const damaged = await importInto(long.replace('det ikke hjalp', 'det hjalp'));
    expect(damaged.names).toEqual(expect.arrayContaining([`${step?.[0] ?? ''}.nb.mdx negation-mismatch`]));
  });

  it('is found out where the translation is damaged', async () => {
    const { names } = await importInto(
      `${head}\n${both('Lampe skjermen er ikke ny, og ingen Kan bytte den.', 'The lampshade is new.')}\n`,
    );
    expect(names).toContain('guide.nb.md negation-mismatch');
    expect(names).toContain('guide.nb.md translation-unrecorded');
    // What did not help was possible; and a user is one.
    const { names: more } = await importInto(
      article
        .replace('Hvis det ikke hjalp,', 'Hvis det ikke var mulig,')
        .replace('Dette kan du sjekke.', 'Gi brukeren en lampe, og de vil se.')
        .replace('There are things to check.', 'Give the user a lamp and they will see.'),
    );
    expect(more).toContain('if-that-did-not-help-the-bulb-may-be.nb.mdx possible-mismatch');
    expect(more).toContain('guide.nb.mdx forbidden-word');
  });
});

describe('Markdown', () => {
  it('with headings and lists becomes a plain guide, whose headings go down one level at a time', async () => {
    const { guide, content } = await importInto(
      '# Bulbs\n\nKnow your bulb.\n\n#### Kinds\n\n- Small\n- Large, see [the list](https://example.org/bulbs) and [ours](other.md)\n\n![A bulb](bulb.png)\n\n<b>Bold</b>\n',
    );
    expect(guide?.files.get('guide.en.md')).toBe(
      '---\ntitle: Bulbs\nshort: Bulbs\ndescription: Know your bulb.\n---\n\nKnow your bulb.\n\n## Kinds\n\n- Small\n- Large, see {link:bulbs} and ours\n\nBold\n',
    );
    expect(guide?.findings.map(({ line, name }) => `${line} ${name}`)).toEqual([
      '8 link-left',
      '10 picture-left',
      '12 html-left',
    ]);
    expect(content.plainGuides['bulbs']).toBeDefined();
  });

  it('without any text is refused', async () => {
    const { imported } = await importInto('---\ntitle: x\n---\n');
    expect(imported.guides).toEqual([]);
    expect(imported.refused).toMatchObject([{ name: 'not-imported', line: 1 }]);
  });

  it('with flowcharts makes a guide of each, and none of other diagrams', async () => {
    const { imported } = await importInto(
      '# A\n\n```mermaid\nflowchart TD\na{Is it on?} -->|Yes| b\na -->|No| c\n```\n\n## B\n\n```mermaid\nflowchart LR\nd --> e\n```\n\n```mermaid\nsequenceDiagram\nA->>B: x\n```\n\n## C\n\n~~~mermaid\ngraph TD\nf{Is it off?} -->|Yes| g\nf -->|No| h\n~~~\n',
    );
    expect(imported.guides.map(({ id, line }) => [id, line])).toEqual([['a', 4], ['c', 24]]);
    expect(imported.refused.map(({ line, name }) => `${line} ${name}`)).toEqual([
      '12 not-imported',
      '17 not-imported',
    ]);
  });
});
