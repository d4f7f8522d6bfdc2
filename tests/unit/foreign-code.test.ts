import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findForeignCode } from '../../src/publish/policy/foreign-code.ts';
import { hashCode, listOwnCode, ownCode } from '../../src/publish/policy/own-code.ts';
import { policies } from '../../src/publish/policy/policies.ts';
import { minifyScript } from '../../src/publish/minify-script.ts';

const own = new Set(['a()', 'b{}', '{"x":"</p>"}'].map(hashCode));
const judge = (body: string) =>
  findForeignCode(
    `<!DOCTYPE html><html lang="en"><head><title>a < b</title></head>${body}</html>`,
    own,
  );

describe('what stands in a page and this build did not write', () => {
  it.each([
    '<script>a()</script><style>b{}</style>',
    '<script type="importmap">{"x":"</p>"}</script>',
    '<script type="application/ld+json">{"any":"data"}</script>',
    '<script type="module" src="/_astro/a.js"></script>',
    '<p title="onclick=a() <script>">on=1, javascript: and &lt;script&gt;a()&lt;/script&gt;</p>',
    '<!-- a comment <b --><a href="/javascript/" hidden data-on=x>x</a><br/>',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
    '<iframe src="/embed/" title="a"></iframe>',
  ])('is nothing in %s', (body) => {
    expect(judge(body)).toEqual([]);
  });

  it.each([
    '<script>evil()</script>',
    '<script>a() </script>',
    '<SCRIPT>evil()</SCRIPT>',
    '<script type="module">evil()</script>',
    '<script type="speculationrules">{}</script>',
    "<script type='application/json'>evil()</script>",
    '<script x="type="application/json"">evil()</script>',
    '<svg><script>evil()</script></svg>',
    '<style>p{}</style>',
    '<svg><style>p{}</style></svg>',
    '<img src="/x.png" onerror="evil()">',
    '<p ONCLICK=evil()>',
    '<p onclick>',
    '<svg/onload=evil()>',
    '<a href="javascript:evil()">',
    '<a href=javascript:evil()>',
    '<a href=" java\tscript:evil()">',
    '<a href="&#106;avascript:evil()">',
    '<a href="&#x6A;avascript&colon;evil()">',
    '<a href="java&Tab;script:evil()">',
    '<form action="javascript:evil()">',
    '<svg><a xlink:href="javascript:evil()"></a></svg>',
    '<iframe srcdoc="<script>evil()</script>">',
    '<p style="color: red">',
    // What a browser may read in another way than this does.
    '<p title="a"onclick="evil()">',
    '<p "onclick=evil()>',
    '<p <img onerror="evil()">',
    '<!--><script>evil()</script>-->',
    '<![CDATA[<script>evil()</script>]]>',
    '<?php ?>',
    '<script>evil()',
    '<title>a</title ><p title="</title>">x < y</p>',
  ])('is found in %s', (body) => {
    expect(judge(body)).not.toEqual([]);
  });
});

it('is not what the build says that it wrote: every script that is made small for a page is', () => {
  const code = minifyScript('const someName = 1; document.title = String(someName);');
  expect(listOwnCode()).toContain(hashCode(code));
  expect(ownCode('p{}')).toBe('p{}');
  expect(findForeignCode(`<script>${code}</script><style>p{}</style>`, listOwnCode())).toEqual([]);
});

it('stops a build, which names the page: no policy may bless it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
  const dir = pathToFileURL(`${folder}/`);
  const run = async (body: string) => {
    const page = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
    await writeFile(new URL('page.html', dir), page);
    const done = policies().hooks['astro:build:done'];
    await done?.({ dir } as Parameters<typeof done>[0]);
  };
  await expect(run('<script>evil()</script>')).rejects.toThrow(
    /page\.html has a <script>.*evil\(\)/,
  );
  await run(`<script>${minifyScript('f()')}</script>`);
  expect(await readFile(new URL('page.html', dir), 'utf8')).toContain('Content-Security-Policy');
  await rm(folder, { recursive: true });
});
