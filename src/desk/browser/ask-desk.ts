import type { Order, Subject } from '../order-schema.ts';
import { deskFolder, tokenHeader, type DeskPage, type Opened, type Outcome } from '../protocol.ts';

// A page that is loaded anew breaks off what it has asked, which is no fault: nobody is there any more to be told.
let isLeaving = false;
addEventListener('beforeunload', () => {
  isLeaving = true;
  // What is asked is broken off when the next page begins to arrive. It may not: a file may be downloaded instead.
  setTimeout(() => (isLeaving = false), 30_000);
});
const never = new Promise<never>(() => {});

/** Asks the server of the desk. */
export interface DeskServer {
  /** @throws with what the server says, or if it does not answer */
  readonly open: (subject: Subject) => Promise<Opened>;
  readonly obey: (order: Order) => Promise<Outcome>;
}

export function askDesk({ root, token, locale }: DeskPage): DeskServer {
  const address = `${root}${deskFolder}`;
  const ask = async (query: string, init: RequestInit) => {
    const response = await fetch(address + query, { ...init, cache: 'no-store' }).catch(
      (error: unknown) => {
        if (isLeaving) return never;
        throw error;
      },
    );
    const value: unknown = await response.json();
    if (response.ok) return value;
    const { says } = value as { says?: string };
    throw new Error(says ?? `${response.status}`);
  };
  return {
    open: async (subject) => {
      const query = new URLSearchParams({ ...subject, locale });
      return (await ask(`?${String(query)}`, { headers: { [tokenHeader]: token } })) as Opened;
    },
    obey: async (order) => {
      const headers = { [tokenHeader]: token, 'content-type': 'application/json' };
      return (await ask('', { method: 'POST', headers, body: JSON.stringify(order) })) as Outcome;
    },
  };
}
