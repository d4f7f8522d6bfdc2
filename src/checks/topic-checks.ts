import { listAllGuides, readTopic } from '../model/topics.ts';
import { nameLanguage, sourceOf } from '../site/locales.ts';
import { placeOf, type Check } from './check.ts';
import { suggest } from './suggest.ts';

/** Whether every guide stands where readers look for it. A site without topics keeps all of these. */
export const topicChecks: readonly Check[] = [
  {
    name: 'unknown-topic',
    severity: 'error',
    isOfSite: true,
    description: 'Every topic that a guide names exists.',
    find: (content, { unread }) =>
      // What is wrong with the file of the topics is said there.
      (unread.has(content.topicsSource.file) ? [] : listAllGuides(content)).flatMap((guide) => {
        const topic = readTopic(guide, sourceOf(content, guide));
        const source = guide.texts[sourceOf(content, guide)]?.source;
        if (!source || topic === undefined || Object.hasOwn(content.topics, topic)) return [];
        return [
          {
            ...placeOf(source, 'topic'),
            says: `There is no topic "${topic}".`,
            remedy: suggest(topic, Object.keys(content.topics), 'Add it to content/topics.yaml.'),
          },
        ];
      }),
  },
  {
    name: 'missing-topic',
    severity: 'error',
    isOfSite: true,
    description: 'Where there are topics, every guide has one.',
    find: (content) => {
      const topics = Object.keys(content.topics);
      if (topics.length === 0) return [];
      return listAllGuides(content).flatMap((guide) => {
        const source = guide.texts[sourceOf(content, guide)]?.source;
        if (!source || readTopic(guide, sourceOf(content, guide)) !== undefined) return [];
        return [
          {
            ...placeOf(source, 'title'),
            says: `The guide "${guide.id}" has no topic, so that nobody finds it from the home page.`,
            remedy: `Add "topic:" to the frontmatter: ${topics.slice(0, 5).join(', ')}, or another of content/topics.yaml.`,
          },
        ];
      });
    },
  },
  {
    name: 'topic-out-of-place',
    severity: 'error',
    isOfSite: true,
    description: 'Only the text of a guide that the others are translated from names its topic.',
    find: (content) =>
      listAllGuides(content).flatMap((guide) => {
        const from = sourceOf(content, guide);
        return Object.entries(guide.texts)
          .filter(([locale, { frontmatter }]) => locale !== from && frontmatter.topic)
          .map(([, { source }]) => ({
            ...placeOf(source, 'topic'),
            says: 'A translation names a topic.',
            remedy: `Remove the line: the topic in the ${nameLanguage(from)} text holds for every language.`,
          }));
      }),
  },
  {
    name: 'topic-without-guides',
    severity: 'warning',
    isOfSite: true,
    description: 'Every topic has a guide.',
    find: (content) => {
      const named = new Set(
        listAllGuides(content).map((guide) => readTopic(guide, sourceOf(content, guide))),
      );
      return Object.keys(content.topics)
        .filter((topic) => !named.has(topic))
        .map((topic) => ({
          ...placeOf(content.topicsSource, topic),
          says: `No guide has the topic "${topic}", and no reader sees it.`,
          remedy: 'Name it in the frontmatter of a guide, or remove it.',
        }));
    },
  },
  {
    name: 'topic-without-title',
    severity: 'error',
    isOfSite: true,
    description: 'Every topic has a title in every language.',
    find: ({ locales, topics, topicsSource }) =>
      Object.entries(topics).flatMap(([topic, { title }]) =>
        locales
          .filter((locale) => !Object.hasOwn(title, locale))
          .map((locale) => ({
            ...placeOf(topicsSource, topic, 'title'),
            says: `The topic "${topic}" has no title in "${locale}".`,
            remedy: `Add "${locale}:".`,
          })),
      ),
  },
];
