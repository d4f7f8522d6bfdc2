import { fetchPage } from '../../site/browser/fetch-page.ts';

const pages = new Map<string, Promise<Document>>();

/**
 * The page of this guide in another language (a tag such as `nb-NO`): fetched once, when it is first asked for. Its
 * address is that of the link in the step's foot, which the page has without JavaScript too.
 * Rejects when it cannot be fetched; the next call tries again.
 */
export function loadGuideIn(lang: string): Promise<Document> {
  const known = pages.get(lang);
  if (known) return known;
  const loading = fetchGuideIn(lang);
  pages.set(lang, loading);
  loading.catch(() => pages.delete(lang));
  return loading;
}

async function fetchGuideIn(lang: string): Promise<Document> {
  const link = document.querySelector<HTMLAnchorElement>(`.step-foot a[hreflang="${lang}"]`);
  if (!link) throw new Error(`No guide in "${lang}".`);
  return fetchPage(link.href.split('#')[0] ?? '');
}
