import type { Page } from '@playwright/test';

/** Milliseconds from a click on an answer, in order of size. */
export interface Waits {
  /** Until the browser has painted the next step. */
  readonly answer: readonly number[];
  /** Until it has painted the chart too. */
  readonly chart: readonly number[];
}

/** So many answers are given in all, and at most so many in a row: no path of a sound guide is longer. */
const limits = { answers: 24, path: 10 };

/** Gives answers on a page that is live, now the first of a step, now another, and starts again where a path ends. */
export function measureAnswers(page: Page): Promise<Waits> {
  return page.evaluate(async ({ answers, path }) => {
    // Nobody answers before they have read the step.
    const rest = () => new Promise((resolve) => setTimeout(resolve, 400));
    const painted = () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(undefined);
        }),
      );
    const chart = document.querySelector<HTMLElement>('.chart');
    const isChartBehind = () =>
      chart?.dataset['step'] !== document.querySelector('.step[data-current]')?.id;
    const waits = { answer: [] as number[], chart: [] as number[] };
    for (let given = 0; waits.answer.length < answers;) {
      const step = document.querySelector('.step[data-current]');
      // An answer that leads into another guide loads its page.
      const links = [...(step?.querySelectorAll<HTMLElement>('a[data-answer][href^="#"]') ?? [])];
      const link = links[waits.answer.length % links.length];
      if (!link || given === path) {
        const again = document.querySelector<HTMLElement>('.flow [data-start-again]:not([hidden])');
        if (given === 0 || !again) throw new Error('The flow cannot be started again.');
        given = 0;
        again.click();
        await rest();
        continue;
      }
      given++;
      const start = performance.now();
      link.click();
      await painted();
      waits.answer.push(performance.now() - start);
      while (isChartBehind()) await painted();
      await painted();
      waits.chart.push(performance.now() - start);
      await rest();
    }
    const bySize = (one: number, other: number) => one - other;
    return { answer: waits.answer.sort(bySize), chart: waits.chart.sort(bySize) };
  }, limits);
}
