import { findField, findGuide, type Content, type Guide } from '../model/content.ts';
import type { FactFile } from '../model/facts-schema.ts';
import type { Finding } from '../model/finding.ts';
import { listNamedFacts } from './fact-uses.ts';

/** A guide that a finding concerns, and the step of it, if it is one step's. */
export interface Concerned {
  readonly guide: string;
  readonly step?: string;
}

type Place = Pick<Finding, 'file' | 'line'>;

/**
 * The guides and steps that a finding concerns, as far as its file and line say. A finding in a fact concerns every
 * guide and step that names the fact. One in the words of the site concerns none.
 */
export function findConcerned(place: Place, content: Content): Concerned[] {
  const fact = /^content\/facts\/([^/]+)\.yaml$/.exec(place.file)?.[1];
  const concerned = isFactFile(fact, content)
    ? concernedByFact(fact, place.line, content)
    : concernedByPlace(place, content);
  const keys = concerned.map(({ guide, step = '' }) => `${guide}#${step}`);
  return concerned.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** By a file of a guide: a step's text, the part of `flow.yaml` about a step, a case that ends at one, or the whole guide. */
function concernedByPlace({ file, line }: Place, content: Content): Concerned[] {
  const [, id = '', name = ''] = /^content\/guides\/([^/]+)\/(.+)$/.exec(file) ?? [];
  const guide = findGuide(content, id);
  if (!guide) return [];
  if (!('flow' in guide)) return [{ guide: id }];
  const step = findStepOf(guide, name, line);
  const isStep = step !== undefined && Object.hasOwn(guide.flow.steps, step);
  return [isStep ? { guide: id, step } : { guide: id }];
}

function findStepOf(guide: Guide, name: string, line: number): string | undefined {
  if (name === 'cases.yaml') return guide.cases[findField(guide.casesSource, line)[0] ?? '']?.right;
  const [key, inFlow] = name === 'flow.yaml' ? findField(guide.flowSource, line) : [];
  return key === 'steps' ? inFlow : /^steps\/([^.]+)\./.exec(name)?.[1];
}

function concernedByFact(kind: FactFile, line: number, content: Content): Concerned[] {
  const [id] = findField(content.factSources[kind], line);
  if (id === undefined) return [];
  const named = listNamedFacts(content)
    .filter((fact) => fact.kind === kind && fact.id === id && !fact.by)
    .flatMap((fact) => concernedByPlace(fact.place, content));
  const opener =
    kind === 'error-codes' || kind === 'messages' ? content.facts[kind][id] : undefined;
  const isOpened = opener && content.guides[opener.guide]?.flow.steps[opener.step];
  return isOpened ? [...named, { guide: opener.guide, step: opener.step }] : named;
}

function isFactFile(name: string | undefined, { factSources }: Content): name is FactFile {
  return name !== undefined && Object.hasOwn(factSources, name);
}
