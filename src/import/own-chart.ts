import type { StepKind } from '../flow/flow.ts';

/** What `writeMermaid` writes, read back: see src/exports/write-mermaid.ts. */

const answersComment = /^%% answers of (step_\w+): ([a-z0-9 -]+)$/;

/** The answers of each node, in order, from the comments of a chart of ours. */
export function readAnswerIds(comments: readonly string[]): Map<string, readonly string[]> {
  return new Map(
    comments.flatMap((comment): [string, readonly string[]][] => {
      const [, node, ids] = answersComment.exec(comment) ?? [];
      return node !== undefined && ids !== undefined ? [[node, ids.split(' ')]] : [];
    }),
  );
}

/** The id of a step from that of its node. */
export function readStepId(node: string): string {
  return node
    .replace(/^step_/, '')
    .replace('__', '/')
    .replaceAll('_', '-');
}

const kinds: Readonly<Record<string, StepKind>> = {
  hexagon: 'question',
  square: 'fix',
  stadium: 'outcome',
};

/** The kind of a step from the shape of its node; none for a step of another guide. */
export const readKind = (shape: string): StepKind | undefined => kinds[shape];

/** A title without the number of its step. */
export const dropNumber = (text: string) => text.replace(/^\d+ /, '');
