// A real browser for tests: finds Chromium and opens the page as served by the real service.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { service } from '../http/helpers.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** CHROMIUM_PATH, or the first Chromium on the PATH; undefined where there is none. */
function findChromium(): string | undefined {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const folders = PATH.split(delimiter);
  const ending = process.platform === 'win32' ? '.exe' : '';
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  return candidates.find((path) => existsSync(path));
}

/** Whether to skip; said aloud, because a skipped test looks like a passed one. */
export function isBrowserMissing(): boolean {
  if (findChromium() !== undefined) return false;
  if (process.env.REQUIRE_BROWSER === '1') throw new Error('REQUIRE_BROWSER=1, but there is no Chromium');
  console.warn('SKIPPED: the tests of the page need Chromium on the PATH, or CHROMIUM_PATH.');
  return true;
}

/** Opens the page for each test of the block that calls this, and gives it to `use`. */
export function withPage(use: (page: Page) => void): void {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    page = await app.newPage();
    use(page);
    await page.goto(app.address);
    await page.getByRole('heading', { name: 'Your orders' }).waitFor();
  });
  afterEach(() => page.context().close());
}

interface OpenApp {
  readonly address: string;
  readonly newPage: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

async function openApp(): Promise<OpenApp> {
  const app = await service();
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await launch();
  const newPage = async () => {
    // A low window: without a graphics card every pixel of the notes takes its time.
    const viewport = { width: 1100, height: 400 };
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport });
    return context.newPage();
  };
  const close = async () => {
    await browser.close();
    await app.close();
  };
  return { address, newPage, close };
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('there is no Chromium');
  return chromium.launch({ executablePath, args: FLAGS });
}
