import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addPolicy, writePolicy } from '../../src/publish/policy/page-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>t</title></head><body>${body}</body></html>`;

/** The sources of a directive; undefined if the policy does not have it. */
function readSources(html: string, name: string, read?: string): string[] | undefined {
  const found = writePolicy(html, read)
    .split(';')
    .map((directive) => directive.split(' '))
    .find(([directive]) => directive === name);
  return found?.slice(1);
}

describe('the policy of a page', () => {
  it('allows the scripts and styles that stand in it, to the letter and once', () => {
    const html = page('<script>a()</script><style>b{}</style><script>a()</script>');
    expect(readSources(html, 'script-src')).toEqual([hashOf('a()')]);
    expect(readSources(html, 'style-src')).toEqual([hashOf('b{}')]);
  });

  it('allows a script as a browser reads it, whatever the line breaks of the file', () => {
    expect(readSources(page('<script>a()\r\nb()\rc()</script>'), 'script-src')).toEqual([
      hashOf('a()\nb()\nc()'),
    ]);
  });

  it('allows rules of prefetching and import maps, which are run, and not data, which is not', () => {
    const run = '<script type="speculationrules">{}</script><script type="importmap">[]</script>';
    const data = '<script type="application/ld+json">{"a":1}</script>';
    expect(readSources(page(run + data), 'script-src')).toEqual([hashOf('{}'), hashOf('[]')]);
  });

  it('allows nothing that the page does not have', () => {
    const policy = writePolicy(page(''));
    expect(policy).toContain("default-src 'none'");
    for (const name of ['script', 'style', 'connect', 'frame', 'worker', 'manifest', 'font']) {
      expect(policy).not.toContain(`${name}-src`);
    }
    expect(readSources(page(''), 'form-action')).toEqual(["'none'"]);
    expect(readSources(page(''), 'base-uri')).toEqual(["'none'"]);
    expect(readSources(page(''), 'trusted-types')).toEqual(["'none'"]);
    expect(readSources(page(''), 'require-trusted-types-for')).toEqual(["'script'"]);
  });

  it('never allows whatever stands in the page, or code made from text', () => {
    const html = page('<script>a()</script><style>b{}</style><p style="c" onclick="d()">');
    expect(writePolicy(html)).not.toContain('unsafe');
  });

  it.each([
    ['<script type="module" src="/_astro/a.js"></script>', 'script-src', "'self'"],
    ['<link rel="stylesheet" href="/a.css">', 'style-src', "'self'"],
    ['<template data-worker="/service-worker.js"></template>', 'worker-src', "'self'"],
    ['<template data-worker="/service-worker.js"></template>', 'manifest-src', "'self'"],
    ['<template data-worker="/service-worker.js"></template>', 'trusted-types', 'veiviser'],
    ['<iframe src="/a/"></iframe>', 'frame-src', "'self'"],
    ['<form action="/a/"></form>', 'form-action', "'self'"],
    ['<form action="https://a.example/b/"></form>', 'form-action', 'https://a.example'],
    ['<script>a()</script>', 'connect-src', "'self'"],
    [
      '<template data-address="https://a.example:8443/b"></template>',
      'connect-src',
      'https://a.example:8443',
    ],
    ['<div data-kept="data:application/json,{}"></div>', 'connect-src', 'data:'],
  ])('allows what %s needs', (element, name, source) => {
    expect(readSources(page(element), name)).toContain(source);
  });

  it('allows a file that works from a disk no network, with error codes in it or without', () => {
    const map = '<script type="importmap">{"imports":{"a":"data:text/javascript,"}}</script>';
    expect(readSources(page(map), 'script-src')).toContain('data:');
    expect(readSources(page(map), 'connect-src')).toBeUndefined();
  });

  it('allows the styles of a page that its scripts read, and not its scripts', () => {
    const read = page('<style>b{}</style><script>c()</script>');
    expect(readSources(page(''), 'style-src', read)).toEqual([hashOf('b{}')]);
    expect(readSources(page(''), 'script-src', read)).toBeUndefined();
  });

  it('stands ahead of all that it is about', () => {
    const html = addPolicy(page('<script>a()</script>'));
    const place = html.indexOf('<meta http-equiv="Content-Security-Policy"');
    expect(place).toBeGreaterThan(html.indexOf('charset'));
    expect(place).toBeLessThan(html.indexOf('<title>'));
  });

  it('stops the build when a page has no place for it', () => {
    expect(() => addPolicy('<p>')).toThrow('UTF-8');
  });
});
