import type { Order, Subject } from '../order-schema.ts';
import { deskFolder, tokenHeader, type DeskPage, type Opened, type Outcome } from '../protocol.ts';

const wait = () => new Promise((resolve) => setTimeout(resolve, 1000));

/** So many bytes, all that is sent and not answered counted, may outlive the page that sends it. */
const mostKept = 60_000;

let isLeaving = false;
addEventListener('beforeunload', () => {
  isLeaving = true;
});

/** Asks the server of the desk. */
export interface DeskServer {
  /** @throws with what the server says, or if it does not answer */
  readonly open: (subject: Subject) => Promise<Opened>;
  readonly obey: (order: Order) => Promise<Outcome>;
}

export function askDesk({ root, token, locale }: DeskPage): DeskServer {
  const address = `${root}${deskFolder}`;
  const ask = async (query: string, init: RequestInit) => {
    const send = () => fetch(address + query, { ...init, cache: 'no-store' });
    const response = await send().catch(async (error: unknown) => {
      // A page that is loaded anew breaks off what it has asked. Who is still there after a moment is told, or asks again.
      await wait();
      if (init.method !== 'POST') return send();
      // Nobody is there to be told: the next page finds on the disk what has come of it.
      if (isLeaving) return new Promise<never>(() => {});
      throw error;
    });
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
      const body = JSON.stringify(order);
      const keepalive = new Blob([body]).size < mostKept;
      return (await ask('', { method: 'POST', headers, body, keepalive })) as Outcome;
    },
  };
}
