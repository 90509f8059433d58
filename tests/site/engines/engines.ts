/** The browsers that the jobs are done in. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, findWindowedBrowser } from '../../../scripts/support/browser.ts';
import { startChromium } from './chromium.ts';
import { chromium109, hasChromium109 } from './chromium-109.ts';
import type { Engine, Running } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { type Driver, startWebDriver } from './webdriver.ts';

const first = (...files: string[]) => files.find((file) => existsSync(file));
const newest = findWindowedBrowser() ?? findBrowser();
const firefox = first('/usr/bin/firefox-esr', '/usr/bin/firefox');
const library = '/usr/lib/x86_64-linux-gnu';
const gtk = {
  driver: first('/usr/bin/WebKitWebDriver'),
  browser: first(`${library}/webkit2gtk-4.1/MiniBrowser`, `${library}/webkit2gtk-4.0/MiniBrowser`),
  screen: first('/usr/bin/Xvfb'),
};
const wpe = {
  driver: first('/usr/bin/WPEWebDriver'),
  browser: first(`${library}/wpe-webkit-1.1/MiniBrowser`, `${library}/wpe-webkit-2.0/MiniBrowser`),
};

export const engines: readonly Engine[] = [
  {
    name: 'Chromium 109',
    missing: hasChromium109 ? undefined : 'the package @sparticuz/chromium, which is for Linux on x64',
    start: async ({ dark }) => startChromium(await chromium109(), dark),
  },
  {
    name: 'newest Chromium',
    missing: newest ? undefined : 'a Chrome, Chromium or Edge',
    start: ({ dark }) => startChromium(newest ?? '', dark),
  },
  {
    name: 'Firefox',
    missing: firefox ? undefined : 'Firefox (Debian: firefox-esr)',
    start: ({ dark }) => startFirefox(firefox ?? '', dark),
  },
  {
    name: 'WebKitGTK',
    missing:
      gtk.driver && gtk.browser && gtk.screen ? undefined : 'WebKitGTK (Debian: webkit2gtk-driver, xvfb)',
    start: ({ dark }) =>
      onScreen((display) => ({
        command: gtk.driver ?? '',
        capabilities: {
          'webkitgtk:browserOptions': { binary: gtk.browser, args: ['--automation'] },
        },
        environment: { DISPLAY: display, ...(dark ? { GTK_THEME: 'Adwaita:dark' } : {}), ...QUIET },
      })),
  },
  {
    name: 'WPE WebKit',
    missing:
      wpe.driver && wpe.browser ? undefined : 'WPE WebKit (Debian: wpewebkit-driver, libwpewebkit-1.1-0)',
    cannot: {
      dark: 'WPE 2.38 cannot be told that a device asks for dark colours',
      copy: 'WPE 2.38 without a window has no clipboard, and Control+C copies nothing',
    },
    start: () =>
      startWebDriver({
        command: wpe.driver ?? '',
        capabilities: {
          'wpe:browserOptions': { binary: wpe.browser, args: ['--automation', '--headless'] },
        },
        environment: QUIET,
      }),
  },
];

/** No sandbox inside a container, no graphics card, no desktop services. */
const QUIET = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
  GTK_A11Y: 'none',
};

/** Give a browser a screen that nobody looks at, as long as it runs. */
async function onScreen(driver: (display: string) => Driver): Promise<Running> {
  const screen = spawn(
    gtk.screen ?? '',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (said: Buffer) => resolve(String(said).trim()));
    screen.once('exit', () => reject(new Error('The virtual screen ended.')));
  });
  try {
    const running = await startWebDriver(driver(`:${number}`));
    return {
      ...running,
      async close() {
        await running.close();
        screen.kill();
      },
    };
  } catch (error) {
    screen.kill();
    throw error;
  }
}
