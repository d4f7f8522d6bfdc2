import { workerData } from 'node:worker_threads';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { isPacked, openContent, packContent, type PackedContent } from '../../read/pack-content.ts';
import { openPool } from '../../threads/pool.ts';
import type { CheckContext } from '../check.ts';
import { judgePart, runChecksInParts, type JudgedPart } from '../judge-parts.ts';
import { runChecks } from '../run-checks.ts';

/** What every thread is given. */
interface Wanted {
  readonly packed: PackedContent;
  readonly context: CheckContext;
}

/** So many guides are unpacked at a time. Each part has what facts and words of the site say judged again. */
const guidesAtOnce = 50;

/** What `runChecks` finds: in threads, where there are so many guides that the reading has packed them. */
export async function judgeContent(
  content: Content,
  found: readonly Finding[],
  day: Pick<CheckContext, 'today'>,
): Promise<Finding[]> {
  const { guides, plainGuides } = content;
  if (!Object.values(guides).some(isPacked)) return runChecks(content, found, day);
  return runChecksInParts(content, found, day, async (context) => {
    const data: Wanted = { packed: packContent(content), context };
    const pool = openPool(new URL('judge-content.ts', import.meta.url), data);
    const parts = cut([...Object.keys(guides), ...Object.keys(plainGuides)]);
    const tasks = parts.map((ids) => pool.run(ids, { name: 'judgeGuides' }));
    const judged = (await Promise.all(tasks)) as JudgedPart[];
    await pool.destroy();
    return judged;
  });
}

/** What a thread does: it judges some of the guides. */
export function judgeGuides(ids: readonly string[]): JudgedPart {
  // The pool puts data of its own before ours.
  const [, { packed, context }] = workerData as [unknown, Wanted];
  return judgePart(openContent(packed, guidesAtOnce), ids, context);
}

function cut(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / guidesAtOnce) }, (_, at) =>
    ids.slice(at * guidesAtOnce, (at + 1) * guidesAtOnce),
  );
}
