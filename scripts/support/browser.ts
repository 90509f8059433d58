import { existsSync } from 'node:fs';
import { Launcher } from 'chrome-launcher';
import { run } from './run.ts';

/** Paths of Microsoft Edge, for which chrome-launcher does not look. */
const edges = [
  '/usr/bin/microsoft-edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** For containers, which run as root, without a GPU and often without a network. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium without a window: the same engine, which prints and tests pages at some two thirds of the cost. */
const headlessShell = '/usr/bin/chromium-headless-shell';

/** Path of the browser that prints and tests pages; CHROME_PATH names one first. */
export function findBrowser(): string | undefined {
  return [process.env['CHROME_PATH'], headlessShell].find(isInstalled) ?? findWindowedBrowser();
}

/** Path of a Chrome, Chromium or Edge as people use it. */
export function findWindowedBrowser(): string | undefined {
  let installed: string[];
  try {
    installed = Launcher.getInstallations();
  } catch {
    // chrome-launcher throws where it finds none.
    installed = [];
  }
  return [...installed, ...edges].find(isInstalled);
}

const isInstalled = (path: string | undefined): path is string => path !== undefined && existsSync(path);

/**
 * Find a browser, or install Debian's Chromium where this machine lets us.
 *
 * @param say called with a line about what was found or is being installed
 * @throws Error that says what to do by hand
 */
export async function ensureBrowser(say: (line: string) => void): Promise<string> {
  const found = findBrowser();
  if (found) {
    say(`browser tests use ${found}`);
    return found;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('no Chrome, Chromium or Edge here: installing Debian’s Chromium with apt-get');
    await run('apt-get', ['update', '-qq']);
    // Older releases have no package of the shell. The fonts stand in for Times New Roman and Arial, as on a reader's machine.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      const install = ['install', '-y', '-qq', '--no-install-recommends', name, 'fonts-liberation'];
      if ((await run('apt-get', install, { DEBIAN_FRONTEND: 'noninteractive' })) === 0) break;
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chrome, Chromium or Edge, and none was found. Install one (on Debian or Ubuntu: ' +
      '`sudo apt-get install chromium`), or set CHROME_PATH to its executable, and run `npm test` again.',
  );
}
