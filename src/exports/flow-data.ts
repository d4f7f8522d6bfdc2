import { z } from 'zod';
import { pickAddress } from '../model/fact-text.ts';
import type { Command } from '../model/facts-schema.ts';
import { describeCard } from '../model/fix-card.ts';
import { pickText, type Locale } from '../site/locales.ts';
import { addressAnswer, viewSteps, type StepView } from '../site/build/page-context.ts';
import { hashGuide } from '../proof/build/hash-guide.ts';
import type { GuideExport } from './export-context.ts';
import { flowDataSchema, type FlowData } from './flow-data-schema.ts';
import { writeStepText } from './write-guide-markdown.ts';

/** The JSON Schema (draft 2020-12) of every `flow.json`, at its own address. */
export function makeFlowSchema(address: string): object {
  const schema = z.toJSONSchema(flowDataSchema, {
    // What findings and editors are told of it, which JSON Schema does not know.
    override: ({ jsonSchema }) => {
      delete jsonSchema['form'];
      delete jsonSchema['names'];
    },
  });
  return { $id: address, title: 'Flow of a guide', ...schema };
}

/** What `flow.json` says of a guide in one locale. */
export function makeFlowData(page: GuideExport): FlowData {
  const { content, guide, locale, paths, ui, whole } = page;
  const text = guide.texts[locale]?.frontmatter;
  const steps = viewSteps(guide, page).map((step) => describeStep(step, page));
  return {
    $schema: whole(paths.flowSchema()),
    guide: guide.id,
    lang: ui.lang,
    title: text?.title ?? guide.id,
    description: text?.description ?? guide.id,
    address: whole(paths.guide(locale, guide.id)),
    markdown: whole(paths.guideFile(locale, guide.id, 'guide.md')),
    hash: hashGuide(content, guide),
    start: guide.flow.start,
    steps,
    commands: describeCommands(
      steps.flatMap(({ commands }) => commands),
      page,
    ),
  };
}

function describeStep(
  { id, number, step, title, verify, namesRole, answers }: StepView,
  page: GuideExport,
): FlowData['steps'][number] {
  const { guide, locale, paths, whole } = page;
  const uses = guide.steps[id]?.[locale]?.body.facts ?? [];
  const fields = {
    id,
    number,
    title,
    address: whole(paths.step(locale, guide.id, id)),
    text: writeStepText(id, page),
    commands: uses.flatMap((use) => (use.component === 'Command' ? [use.id] : [])),
    answers: answers.map((answer) => ({
      ...{ id: answer.id, text: answer.text, to: answer.to },
      ...(answer.crossing && { address: whole(addressAnswer(answer, page)) }),
    })),
  };
  if (step.kind !== 'fix') return { kind: step.kind, ...fields };
  const card = describeCard(step, namesRole, page);
  const pages = describePages(step.links, page);
  return { kind: step.kind, ...fields, card, ...(verify !== undefined && { verify }), pages };
}

type OfficialPage = Extract<FlowData['steps'][number], { kind: 'fix' }>['pages'][number];

function describePages(ids: readonly string[], { facts, locale }: GuideExport): OfficialPage[] {
  return ids.flatMap((id) => {
    const link = facts.links[id];
    if (!link) return [];
    const { checked, seen } = link;
    // The tag of a language that nobody has said.
    const { url, lang = 'und' } = pickAddress(link, locale);
    return [{ id, title: pickText(link.title, locale), url, lang, checked, seen }];
  });
}

/** The commands of these ids, and those that check and undo them, each once. */
function describeCommands(
  ids: readonly string[],
  { facts, locale }: GuideExport,
): FlowData['commands'] {
  const named = ids.flatMap((id) => [id, facts.commands[id]?.check, facts.commands[id]?.undo]);
  return [...new Set(named)].flatMap((id) => {
    const command = id === undefined ? undefined : facts.commands[id];
    return id !== undefined && command ? [describeCommand(id, command, locale)] : [];
  });
}

function describeCommand(
  id: string,
  { shell, code, placeholders, module, changes, check, undo, confidence }: Command,
  locale: Locale,
): FlowData['commands'][number] {
  return {
    id,
    ...(shell !== undefined && { shell }),
    code,
    placeholders: Object.fromEntries(
      Object.entries(placeholders).map(([name, words]) => [name, pickText(words, locale)]),
    ),
    ...(module !== undefined && { module }),
    changes: pickText(changes, locale),
    ...(check !== undefined && { check }),
    ...(undo !== undefined && { undo }),
    unconfirmed: confidence === 'own-judgement',
  };
}
