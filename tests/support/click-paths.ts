import type { Page } from '@playwright/test';
import type { Flow } from '../../src/flow/flow.ts';

/**
 * Goes down every path in the page itself: clicks an answer, looks where it led, goes on from there, and comes back
 * by the page's own Back for the next answer.
 */
export function clickPaths(page: Page, flow: Flow): Promise<{ paths: number; wrong: string[] }> {
  return page.evaluate(async ({ steps, start }) => {
    const wrong: string[] = [];
    let paths = 0;
    const press = async (selector: string) => {
      document.querySelector<HTMLElement>(selector)?.click();
      await new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(undefined);
      });
    };
    const expectStep = (step: string, after: string) => {
      const shown = document.querySelector('.step[data-current]')?.id ?? 'nothing';
      if (shown !== step) wrong.push(`${after} leads to ${shown}, not ${step}`);
    };
    const visit = async (step: string): Promise<void> => {
      const answers = Object.entries(steps[step]?.answers ?? {});
      if (answers.length === 0) {
        paths++;
        if (steps[step]?.kind !== 'outcome') wrong.push(`a path ends at ${step}`);
      }
      for (const [answer, to] of answers) {
        await press(`.step[data-current] a[data-answer="${answer}"]`);
        expectStep(to, `"${answer}" of ${step}`);
        await visit(to);
        await press('.flow-controls .back');
        expectStep(step, `Back from ${to}`);
      }
    };
    await visit(start);
    return { paths, wrong };
  }, flow);
}
