import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, request as ask, type IncomingHttpHeaders,
  type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFiles } from '../../src/desk/build/keep-files.ts';
import { openDesk, type Desk } from '../../src/desk/build/open-desk.ts';
import { serveDesk } from '../../src/desk/build/serve-desk.ts';
import { keepTyped, type Form } from '../../src/desk/forms.ts';
import type { CaseForm, GuideForm, Order, StepForm, Subject } from '../../src/desk/order-schema.ts';
import type { Opened } from '../../src/desk/protocol.ts';
import { createDraft } from '../../src/dev/draft.ts';
import type { Draft } from '../../src/dev/load-draft.ts';
import { readSiteFiles } from '../../src/edit/disk.ts';
import { readContent } from '../../src/read/read-content.ts';
import { useDiskSite } from '../support/disk-site.ts';

const { site } = useDiskSite();
let desk: Desk;
let draft: Promise<Draft> | undefined;
let written = 0;

async function loadDraft(): Promise<Draft> {
  const { content, findings } = await readContent(site.root);
  return { content: createDraft(content), written: content, findings };
}

beforeEach(() => {
  written = 0;
  draft = undefined;
  desk = openDesk({
    files: keepFiles(join(site.root, 'content')),
    readSite: () => readSiteFiles(site.root),
    loadDraft: () => (draft ??= loadDraft()),
    today: () => '2026-11-30',
    onWritten: () => {
      draft = undefined;
      written++;
    },
  });
});

const step = (id: string): Subject => ({ kind: 'step', guide: 'lamp', id });
const path = (file: string) => join(site.root, 'content', 'guides', 'lamp', file);
const read = (file: string) => readFile(path(file), 'utf8');
const plugIn = 'steps/plug-in.en.mdx';

async function open(subject: Subject): Promise<Opened & { form: Form }> {
  const opened = await desk.open(subject, 'en');
  if (!opened?.form) throw new Error('It cannot be opened.');
  return opened as Opened & { form: Form };
}
const openStep = async (id: string) => (await open(step(id))) as Opened & { form: StepForm };
const openCase = async (id: string) =>
  (await open({ kind: 'case', guide: 'lamp', id })) as Opened & { form: CaseForm };
const openGuide = async () =>
  (await open({ kind: 'guide', guide: 'lamp' })) as Opened & { form: GuideForm };

async function saveStep(id: string, edit: (form: StepForm) => StepForm) {
  const { form, files } = await openStep(id);
  return desk.obey({ do: 'save-step', guide: 'lamp', id, files, form: edit(form) });
}

function setTitle(form: StepForm, locale: string, title: string): StepForm {
  const text = form.texts[locale] ?? { title: '', short: '', verify: '', body: '' };
  return { ...form, texts: { ...form.texts, [locale]: { ...text, title } } };
}

/** What has become of the lines of all files: those that are gone, and those that are new. */
async function diff(before: Awaited<ReturnType<typeof readSiteFiles>>) {
  const after = await readSiteFiles(site.root);
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((file) => {
    const [was, is] = [before, after].map((files) => String(files.get(file) ?? '').split('\n'));
    const lines = [
      ...(was ?? []).filter((line) => !is?.includes(line)).map((line) => `- ${line.trim()}`),
      ...(is ?? []).filter((line) => !was?.includes(line)).map((line) => `+ ${line.trim()}`),
    ];
    return lines.length > 0 ? [[file.replace('content/guides/lamp/', ''), ...lines]] : [];
  });
}

describe('what is saved', () => {
  it('of every step of a site, is nothing where nothing was changed', async () => {
    const before = await readSiteFiles(site.root);
    const { around } = await open(step('plugged-in'));
    for (const { id } of around.steps)
      expect(await saveStep(id, (form) => form)).toMatchObject({ is: 'done', changed: [] });
    expect(await readSiteFiles(site.root)).toEqual(before);
    expect(written).toBe(0);
  });

  it('touches the line that was changed, and no comment, order or line end', async () => {
    const old = await read(plugIn);
    const [head = '', ...rest] = old.split('\n');
    const own = [head, '# A comment.', ...rest].join('\r\n');
    await writeFile(path(plugIn), `\uFEFF${own}`);
    expect(await saveStep('plug-in', (form) => setTitle(form, 'en', 'Plug it: now'))).toMatchObject({
      is: 'done',
      changed: [`content/guides/lamp/${plugIn}`],
    });
    expect(await read(plugIn)).toBe(
      `\uFEFF${own.replace(/title: [^\r]*/, 'title: "Plug it: now"')}`,
    );
  });

  it('leads an answer elsewhere, and fills the card where its fields stand', async () => {
    const before = await readSiteFiles(site.root);
    await saveStep('plug-in', (form) => ({
      ...form,
      card: { ...form.card, 'role-for-administrators': 'lamp-keeper', effect: 'minutes' },
      answers: {
        ...form.answers,
        'not-helped': { id: 'not-helped', to: 'ask-electrician', texts: {} },
      },
    }));
    expect(await diff(before)).toEqual([
      [
        'flow.yaml',
        '- effect: at-once',
        '- not-helped: replace-bulb',
        '+ role-for-administrators: lamp-keeper',
      ],
    ]);
    const flow = await read('flow.yaml');
    expect(flow).toMatch(
      /plug-in:\n {4}kind: fix\n {4}role: none\n {4}role-for-administrators: lamp-keeper\n {4}licence: none\n {4}effect: minutes\n/,
    );
    expect(flow).toMatch(/helped: solved\n {6}not-helped: ask-electrician/);
  });

  it('adds an answer in every language, where it stands in the form', async () => {
    const before = await readSiteFiles(site.root);
    await saveStep('plugged-in', (form) => ({
      ...form,
      order: [...form.order.slice(0, 1), '+1', ...form.order.slice(1)],
      answers: {
        ...form.answers,
        '+1': {
          id: 'loose',
          to: 'ask-electrician',
          texts: { en: 'The plug is loose', nb: 'Støpselet er løst' },
        },
      },
    }));
    expect(await diff(before)).toEqual([
      ['flow.yaml', '+ loose: ask-electrician'],
      ['steps/plugged-in.en.mdx', '+ loose: The plug is loose'],
      ['steps/plugged-in.nb.mdx', '+ loose: Støpselet er løst'],
    ]);
    const { form } = await openStep('plugged-in');
    expect(form.order).toEqual(['plugged', 'loose', 'unplugged', 'dont-know']);
    expect(Object.keys(form.answers)).toEqual(form.order);
  });

  it('renames an answer wherever it is named, and takes one away', async () => {
    await saveStep('plugged-in', (form) => ({
      ...form,
      order: ['plugged', 'unplugged'],
      answers: {
        plugged: form.answers['plugged'] ?? { id: '', to: '', texts: {} },
        unplugged: {
          ...{ id: 'not-plugged', to: 'plug-in' },
          texts: { en: 'It is out', nb: 'Det er ute' },
        },
      },
    }));
    const { form } = await openStep('plugged-in');
    expect(form.order).toEqual(['plugged', 'not-plugged']);
    expect(form.answers['not-plugged']?.texts).toEqual({ en: 'It is out', nb: 'Det er ute' });
    expect(await read('steps/plugged-in.nb.mdx')).not.toContain('dont-know');
    expect(await read('cases.yaml')).not.toMatch(/plugged-in: unplugged/);
  });

  it('is said as the files have it now, under the ids that they have', async () => {
    const { form: read, files } = await openStep('plugged-in');
    const form: StepForm = read;
    const texts = { en: 'The plug is loose', nb: 'Støpselet er løst' };
    const sent = setTitle(
      {
        ...form,
        order: [...form.order, '+1'],
        answers: { ...form.answers, '+1': { id: 'loose', to: 'ask-electrician', texts } },
      },
      'en',
      'Is it plugged in? ',
    );
    const outcome = await desk.obey({
      ...{ do: 'save-step', guide: 'lamp', id: 'plugged-in', files },
      form: sent,
    });
    const now = await openStep('plugged-in');
    expect(outcome).toMatchObject({ is: 'done', saved: { form: now.form, files: now.files } });
    expect(now.form.answers).toHaveProperty('loose');
    // Nothing but what is typed since is left to be saved.
    expect(keepTyped(sent, sent, now.form)).toBeUndefined();
    const typed = keepTyped(sent, setTitle(sent, 'nb', 'Mer'), now.form);
    expect(typed).toEqual(setTitle(now.form, 'nb', 'Mer'));
  });

  it('puts answers into another order in the flow and in the texts', async () => {
    await saveStep('plugged-in', (form) => ({ ...form, order: [...form.order].reverse() }));
    const { form } = await openStep('plugged-in');
    expect(form.order).toEqual(['dont-know', 'unplugged', 'plugged']);
    expect(await read('steps/plugged-in.en.mdx')).toMatch(/dont-know:.*\n.*unplugged:.*\n.*plugged:/);
  });

  it('makes the text that a step lacks in a language', async () => {
    const text = await read('steps/plug-in.nb.mdx');
    await rm(path('steps/plug-in.nb.mdx'));
    const title = /title: (.*)/.exec(text)?.[1] ?? '';
    expect(await saveStep('plug-in', (form) => setTitle(form, 'nb', title))).toMatchObject({
      changed: ['content/guides/lamp/steps/plug-in.nb.mdx'],
    });
    expect(await read('steps/plug-in.nb.mdx')).toBe(`---\ntitle: ${title}\n---\n\n\n`);
  });

  it('changes the text about a guide, in one language alone', async () => {
    const before = await readSiteFiles(site.root);
    const { form, files } = await openGuide();
    const nb = form.texts['nb'];
    if (!nb) throw new Error('There is no text in Norwegian.');
    const texts = { ...form.texts, nb: { ...nb, keywords: [...nb.keywords, '', 'mørkt'] } };
    await desk.obey({ do: 'save-guide', guide: 'lamp', files, form: { ...form, texts } });
    expect((await diff(before)).map(([file]) => file)).toEqual(['guide.nb.mdx']);
    const { form: now } = await openGuide();
    expect(now.texts['nb']?.keywords).toEqual([...nb.keywords, 'mørkt']);
  });

  it('names the topic where the guide was written first', async () => {
    const own = await read('guide.nb.mdx');
    await writeFile(path('guide.nb.mdx'), own.replace('---\n', '---\nsource: true\n'));
    const { form, files } = await openGuide();
    const named = { ...form, topic: 'lamps' };
    await desk.obey({ do: 'save-guide', guide: 'lamp', files, form: named });
    expect(await read('guide.nb.mdx')).toContain('topic: lamps');
    expect(await read('guide.en.mdx')).not.toContain('topic: lamps');
  });

  it('adds a case with what was filled in, changes it, and takes it away', async () => {
    const before = await read('cases.yaml');
    const { form, files } = await openCase('');
    const filled: CaseForm = {
      ...form,
      id: 'dark-evening',
      situation: { en: 'It is dark.', nb: 'Det er mørkt.' },
      'written-in': 'nb',
      searched: { en: ['first dark lamp', 'first '], nb: [] },
      answers: ['plugged-in unplugged', 'plug-in helped'],
      right: 'plug-in',
      source: 'https://example.org/report',
      seen: '2026-11-30',
    };
    expect(
      await desk.obey({ do: 'save-case', guide: 'lamp', id: '', files, form: filled }),
    ).toMatchObject({ is: 'done' });
    const made = await read('cases.yaml');
    expect(made.startsWith(before)).toBe(true);
    expect(made.slice(before.length)).not.toMatch(/pasted|also-right|nb: \{\}/);
    const again = await openCase('dark-evening');
    expect(again.form).toEqual({ ...filled, searched: { en: ['first dark lamp'], nb: [] } });
    await desk.obey({
      ...{ do: 'save-case', guide: 'lamp', id: 'dark-evening', files: again.files },
      form: { ...again.form, source: 'https://example.org/other' },
    });
    expect(await read('cases.yaml')).toBe(made.replace('/report\n', '/other\n'));
    const { files: now } = await openCase('dark-evening');
    await desk.obey({ do: 'remove-case', guide: 'lamp', id: 'dark-evening', files: now });
    expect(await read('cases.yaml')).toBe(before);
  });

  it('begins a step in every language, and a guide', async () => {
    const titles = { en: 'Is it on?', nb: 'Er den på?' };
    await desk.obey({ do: 'add-step', guide: 'lamp', id: 'on', kind: 'question', titles });
    const { form, around } = await openStep('on');
    expect(form.texts['nb']?.title).toBe('Er den på?');
    expect(around.steps.map(({ id }) => id)).toContain('on');
    await desk.obey({ do: 'add-guide', guide: 'torch', plain: false });
    expect((await readdir(join(site.root, 'content', 'guides', 'torch'))).sort()).toEqual(
      ['cases.yaml', 'flow.yaml', 'guide.en.mdx', 'guide.nb.mdx', 'steps'],
    );
    expect(await desk.obey({ do: 'add-guide', guide: 'torch', plain: true })).toMatchObject({
      is: 'refused',
    });
  });
});

describe('a step as files and addresses know it', () => {
  it('is renamed wherever it is named, and back again', async () => {
    const before = await readSiteFiles(site.root);
    expect(await desk.obey({ do: 'rename-step', guide: 'lamp', id: 'plug-in', to: 'plug-it' })).toMatchObject({ is: 'done' });
    expect(await read('flow.yaml')).not.toContain('plug-in');
    expect((await openStep('plug-it')).form.kind).toBe('fix');
    await desk.obey({ do: 'undo' });
    expect(await readSiteFiles(site.root)).toEqual(before);
  });

  it('goes only where another stands for it, if something names it', async () => {
    const before = await readSiteFiles(site.root);
    const { places } = await desk.listUses({ guide: 'lamp', id: 'plug-in' });
    expect(places.join('\n')).toMatch(/flow\.yaml:\d+ {2}steps\.plugged-in\.answers\.unplugged/);
    const order = { do: 'remove-step', guide: 'lamp', id: 'plug-in' } as const;
    expect(await desk.obey({ ...order, instead: '' })).toMatchObject({ is: 'refused' });
    expect(await readSiteFiles(site.root)).toEqual(before);
    expect(await desk.obey({ ...order, instead: 'replace-bulb' })).toMatchObject({ is: 'done' });
    expect(await read('flow.yaml')).not.toMatch(/plug-in\b/);
    expect((await readdir(path('steps'))).filter((name) => name.startsWith('plug-in.'))).toEqual([]);
    await desk.obey({ do: 'undo' });
    expect(await readSiteFiles(site.root)).toEqual(before);
  });

  it('says of an answer where it is named besides', async () => {
    const named = { guide: 'lamp', id: 'plugged-in' };
    const { places } = await desk.listUses({ ...named, answer: 'dont-know' });
    expect(places.join('\n')).toContain('cases.yaml:');
    expect(await desk.listUses({ ...named, answer: 'never-was' })).toEqual({
      places: [],
      isPublished: false,
    });
  });
});

describe('what somebody else does meanwhile', () => {
  it('is never written over: a form of before is a conflict', async () => {
    const { form, files } = await openStep('plug-in');
    const other = (await read(plugIn)).replace(/title: .*/, 'title: Somebody else');
    await writeFile(path(plugIn), other);
    const order: Order = {
      ...{ do: 'save-step', guide: 'lamp', id: 'plug-in', files },
      form: setTitle(form, 'en', 'Mine'),
    };
    expect(await desk.obey(order)).toEqual({
      is: 'conflict',
      changed: [`content/guides/lamp/${plugIn}`],
    });
    expect(await read(plugIn)).toBe(other);
    expect(written).toBe(0);
  });

  it('is not undone', async () => {
    const before = await read(plugIn);
    await saveStep('plug-in', (form) => setTitle(form, 'en', 'Mine'));
    const mine = await read(plugIn);
    await writeFile(path(plugIn), `${mine}More.\n`);
    expect(await desk.obey({ do: 'undo' })).toMatchObject({ is: 'conflict' });
    expect(await read(plugIn)).toBe(`${mine}More.\n`);
    await writeFile(path(plugIn), mine);
    expect(await desk.obey({ do: 'undo' })).toMatchObject({ is: 'done' });
    expect(await read(plugIn)).toBe(before);
    await desk.obey({ do: 'redo' });
    expect(await read(plugIn)).toBe(mine);
  });
});

it('signs a translation as it was shown, with a name and the day, and none that has changed since', async () => {
  await saveStep('plug-in', (form) => setTitle(form, 'en', 'Plug the lamp in again'));
  const [record] = (await openStep('plug-in')).records;
  expect(record).toMatchObject({ locale: 'nb', isCurrent: false, isSigned: false });
  const order = { do: 'record', subject: step('plug-in'), locale: 'nb', by: 'Kari' } as const;
  const shown = record?.shown ?? '';
  // Where its answer leads is called something else now, which the form does not say.
  const solved = (await readdir(path('steps'))).filter((name) => name.startsWith('solved.nb'));
  const other = `steps/${solved[0] ?? ''}`;
  const before = await read(other);
  await writeFile(path(other), before.replace(/^title: .*$/m, 'title: Noe annet'));
  expect(await desk.obey({ ...order, shown })).toMatchObject({ is: 'conflict' });
  await writeFile(path(other), before);
  expect(await desk.obey({ ...order, shown })).toMatchObject({ is: 'done' });
  expect(await read('steps/plug-in.nb.mdx')).toMatch(/signed-by: "Kari"\nsigned-on: "2026-11-30"/);
  expect((await openStep('plug-in')).records).toMatchObject([{ isSigned: true, by: 'Kari' }]);
});

it('undoes step by step, new files too, byte for byte', async () => {
  const before = await readSiteFiles(site.root);
  await desk.obey({ do: 'add-guide', guide: 'torch', plain: true });
  await saveStep('plug-in', (form) => setTitle(form, 'en', 'Mine'));
  await desk.obey({ do: 'undo' });
  await desk.obey({ do: 'undo' });
  expect(await readSiteFiles(site.root)).toEqual(before);
  expect(await desk.obey({ do: 'undo' })).toEqual({ is: 'done', changed: [] });
});

it('says of a file that cannot be read what is wrong, and offers no form', async () => {
  await writeFile(path(plugIn), '---\ntitle: "\n---\n');
  const opened = await desk.open(step('plug-in'), 'en');
  expect(opened?.form).toBeUndefined();
  expect(opened?.findings.map(({ name }) => name)).toContain('yaml-syntax');
});

describe('files', () => {
  it.each([
    '../outside.mdx',
    'content/../../outside.mdx',
    'content/guides/..\\..\\outside.mdx',
    '/etc/passwd',
    'content/.git/config',
    'content/guides/a\0b',
    'content/C:evil',
    'content',
  ])('outside the content are neither read nor written: %j', async (name) => {
    const files = keepFiles(join(site.root, 'content'));
    await expect(files.read(name)).rejects.toThrow('no file of the content');
    const change = { file: name, before: undefined, after: 'evil' };
    await expect(files.write([change])).rejects.toThrow('no file of the content');
    expect(await readdir(site.root)).toEqual(['content']);
  });

  it('behind a link are not touched', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'veiviser-outside-'));
    await writeFile(join(outside, 'secret.mdx'), 'secret');
    await symlink(outside, path('linked'));
    await symlink(join(outside, 'secret.mdx'), path('steps/secret.en.mdx'));
    const files = keepFiles(join(site.root, 'content'));
    const folder = 'content/guides/lamp';
    await expect(files.read(`${folder}/steps/secret.en.mdx`)).rejects.toThrow();
    const change = { file: `${folder}/linked/new.mdx`, before: undefined, after: 'evil' };
    await expect(files.write([change])).rejects.toThrow('is not a folder');
    expect(await readdir(outside)).toEqual(['secret.mdx']);
    await rm(outside, { recursive: true });
  });

  it('are all written, or none, and nothing is left beside them', async () => {
    await mkdir(path('steps/taken.en.mdx'));
    const files = keepFiles(join(site.root, 'content'));
    const before = await readSiteFiles(site.root);
    const name = `content/guides/lamp/${plugIn}`;
    const changes = [
      { file: name, before: before.get(name), after: 'changed' },
      { file: 'content/guides/lamp/steps/taken.en.mdx/x', before: undefined, after: 'new' },
      { file: 'content/guides/lamp/guide.en.mdx/x', before: undefined, after: 'new' },
    ];
    await expect(files.write(changes)).rejects.toThrow();
    const after = await readSiteFiles(site.root);
    expect(after.get(name)).toEqual(before.get(name));
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect((await readdir(path('steps'))).filter((one) => one.startsWith('.'))).toEqual([]);
  });
});

describe('over HTTP', () => {
  const token = 'known-to-this-page-alone';
  let server: Server;
  let port = 0;

  beforeEach(async () => {
    const answer = serveDesk(desk, { root: '/', token });
    server = createServer((request, response) => {
      answer(request, response, () => response.writeHead(404).end('{}'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  afterEach(() => server.close());

  const host = () => `127.0.0.1:${port}`;
  async function send(
    target: string,
    { body, ...headers }: IncomingHttpHeaders & { readonly body?: string } = {},
  ): Promise<{ status: number | undefined; value: unknown }> {
    const own = { host: host(), 'x-desk-token': token };
    const posted = { origin: `http://${host()}`, 'content-type': 'application/json' };
    const sent = ask({
      ...{ host: '127.0.0.1', port, path: target, method: body === undefined ? 'GET' : 'POST' },
      headers: { ...own, ...(body !== undefined && posted), ...headers },
    });
    sent.end(body);
    const { promise, resolve } = Promise.withResolvers<IncomingMessage>();
    sent.once('response', resolve);
    const response = await promise;
    const text = await response.reduce((all: string, part: Buffer) => all + part.toString(), '');
    return { status: response.statusCode, value: JSON.parse(text) };
  }
  const order = JSON.stringify({ do: 'add-guide', guide: 'torch', plain: true });
  const made = async () => (await readdir(join(site.root, 'content', 'guides'))).includes('torch');

  it('answers a page of its own', async () => {
    const opened = await send('/@desk/?kind=step&guide=lamp&id=plug-in&locale=nb');
    expect(opened).toMatchObject({ status: 200, value: { form: { kind: 'fix' } } });
    expect(await send('/@desk/', { body: order })).toMatchObject({ value: { is: 'done' } });
    expect(await made()).toBe(true);
    const named = await send('/@desk/?guide=lamp&id=plug-in');
    expect(named).toMatchObject({ status: 200, value: { isPublished: false } });
  });

  it.each([
    ['a name that was led here', { host: 'evil.example', origin: 'http://evil.example' }],
    ['another page', { origin: 'https://evil.example' }],
    ['a form', { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form that is plain text', { 'content-type': 'text/plain' }],
    ['a page without the token', { 'x-desk-token': 'guessed' }],
    ['a frame of another site', { 'sec-fetch-site': 'cross-site' }],
  ])('writes nothing for %s', async (_, headers) => {
    const { status } = await send('/@desk/', { ...headers, body: order });
    expect([403, 415]).toContain(status);
    expect(await made()).toBe(false);
  });

  it.each([
    ['kind=step&guide=lamp&id=../../../../etc/passwd'],
    ['kind=step&guide=..&id=plug-in'],
    ['kind=step&guide=lamp&id=plug-in.en.mdx%00'],
    ['kind=guide&guide=__proto__'],
    ['kind=case&guide=lamp&id=constructor'],
    ['kind=file&guide=lamp'],
    [''],
  ])('reads no file for "%s"', async (query) => {
    expect(await send(`/@desk/?${query}`)).toMatchObject({ status: 400 });
  });

  it.each([
    { do: 'add-guide', guide: '../torch', plain: true },
    { do: 'add-guide', guide: 'torch/../../torch', plain: true },
    { do: 'add-step', guide: 'lamp', id: 'torch', kind: 'fix', titles: { '../en': 'Torch' } },
    { do: 'add-step', guide: 'lamp', id: '../torch', kind: 'fix', titles: {} },
    { do: 'run', guide: 'torch' },
    { do: 'save-step', guide: 'lamp', id: 'plug-in', files: {}, form: {} },
    null,
  ])('refuses the order %j', async (body) => {
    const before = await readSiteFiles(site.root);
    expect(await send('/@desk/', { body: JSON.stringify(body) })).toMatchObject({ status: 400 });
    expect(await readSiteFiles(site.root)).toEqual(before);
  });

  it('refuses a language that the site does not have, and what is no JSON, or too long', async () => {
    const titles = { fr: 'Allumée ?' };
    const foreign = { do: 'add-step', guide: 'lamp', id: 'on', kind: 'question', titles };
    expect(await send('/@desk/', { body: JSON.stringify(foreign) })).toMatchObject({
      value: { is: 'refused', says: 'This site has no texts in "fr".' },
    });
    expect(await send('/@desk/', { body: '{' })).toMatchObject({ status: 400 });
    expect(await send('/@desk/', { body: `"${'x'.repeat(1_000_001)}"` })).toMatchObject({
      status: 413,
    });
  });

  it('knows its own address however it is written, and no other', async () => {
    for (const written of ['/%40desk/', '/@desk', '/@desk/../@desk/', '/@desk/other'])
      expect((await send(written, { 'x-desk-token': '' })).status, written).toBe(403);
    expect((await send('/@desk/other')).status).toBe(404);
    expect((await send('/en/lamp/')).status).toBe(404);
  });
});
