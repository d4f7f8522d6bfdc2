import { listEdges, type Edge } from '../flow/flow.ts';
import type { Guide } from '../model/content.ts';
import type { BuiltSite } from './open-site.ts';

/** The flow of a guide's page from nothing but its sections, the links of its answers and their anchors. */
export function readLinkedFlow(site: BuiltSite, path: string): Edge[] {
  const document = site.open(path);
  const own = /([^/]+)\/index\.html$/.exec(path)?.[1] ?? '';
  return [...document.querySelectorAll('.step')].flatMap((step) =>
    [...step.querySelectorAll('a[data-answer]')].map((link) => {
      const [address = '', anchor = ''] = link.getAttribute('href')?.split('#') ?? [];
      const file = address === '' ? path : site.fileOf(address);
      const page = file !== undefined && site.files.has(file) ? site.open(file) : undefined;
      const guide = /([^/]+)\/index\.html$/.exec(file ?? '')?.[1] ?? '';
      const isStep = page?.getElementById(anchor)?.matches('.step') ?? false;
      return {
        from: step.id,
        answer: link.getAttribute('data-answer') ?? '',
        to: isStep ? (guide === own ? anchor : `${guide}/${anchor}`) : 'nowhere',
      };
    }),
  );
}

/** Whether a page without scripts has the flow, leads from its start to every step, and ends only at outcomes. */
export function judgeGraph(site: BuiltSite, path: string, { flow }: Pick<Guide, 'flow'>): string[] {
  const links = readLinkedFlow(site, path);
  const name = ({ from, answer, to }: Edge) => `"${answer}" of "${from}" to "${to}"`;
  const [shown, stated] = [links, listEdges(flow)].map((edges) => new Set(edges.map(name)));
  const faults = [
    ...[...(stated ?? [])]
      .filter((edge) => !shown?.has(edge))
      .map((edge) => `lacks the answer ${edge}`),
    ...[...(shown ?? [])]
      .filter((edge) => !stated?.has(edge))
      .map((edge) => `has the answer ${edge}`),
  ];
  const reached = new Set([flow.start]);
  for (const step of reached) for (const { from, to } of links) if (from === step) reached.add(to);
  for (const [id, { kind }] of Object.entries(flow.steps)) {
    if (!reached.has(id)) faults.push(`does not lead to the step "${id}"`);
    if (kind !== 'outcome' && !links.some(({ from }) => from === id))
      faults.push(`ends at the step "${id}", which is no outcome`);
  }
  return faults;
}
