/** A WebKit over W3C WebDriver, which is plain HTTP. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../servers.ts';
import { type Running, type Tab, WINDOW } from './engine.ts';

/** Names under which WebDriver knows keys. */
const KEYS: Record<string, string> = {
  Control: '\ue009',
  Enter: '\ue007',
  Escape: '\ue00c',
  Tab: '\ue004',
  PageDown: '\ue00f',
  ArrowDown: '\ue015',
  ArrowRight: '\ue014',
};
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export interface Driver {
  command: string;
  /** What this driver wants to know of the browser it starts. */
  capabilities: Record<string, unknown>;
  environment?: Record<string, string>;
}

export async function startWebDriver({ command, capabilities, environment }: Driver): Promise<Running> {
  const port = await freePort();
  const driver = spawn(command, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...environment },
  });
  const ended = once(driver, 'exit');
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`${path.split('/').at(-1)}: ${value?.error} ${value?.message ?? ''}`);
    return value;
  };
  const stop = async () => {
    driver.kill();
    await ended;
  };
  try {
    await answers(() => ask('GET', '/status'));
    const session = (await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as {
      sessionId: string;
      capabilities: { browserName: string; browserVersion: string };
    };
    const here = `/session/${session.sessionId}`;
    const command = (name: string, body?: object) => ask('POST', `${here}/${name}`, body);
    await command('window/rect', WINDOW).catch(() => undefined);
    const { browserName, browserVersion } = session.capabilities;
    return {
      version: `${browserName} ${browserVersion}`,
      tab: tabOf(command, () => ask('GET', `${here}/screenshot`) as Promise<string>),
      async close() {
        await ask('DELETE', here).catch(() => undefined);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function answers(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      if (tries > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const down = (key: string) => ({ type: 'keyDown', value: KEYS[key] ?? key });
const up = (key: string) => ({ type: 'keyUp', value: KEYS[key] ?? key });

type Command = (name: string, body?: object) => Promise<unknown>;

function tabOf(command: Command, screenshot: () => Promise<string>): Tab {
  const find = (selector: string) =>
    command('element', { using: 'css selector', value: selector }) as Promise<Record<string, string>>;
  const keys = (actions: object[]) => command('actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  return {
    async go(address) {
      await command('url', { url: address });
    },
    async run(work, ...given) {
      // A promise is waited for by the driver.
      return (await command('execute/sync', {
        script: `return (${work.toString()})(...arguments)`,
        args: given,
      })) as never;
    },
    async click(selector) {
      await command(`element/${(await find(selector))[ELEMENT]}/click`);
    },
    async hover(selector) {
      const origin = await find(selector);
      await command('execute/sync', {
        script: 'arguments[0].scrollIntoView({ block: "center" })',
        args: [origin],
      });
      const move = { type: 'pointerMove', duration: 0, origin, x: 0, y: 0 };
      await command('actions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [move] }],
      });
    },
    async type(words) {
      await keys([...words].flatMap((letter) => [down(letter), up(letter)]));
    },
    async press(key) {
      const held = key.split('+');
      await keys([...held.map(down), ...held.toReversed().map(up)]);
    },
    picture: async () => Buffer.from(await screenshot(), 'base64'),
  };
}
