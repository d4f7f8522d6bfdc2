import type { Fix } from '../../flow/flow-schema.ts';
import type { Guide } from '../../model/content.ts';
import type { GuideFacts } from './guide-facts.ts';

/** Something that a guide says and no page of whom the site names confirms. The reader is told so. */
export type Unconfirmed =
  | { readonly kind: 'card'; readonly step: string; readonly fields: Fix['unconfirmed'] }
  | { readonly kind: 'text'; readonly step: string; readonly count: number }
  | { readonly kind: 'command' | 'command-role' | 'date'; readonly id: string };

export function listUnconfirmed(
  guide: Guide,
  order: readonly string[],
  facts: GuideFacts,
): Unconfirmed[] {
  const inSteps = order.flatMap((step): Unconfirmed[] => {
    const found = guide.flow.steps[step];
    const fields = found?.kind === 'fix' ? found.unconfirmed : [];
    const components = Object.values(guide.steps[step] ?? {})[0]?.body.components ?? [];
    const count = components.filter((name) => name === 'Unconfirmed').length;
    return [
      ...(fields.length > 0 ? [{ kind: 'card' as const, step, fields }] : []),
      ...(count > 0 ? [{ kind: 'text' as const, step, count }] : []),
    ];
  });
  return [
    ...inSteps,
    ...facts.commands.flatMap(
      ({ id, confidence, 'role-unconfirmed': isRoleUnconfirmed }): Unconfirmed[] => [
        ...(confidence === 'own-judgement' ? [{ kind: 'command' as const, id }] : []),
        ...(isRoleUnconfirmed ? [{ kind: 'command-role' as const, id }] : []),
      ],
    ),
    ...facts.dates.flatMap(({ id, confidence }): Unconfirmed[] =>
      confidence === 'own-judgement' ? [{ kind: 'date', id }] : [],
    ),
  ];
}
