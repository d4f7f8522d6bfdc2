import { writeImportTable } from '../../lint/import-table.js';

const place = /(?<=<!-- npm run docs -->\n\n).*?(?=\n\n<!-- end -->)/s;

/**
 * A page of Markdown with the import table between its two marks, as lint has it.
 * @throws if the marks are not there
 */
export function placeImportTable(page: string): string {
  if (!place.test(page)) throw new Error('There are no marks around the import table.');
  return page.replace(place, writeImportTable);
}
