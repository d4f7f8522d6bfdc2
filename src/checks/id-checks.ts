import { reservedIds } from '../site/paths.ts';
import { placeOf, type Breach, type Check } from './check.ts';

const reserved: readonly string[] = reservedIds;

/** Whether an id can be an address. */
export const idChecks: readonly Check[] = [
  {
    name: 'reserved-id',
    severity: 'error',
    description: "No guide has the id of one of the site's own pages.",
    find: ({ guides, plainGuides }) => [
      ...Object.values(guides).flatMap(({ id, flowSource }) => judgeId(id, placeOf(flowSource))),
      ...Object.values(plainGuides).flatMap(({ id, texts }) => {
        const [text] = Object.values(texts);
        return text ? judgeId(id, placeOf(text.source)) : [];
      }),
    ],
  },
];

function judgeId(id: string, place: Pick<Breach, 'file' | 'line'>): Breach[] {
  if (!reserved.includes(id)) return [];
  const names = reserved.map((name) => `"${name}"`).join(', ');
  return [
    {
      ...place,
      says: `The address of the guide "${id}" is that of a page of the site.`,
      mend: `Rename its folder: no guide can be called ${names}.`,
    },
  ];
}
