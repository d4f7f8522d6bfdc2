import type { APIRoute } from 'astro';
import { writeLedger } from '../ledger/build/seal-ledger.ts';
import { loadContent } from '../site/build/page-context.ts';

/** What the site has published so far, for `npm run ledger -- --from`. */
export const GET: APIRoute = async () => new Response(writeLedger((await loadContent()).ledger));
