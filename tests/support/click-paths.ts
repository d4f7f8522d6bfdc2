import type { Page } from '@playwright/test';
import type { Flow } from '../../src/flow/flow.ts';

/**
 * Goes down every path in the page itself: clicks an answer, looks where it led and which address it was given, goes on
 * from there, and comes back by the page's own Back for the next answer. The addresses are kept from the browser, which
 * takes three times as long to write thousands of them into its history as all the rest takes.
 */
export function clickPaths(page: Page, flow: Flow): Promise<{ paths: number; wrong: string[] }> {
  return page.evaluate(async ({ steps, start }) => {
    const wrong: string[] = [];
    let paths = 0;
    let address = '';
    history.pushState = (_, __, url) => void (address = String(url));
    const press = async (selector: string) => {
      document.querySelector<HTMLElement>(selector)?.click();
      await new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(undefined);
      });
    };
    const expectPlace = (step: string, trail: readonly string[], after: string) => {
      const shown = document.querySelector('.step[data-current]')?.id ?? 'nothing';
      if (shown !== step) wrong.push(`${after} leads to ${shown}, not ${step}`);
      // The beginning is where the browser still thinks it is.
      if (trail.length > 0 && address !== `#${step}?${trail.join('&')}`)
        wrong.push(`${after} has the address ${address}`);
    };
    const visit = async (step: string, trail: readonly string[]): Promise<void> => {
      const answers = Object.entries(steps[step]?.answers ?? {});
      if (answers.length === 0) {
        paths++;
        if (steps[step]?.kind !== 'outcome') wrong.push(`a path ends at ${step}`);
      }
      for (const [answer, to] of answers) {
        const given = [...trail, `${step}=${answer}`];
        const [other = '', entry] = to.split('/');
        if (entry !== undefined) {
          // Into another guide: the page would be left.
          paths++;
          const selector = `.step[data-current] a[data-answer="${answer}"]`;
          const own = document.querySelector<HTMLElement>('.flow')?.dataset['guide'] ?? '';
          const carried = given.map((pair) => `${own}/${pair}`).join('&');
          const href = document.querySelector<HTMLAnchorElement>(selector)?.href ?? 'nowhere';
          if (!href.endsWith(`/${other}/#${entry}?${carried}`))
            wrong.push(`"${answer}" of ${step} leads to ${href}`);
          continue;
        }
        await press(`.step[data-current] a[data-answer="${answer}"]`);
        expectPlace(to, given, `"${answer}" of ${step}`);
        await visit(to, given);
        await press('.flow-top .back');
        expectPlace(step, trail, `Back from ${to}`);
      }
    };
    await visit(start, []);
    return { paths, wrong };
  }, flow);
}
