import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type KeyInput } from 'puppeteer-core';
import { Builder, By, Capabilities, Key } from 'selenium-webdriver';
import { findFreePort } from './free-port.ts';

/** A browser that Playwright cannot drive as its distribution ships it. `npm test` looks for them, and says where they are. */
export type EngineName = 'firefox' | 'webkit';

/** One window of such a browser, and what a person does in it. */
export interface Engine {
  /** Opens an address, and waits until it is loaded. */
  open(address: string): Promise<unknown>;
  reload(): Promise<unknown>;
  back(): Promise<unknown>;
  forward(): Promise<unknown>;
  /** Clicks the first element that a CSS selector finds, where it is on the screen. */
  click(selector: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  press(key: 'Enter' | 'Escape' | 'Tab'): Promise<void>;
  /** Runs a function in the page. It sees nothing but its arguments. */
  evaluate<Result, Given extends unknown[]>(
    run: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>>;
  /** A picture of what is on the screen, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Whether the browser still runs: one that a distribution ships may crash. */
  isAlive(): Promise<boolean>;
  /** Ends the browser, also one that has crashed. */
  close(): Promise<void>;
}

export interface EngineOptions {
  /** In pixels. WebKit's window is 450 wide at the least. */
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
}

/** A new step takes no press of a pointer for 400 ms. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 450));

/** Where a program is, if this machine has it. */
const findProgram = (name: string) => process.env[`${name.toUpperCase()}_PATH`];

export const isInstalled = (name: EngineName) => findProgram(name) !== undefined;

export function startEngine(name: EngineName, options: EngineOptions): Promise<Engine> {
  return name === 'firefox' ? startFirefox(options) : startWebKit(options);
}

/** Firefox speaks WebDriver BiDi itself. */
async function startFirefox({ width, height, scheme }: EngineOptions): Promise<Engine> {
  const home = await makeHome();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findProgram('firefox') ?? 'firefox',
    headless: true,
    defaultViewport: { width, height },
    env: home.env,
    extraPrefsFirefox: { 'ui.systemUsesDarkTheme': scheme === 'dark' ? 1 : 0 },
  });
  const [page = await browser.newPage()] = await browser.pages();
  // The window that it opens with has another size than those that are asked for.
  await page.setViewport({ width, height });
  return {
    open: (address) => page.goto(address),
    reload: () => page.reload(),
    back: () => page.goBack(),
    forward: () => page.goForward(),
    click: (selector) => rest().then(() => page.click(selector)),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key satisfies KeyInput),
    evaluate: (run, ...given) =>
      page.evaluate(`(${run.toString()})(...${JSON.stringify(given)})`) as never,
    screenshot: () => page.screenshot(),
    isAlive: () =>
      page.evaluate('true').then(
        () => true,
        () => false,
      ),
    close: async () => {
      await browser.close().catch(() => {});
      await home.remove();
    },
  };
}

/** WebKitGTK has a driver of its own, and needs a screen, which Xvfb pretends to be. */
async function startWebKit({ width, height, scheme }: EngineOptions): Promise<Engine> {
  const home = await makeHome();
  const screen = spawn(
    findProgram('xvfb') ?? 'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1920x1200x24'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [display] = (await once(screen.stdout, 'data')) as [Buffer];
  const port = String(await findFreePort());
  const driver = spawn(findProgram('webkit') ?? 'WebKitWebDriver', [`--port=${port}`], {
    env: {
      ...home.env,
      DISPLAY: `:${display.toString().trim()}`,
      GTK_THEME: scheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
    },
    stdio: 'ignore',
  });
  const origin = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${origin}/status`).then(Boolean, () => false)))
    await new Promise((resolve) => setTimeout(resolve, 20));
  const browser = await new Builder()
    .usingServer(origin)
    .withCapabilities(new Capabilities().set('browserName', 'MiniBrowser'))
    .build();
  await browser.manage().window().setRect({ x: 0, y: 0, width, height });
  const keys = { Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB };
  return {
    open: (address) => browser.get(address),
    reload: () => browser.navigate().refresh(),
    back: () => browser.navigate().back(),
    forward: () => browser.navigate().forward(),
    click: async (selector) => {
      await rest();
      const element = await browser.findElement(By.css(selector));
      // The driver does not scroll to what stands just below the window.
      await browser.executeScript((one: Element) => {
        one.scrollIntoView({ block: 'nearest' });
      }, element);
      await element.click();
    },
    type: async (text) => {
      await browser.switchTo().activeElement().sendKeys(text);
    },
    press: (key) => browser.actions().sendKeys(keys[key]).perform(),
    evaluate: (run, ...given) => browser.executeScript(run, ...given) as never,
    screenshot: async () => Buffer.from(await browser.takeScreenshot(), 'base64'),
    isAlive: () =>
      browser.getTitle().then(
        () => true,
        () => false,
      ),
    close: async () => {
      await browser.quit().catch(() => {});
      for (const child of [driver, screen]) {
        const hasEnded = once(child, 'exit');
        child.kill();
        await hasEnded;
      }
      await home.remove();
    },
  };
}

/** A home of its own for a browser: nothing of who runs the tests is read, and nothing is left to them. */
async function makeHome() {
  const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
  return {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder },
    // Processes of a browser that has ended may still write there for a moment.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
