// `node bench/answer-to-paint.ts`: how long a reader waits from an answer to the next step, at full speed and at a
// quarter of it, on a phone and on a wide screen. Needs `dist/` (npm start builds it) and CHROMIUM_PATH, or Chromium.
import { chromium, type Page } from '@playwright/test';
import { preview } from 'astro';

const answers = 24;
const screens = { phone: { width: 360, height: 740 }, wide: { width: 1440, height: 900 } };
const rates = [1, 4];

/** Milliseconds from each click on a first answer until the browser has painted, in order of size. */
async function measure(page: Page): Promise<number[]> {
  return page.evaluate(async (count) => {
    const rest = () => new Promise((resolve) => setTimeout(resolve, 150));
    const painted = () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(undefined);
        }),
      );
    const waits: number[] = [];
    while (waits.length < count) {
      const step = document.querySelector('.step[data-current]');
      const answer = step?.querySelector<HTMLElement>('a[data-answer]');
      if (!answer) {
        step?.querySelector<HTMLElement>('[data-start-again]')?.click();
        await rest();
        continue;
      }
      const start = performance.now();
      answer.click();
      await painted();
      waits.push(performance.now() - start);
      await rest();
    }
    return waits.sort((a, b) => a - b);
  }, answers);
}

const server = await preview({ logLevel: 'error', server: { host: '127.0.0.1', port: 4399 } });
const executablePath = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch(
  executablePath ? { executablePath } : { channel: 'chromium' },
);
for (const [name, viewport] of Object.entries(screens)) {
  const page = await browser.newPage({ viewport });
  await page.goto('http://127.0.0.1:4399/en/mfa-sign-in/');
  await page.locator('.flow[data-live]').waitFor({ state: 'attached' });
  const throttle = await page.context().newCDPSession(page);
  for (const rate of rates) {
    await throttle.send('Emulation.setCPUThrottlingRate', { rate });
    const waits = await measure(page);
    const at = (share: number) => (waits[Math.floor((waits.length - 1) * share)] ?? 0).toFixed(0);
    console.log(`${name}, CPU ${String(rate)}×: median ${at(0.5)} ms, 90 % ${at(0.9)} ms`);
  }
  await page.close();
}
await browser.close();
await server.stop();
