import type { KnownList } from '../search/known.ts';
import type { TicketTexts } from '../ticket/ticket-texts.ts';
import type { Ui } from './ui-schema.ts';

/** An element as data: its name, its attributes, and the texts and elements in it. */
export type Tree = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (string | Tree)[],
];

/** What the scripts of every page show in one locale. No page carries it: it is fetched when it is to be shown. */
export interface PageWords {
  /** The dialog of the search, and what stands below its field and any other. */
  readonly search: { readonly dialog: Tree; readonly answers: Tree };
  /** In a file that works from a disk: all that the search knows there. */
  readonly known?: KnownList;
  readonly ticket: TicketTexts;
  readonly offline: Pick<Ui['offline'], 'newer' | 'showNewer' | 'later'>;
}
