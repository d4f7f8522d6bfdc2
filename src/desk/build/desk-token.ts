import { randomBytes } from 'node:crypto';

/** The server makes it, and its pages are drawn by other copies of the same modules. */
const shared = globalThis as { veiviserDeskToken?: string };

/** What the pages of this server know, and no other page can read or guess. */
export function makeDeskToken(): string {
  shared.veiviserDeskToken ??= randomBytes(32).toString('base64url');
  return shared.veiviserDeskToken;
}

/** The token, if there is a desk. */
export function readDeskToken(): string | undefined {
  return shared.veiviserDeskToken;
}
