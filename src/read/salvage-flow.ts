import { parseDocument } from 'yaml';
import {
  idSchema,
  stepSchema,
  targetSchema,
  type FlowFile,
  type FlowStep,
} from '../flow/flow-schema.ts';

/**
 * What can be understood of a `flow.yaml`, however broken: for showing it to its author, never for a build.
 * Of a step that does not pass, the answers are left. Never throws.
 */
export function salvageFlow(text: string): FlowFile {
  const { start, steps } = readLoosely(text);
  return {
    start: isId(start) ? start : '',
    steps: Object.fromEntries(
      Object.entries(asRecord(steps))
        .filter(([id]) => isId(id))
        .map(([id, step]) => [id, salvageStep(step)]),
    ),
  };
}

function readLoosely(text: string): Record<string, unknown> {
  try {
    return asRecord(parseDocument(text).toJS());
  } catch {
    // A reference to what does not stand in the file, for example.
    return {};
  }
}

function salvageStep(written: unknown): FlowStep {
  const { kind, answers } = asRecord(written);
  const sound = Object.fromEntries(
    Object.entries(asRecord(answers)).filter(
      ([answer, to]) => isId(answer) && targetSchema.safeParse(to).success,
    ),
  );
  const guess = Object.keys(sound).length > 0 ? 'question' : 'outcome';
  const tried = [written, { kind, answers: sound }].map((step) => stepSchema.safeParse(step));
  return (
    tried.find(({ success }) => success)?.data ?? stepSchema.parse({ kind: guess, answers: sound })
  );
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isId(value: unknown): value is string {
  return idSchema.safeParse(value).success;
}
