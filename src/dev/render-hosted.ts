import { findConcerned } from '../checks/find-concerned.ts';
import { readBuildDay } from '../site/build/page-context.ts';
import { nameInHost } from '../site/build/pass-content.ts';
import { loadDraft } from './load-draft.ts';
import { renderPanel } from './render-findings.ts';

/** The findings of the content, as they stand above a guide in a page of others: those of its guide first. */
export async function renderHostedFindings(guide: string): Promise<string> {
  const { content, findings } = await loadDraft(readBuildDay());
  const placed = findings.map((finding) => ({
    ...nameInHost(finding),
    concerned: findConcerned(finding, content),
  }));
  return renderPanel(placed, {
    guide,
    addressOf: (place) => `#${place.guide}/${place.step ?? ''}`,
  });
}
