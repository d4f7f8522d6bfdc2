import { hasPassed } from '../site/dates.ts';
import { placeOf, type Check } from './check.ts';
import { listNamedFacts } from './fact-uses.ts';

/** Whether what the guides say of the future is still in the future. */
export const dateChecks: readonly Check[] = [
  {
    name: 'date-passed',
    severity: 'warning',
    isOfSite: true,
    description: 'A text that names a date is read again once the date has passed.',
    find: (content, { today }) => {
      const named = new Map(
        listNamedFacts(content)
          .toReversed()
          .flatMap(({ kind, id, place }) => (kind === 'dates' ? [[id, place.file] as const] : [])),
      );
      return Object.entries(content.facts.dates).flatMap(([id, date]) => {
        const file = named.get(id);
        const wasAhead = date['as-of'] === undefined || !hasPassed(date, date['as-of']);
        const isConfirmed = date.confirmed !== undefined && hasPassed(date, date.confirmed);
        if (file === undefined || !wasAhead || isConfirmed || !hasPassed(date, today)) return [];
        return [
          {
            ...placeOf(content.factSources.dates, id, 'on'),
            says: `"${id}" has passed, and the page that gave it is older than that.`,
            remedy: `Read again what names it, such as "${file}", and write the day as "confirmed:".`,
          },
        ];
      });
    },
  },
];
