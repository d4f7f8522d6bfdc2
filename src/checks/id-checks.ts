import { askAgain } from '../flow/successors.ts';
import { listEdges } from '../flow/flow.ts';
import type { Guide } from '../model/content.ts';
import { listAllGuides, listArticles } from '../model/topics.ts';
import { pageIds, reservedIds } from '../site/paths.ts';
import { placeOf, type Breach, type Check } from './check.ts';
import { inGuides } from './walk-texts.ts';

const reserved: readonly string[] = reservedIds;

/** Whether an id means one thing only, as an address, an anchor or a name. */
export const idChecks: readonly Check[] = [
  {
    name: 'reserved-id',
    severity: 'error',
    description:
      "No id is one that the site has itself: a page's, an element's, or a word with a meaning.",
    find: (content, context) => [
      ...Object.values(content.guides).flatMap(({ id, flowSource }) =>
        judgeAddress('guide', id, placeOf(flowSource)),
      ),
      ...Object.values(content.plainGuides).flatMap(({ id, texts }) => {
        const [text] = Object.values(texts);
        return text ? judgeAddress('guide', id, placeOf(text.source)) : [];
      }),
      ...Object.keys(content.topics).flatMap((id) =>
        judgeAddress('topic', id, placeOf(content.topicsSource, id)),
      ),
      ...inGuides(findTakenInFlow)(content, context),
      ...(['roles', 'licences'] as const).flatMap((kind) =>
        Object.hasOwn(content.facts[kind], 'none')
          ? [
              {
                ...placeOf(content.factSources[kind], 'none'),
                says: '"none" is what a fix says that needs nothing.',
                remedy: 'Give it another id.',
              },
            ]
          : [],
      ),
    ],
  },
  {
    name: 'same-article',
    severity: 'error',
    isOfSite: true,
    description: 'No two guides stand for the same article.',
    find: (content) => {
      const first = new Map<string, string>();
      return listAllGuides(content).flatMap((guide) =>
        listArticles(guide).flatMap((article) => {
          const other = first.get(article);
          if (other === undefined) {
            first.set(article, guide.id);
            return [];
          }
          const text = Object.values(guide.texts).find(({ frontmatter }) => frontmatter.articles);
          if (!text) return [];
          return [
            {
              ...placeOf(text.source, 'articles'),
              says: `"${other}" stands for the article ${article} too: its address can lead to one guide alone.`,
              remedy: 'Leave it to the guide that is nearer to it.',
            },
          ];
        }),
      );
    },
  },
];

function judgeAddress(what: string, id: string, place: Pick<Breach, 'file' | 'line'>): Breach[] {
  if (!reserved.includes(id)) return [];
  const names = reserved.map((name) => `"${name}"`).join(', ');
  return [
    {
      ...place,
      says: `The address of the ${what} "${id}" is that of a page of the site.`,
      remedy: `Rename it: no guide and no topic can be called ${names}.`,
    },
  ];
}

/** Steps that the page has another anchor for, and answers with the word that stands for none. */
function findTakenInFlow({ flow, flowSource, texts }: Guide): Breach[] {
  const headings = Object.values(texts).flatMap(({ body }) =>
    body.blocks.flatMap(({ kind, text }) => (kind === 'heading' ? [makeAnchor(text)] : [])),
  );
  const steps = Object.keys(flow.steps).flatMap((id) => {
    const what = headings.includes(id)
      ? 'a heading of the guide’s page'
      : pageIds.includes(id)
        ? 'another part of the page'
        : undefined;
    if (what === undefined) return [];
    const says = `The anchor of the step "${id}" is that of ${what}.`;
    return [{ ...placeOf(flowSource, 'steps', id), says, remedy: 'Give the step another id.' }];
  });
  const answers = listEdges(flow).flatMap(({ from, answer }) =>
    answer === askAgain
      ? [
          {
            ...placeOf(flowSource, 'steps', from, 'answers', answer),
            says: `"${askAgain}" is what successors.yaml says where no answer stands for an old one.`,
            remedy: 'Give the answer another id.',
          },
        ]
      : [],
  );
  return [...steps, ...answers];
}

/** As headings are given anchors: small letters, and hyphens for spaces. */
function makeAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}
