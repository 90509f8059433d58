import { existsSync } from 'node:fs';
import { Launcher } from 'chrome-launcher';
import { run } from './run.ts';

/** Edge where Chrome's own finder does not look. */
const edges = [
  '/usr/bin/microsoft-edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Containers run as root and without a GPU; background requests would only meet a closed network. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chrome, Chromium or Edge on this machine; CHROME_PATH names one first. */
export function findBrowser(): string | undefined {
  let installed: string[];
  try {
    installed = Launcher.getInstallations();
  } catch {
    // chrome-launcher throws where it finds none.
    installed = [];
  }
  return [process.env['CHROME_PATH'], ...installed, ...edges].find((path) => path && existsSync(path));
}

/**
 * Find a browser, or install Debian's Chromium where this machine lets us.
 *
 * @param say told in one line what was done
 * @throws Error that says what to do by hand
 */
export async function ensureBrowser(say: (line: string) => void): Promise<string> {
  const found = findBrowser();
  if (found) {
    say(`browser tests use ${found}`);
    return found;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('no Chrome, Chromium or Edge here: installing Debian’s chromium with apt-get');
    await run('apt-get', ['update', '-qq']);
    // The fonts stand in for Times New Roman and Arial, as on a reader's machine.
    await run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      {
        DEBIAN_FRONTEND: 'noninteractive',
      },
    );
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chrome, Chromium or Edge, and none was found. Install one (on Debian or Ubuntu: ' +
      '`sudo apt-get install chromium`), or set CHROME_PATH to its executable, and run `npm test` again.',
  );
}
