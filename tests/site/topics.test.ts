import { describe, expect, it } from 'vitest';
import { listAllGuides, readTopic, titleOf } from '../../src/model/topics.ts';
import { sourceOf } from '../../src/site/locales.ts';
import { content, openPage } from '../support/site.ts';

const topics = Object.keys(content.topics);

function listPaths(document: Document, selector: string): (string | null)[] {
  return [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
}

describe.each(content.locales)('the topics in %s', (locale) => {
  const { compare } = new Intl.Collator(content.ui[locale]?.lang);

  it('stand on the home page in their order', () => {
    const links = listPaths(openPage(`${locale}/index.html`), '.home a[href*="/topics/"]');
    expect(links).toEqual(topics.map((topic) => `/${locale}/topics/${topic}/`));
  });

  it('have all their guides, in alphabetical order, and each guide leads back to its topic', () => {
    for (const topic of topics) {
      const guides = listAllGuides(content)
        .filter((guide) => readTopic(guide, sourceOf(content)) === topic)
        .sort((one, other) => compare(titleOf(one, locale), titleOf(other, locale)));
      const page = openPage(`${locale}/topics/${topic}/index.html`);
      expect(listPaths(page, '.guide-list a')).toEqual(guides.map(({ id }) => `/${locale}/${id}/`));
      for (const { id } of guides) {
        const back = listPaths(openPage(`${locale}/${id}/index.html`), '.topic-link a');
        expect(back).toEqual([`/${locale}/topics/${topic}/`]);
      }
    }
  });
});
