import { describe, expect, it } from 'vitest';
import { createTicketData, createTicketTexts } from '../../src/ticket/build/create-ticket-data.ts';
import { hashGuide } from '../../src/proof/build/hash-guide.ts';
import { readTicketData } from '../../src/ticket/browser/ticket-data.ts';
import type { PageWords } from '../../src/site/page-words.ts';
import { content, contextOf, guidePages, openPage, readPage } from '../support/site.ts';

describe.each(guidePages)('what the page $path says for tickets', ({ guide, locale, path }) => {
  const document = openPage(path);
  const data = readTicketData(document);
  const page = {
    ...contextOf(guide, locale),
    content,
    site: new URL('https://veiviser.example'),
    today: data?.version.slice(0, 10) ?? '',
  };

  it('names the guide, its language, and its page in every language', () => {
    expect(data).toMatchObject({ guide: guide.id, locale });
    expect(data?.title).toBe(guide.texts[locale]?.frontmatter.title);
    expect(Object.keys(data?.pages ?? {}).sort()).toEqual([...content.locales].sort());
    for (const [other, { address }] of Object.entries(data?.pages ?? {}))
      expect(address).toBe(`/${other}/${guide.id}/`);
  });

  it('names the version by the content that its proof sheet is about', () => {
    const hash = data?.version.split(', ').at(-1) ?? '';
    expect(hash).toMatch(/^[\da-f]{12}$/);
    expect(hashGuide(content, guide).startsWith(hash)).toBe(true);
  });

  it('has a label of its own for every line', () => {
    const { ticket } = JSON.parse(readPage(`${locale}/words.json`)) as PageWords;
    expect(ticket).toEqual(createTicketTexts(page));
    const labels = Object.values(ticket.labels).flat();
    expect(labels.length).toBeGreaterThan(0);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('has the successors of every id that is gone', () => {
    expect(data).toEqual(createTicketData(page));
    const successors = {
      steps: { gone: guide.flow.start },
      answers: { [guide.flow.start]: { gone: 'ask-again' } },
    };
    expect(createTicketData({ ...page, guide: { ...guide, successors } }).successors).toEqual(
      successors,
    );
  });
});
