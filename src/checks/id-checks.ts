import { reservedIds } from '../site/paths.ts';
import { placeOf, type Check } from './check.ts';
import { inGuides } from './walk-texts.ts';

const reserved: readonly string[] = reservedIds;

/** Whether an id can be an address. */
export const idChecks: readonly Check[] = [
  {
    name: 'reserved-id',
    severity: 'error',
    description: "No guide has the id of one of the site's own pages.",
    find: inGuides(({ id, flowSource }) =>
      reserved.includes(id)
        ? [
            {
              ...placeOf(flowSource),
              says: `The address of the guide "${id}" is that of a page of the site.`,
              mend: `Rename its folder: no guide can be called ${reserved.map((name) => `"${name}"`).join(', ')}.`,
            },
          ]
        : [],
    ),
  },
];
