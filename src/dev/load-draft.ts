import { runChecks } from '../checks/run-checks.ts';
import { openWatchedDisk, type Files } from '../read/files.ts';
import { readFiles } from '../read/read-content.ts';
import { salvageFlow } from '../read/salvage-flow.ts';
import type { Content, Guide } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import { contentFolder } from '../site/build/pass-content.ts';
import { createDraft } from './draft.ts';

/** What an author sees while writing: the content as far as it can be shown, and every finding of the checks. */
export interface Draft {
  readonly content: Content;
  /** The same without what was put in for what is missing. */
  readonly written: Content;
  readonly findings: readonly Finding[];
}

/** A flow with more bytes is left to its finding. */
const mostToSalvage = 100_000;

const disks = new Map<string, Files>();

/** The pages and the desk run in the same process, with other copies of this module. */
const shared = globalThis as { veiviserDraft?: Promise<Draft> | undefined };

// Sent to the server's own modules when something below content/ changes: see author-view.ts.
import.meta.hot?.on('astro:content-changed', forgetDraft);

/** The draft of this project's content, read once after each change. */
export function loadDraft(today: string): Promise<Draft> {
  shared.veiviserDraft ??= readDraft(contentFolder(), today);
  return shared.veiviserDraft;
}

/** To be called when something below content/ has changed. */
export function forgetDraft(): void {
  shared.veiviserDraft = undefined;
}

/** The draft of what lies in a content folder, judged as on this day. */
async function readDraft(folder: string, today: string): Promise<Draft> {
  const files = disks.get(folder) ?? openWatchedDisk(folder);
  disks.set(folder, files);
  const { content, findings } = await readFiles(files);
  const guides = await Promise.all(
    Object.entries(content.guides).map(
      async ([id, guide]) => [id, await salvageGuide(files, guide)] as const,
    ),
  );
  return {
    written: content,
    content: createDraft({ ...content, guides: Object.fromEntries(guides) }),
    findings: runChecks(content, findings, { today }),
  };
}

async function salvageGuide(files: Files, guide: Guide): Promise<Guide> {
  if (Object.keys(guide.flow.steps).length > 0) return guide;
  const path = guide.flowSource.file.split('/').slice(1);
  const bytes = await files.read(path, mostToSalvage).catch(() => 0);
  const text = typeof bytes === 'number' ? '' : new TextDecoder().decode(bytes);
  return { ...guide, flow: salvageFlow(text) };
}
