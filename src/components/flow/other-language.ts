import { findFlow, type FlowElement } from './flow-dom.ts';
import { fetchPage } from '../../site/browser/fetch-page.ts';

const pages = new Map<string, Promise<FlowElement>>();

/**
 * This guide in another language (a tag such as `nb-NO`): its page is fetched once, when it is first asked for. Its
 * address is that of the link in the step's foot, which the page has without JavaScript too.
 * Rejects when it cannot be fetched; the next call tries again.
 */
export function loadGuideIn(root: FlowElement, lang: string): Promise<FlowElement> {
  const known = pages.get(lang);
  if (known) return known;
  const loading = fetchGuideIn(root, lang);
  pages.set(lang, loading);
  loading.catch(() => pages.delete(lang));
  return loading;
}

async function fetchGuideIn(root: FlowElement, lang: string): Promise<FlowElement> {
  const link = root.querySelector<HTMLAnchorElement>(`.step-foot a[hreflang="${lang}"]`);
  const page = link && (await fetchPage(link.href.split('#')[0] ?? ''));
  const flow = page && findFlow(page);
  if (!flow) throw new Error(`No guide in "${lang}".`);
  return flow;
}
