import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../create-veiviser/questions.mjs';
import { listMissingWords, writeSite } from '../../create-veiviser/write-site.mjs';
import { runChecks } from '../../src/checks/run-checks.ts';
import { stageCreate } from '../../src/commands/pack/stage-create.ts';
import { readFiles } from '../../src/read/read-content.ts';
import { openMemory } from '../support/memory-files.ts';

let folder: string;
let records: object;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
  await stageCreate(process.cwd(), folder);
  const text = await readFile(join(folder, 'template', 'records.json'), 'utf8');
  records = JSON.parse(text) as object;
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('the site that create-veiviser begins', () => {
  it.each(['de', 'zh-Hant', 'en,da', 'de-CH,en-GB', 'pt-BR,zh-Hant', 'nb,sr-Latn-RS,de'])(
    'has no errors in %s',
    async (said) => {
      const { value } = judge('languages', said);
      const languages = value as readonly string[];
      const site = writeSite({ name: 'Start', languages, today: '2026-11-30', records });
      const files = Array.from(site).flatMap(([path, data]) =>
        path.startsWith('content/') ? [[path.slice('content/'.length), data] as const] : [],
      );
      const { content, findings } = await readFiles(openMemory(new Map(files)));
      const judged = runChecks(content, findings, { today: '2026-11-30' });
      expect(content.locales).toEqual(languages);
      expect(judged.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it('takes the link, the command and the case that the documentation adds', async () => {
    const site = writeSite({ name: 'Start', languages: ['en'], today: '2026-11-30', records });
    const guide = 'content/guides/printer-does-not-print';
    const page = await readFile('docs/your-site.md', 'utf8');
    const added = [...page.matchAll(/```(yaml|mdx)\n(.*?)```/gs)].map(([, kind, text = '']) =>
      kind === 'mdx'
        ? ([`${guide}/steps/load-paper.en.mdx`, text] as const)
        : ([/^# (content\/\S+)\n/.exec(text)?.[1] ?? '', text] as const),
    );
    expect(added).toHaveLength(4);
    for (const [path, text] of added) {
      const before = path.endsWith('.mdx') ? '' : String(site.get(path) ?? '');
      site.set(path, before + text);
    }
    const files = [...site].flatMap(([path, data]) =>
      path.startsWith('content/') ? [[path.slice('content/'.length), data] as const] : [],
    );
    const { content, findings } = await readFiles(openMemory(new Map(files)));
    const judged = runChecks(content, findings, { today: '2026-11-30' });
    expect(judged.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(content.guides['printer-does-not-print']?.cases).toHaveProperty('pages-wait');
  });

  it('is told what to write in its own languages', async () => {
    const site = writeSite({ name: 'Start', languages: ['de', 'da'], today: '2026-11-30', records });
    site.set('content/facts/links.yaml', 'manual:\n  checked: 2026-11-30\n  seen: live\n');
    const files = [...site].flatMap(([path, data]) =>
      path.startsWith('content/') ? [[path.slice('content/'.length), data] as const] : [],
    );
    const { findings } = await readFiles(openMemory(new Map(files)));
    const remedies = findings
      .filter(({ file }) => file === 'content/facts/links.yaml')
      .map(({ remedy }) => remedy);
    expect(remedies).toEqual([
      expect.stringContaining('{ de: https://…, da: https://… }'),
      expect.stringContaining('{ de: …, da: … }'),
    ]);
  });

  it('is told how many words its languages lack', async () => {
    const text = await readFile(join(folder, 'template', 'words.json'), 'utf8');
    const known = JSON.parse(text) as { described: string[]; missing: number };
    expect(known.missing).toBeGreaterThan(300);
    expect(listMissingWords(['de-AT', 'nb', 'en'], known)).toEqual([]);
    expect(listMissingWords(['de', 'da'], known)).toEqual([
      expect.stringMatching(
        `^Danish: ${known.missing} words .* in German, until they stand in content/ui/da.yaml`,
      ),
    ]);
    expect(listMissingWords(['da'], known)[0]).toContain('shown in English');
  });

  it('has no signature on what nobody has translated', () => {
    const languages = ['de', 'da', 'en'];
    const files = writeSite({ name: 'Start', languages, today: '2026-11-30', records });
    const texts = (locale: string) =>
      [...files].flatMap(([path, data]) => (path.endsWith(`.${locale}.mdx`) ? String(data) : []));
    expect(texts('da')).not.toHaveLength(0);
    for (const text of texts('da')) {
      expect(text).toContain('translates: "000000000000"');
      expect(text).not.toContain('signed:');
    }
    for (const text of texts('en')) expect(text).toContain('signed:');
  });

  it.each(['zz', 'de_AT', 'english', 'zh-hant', 'de,de'])('is not begun in %s', (said) => {
    expect(judge('languages', said)).toHaveProperty('fault');
  });
});
