import { checks } from '../checks/checks.ts';

const place = /(?<=<!-- npm run docs -->\n\n).*?(?=\n\n<!-- end -->)/s;

/**
 * A page of Markdown with a line for each check between its two marks.
 * @throws if the marks are not there
 */
export function placeCheckTable(page: string): string {
  if (!place.test(page)) throw new Error('There are no marks around the table of the checks.');
  const rows = checks.map(
    ({ name, severity, description }) =>
      `- \`${name}\`${severity === 'warning' ? ' (a warning)' : ''}: ${description.replace(/<[^>]+>/g, '`$&`')}`,
  );
  return page.replace(place, () => rows.join('\n'));
}
