import type { Named, Order, Subject } from '../order-schema.ts';
import {
  deskFolder,
  tokenHeader,
  type DeskPage,
  type Opened,
  type Outcome,
  type Uses,
} from '../protocol.ts';

/** Asks the server of the desk. */
export interface DeskServer {
  /** @throws with what the server says, or if it does not answer */
  readonly open: (subject: Subject) => Promise<Opened>;
  readonly listUses: (named: Named) => Promise<Uses>;
  readonly obey: (order: Order) => Promise<Outcome>;
}

export function askDesk({ root, token, locale }: DeskPage): DeskServer {
  const address = `${root}${deskFolder}`;
  const ask = async (query: string, init?: { readonly method: 'POST'; readonly body: string }) => {
    const type = init && { 'content-type': 'application/json' };
    const headers = { [tokenHeader]: token, ...type };
    const response = await fetch(address + query, { ...init, headers, cache: 'no-store' });
    const value: unknown = await response.json();
    if (response.ok) return value;
    const { says } = value as { says?: string };
    throw new Error(says ?? `${response.status}`);
  };
  const get = (asked: Readonly<Record<string, string>>) =>
    ask(`?${String(new URLSearchParams(asked))}`);
  return {
    open: async (subject) => (await get({ ...subject, locale })) as Opened,
    listUses: async ({ answer, ...step }) =>
      (await get(answer === undefined ? step : { ...step, answer })) as Uses,
    obey: async (order) =>
      (await ask('', { method: 'POST', body: JSON.stringify(order) })) as Outcome,
  };
}
