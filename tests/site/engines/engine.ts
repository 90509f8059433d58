import { setTimeout } from 'node:timers/promises';

/** What every tab has for a window. */
export const WINDOW = { width: 1280, height: 900 };

/** One interface over every browser that a job is done in; what only some drivers can do is not in it. */
export interface Tab {
  go(address: string): Promise<void>;
  /** Run a function in the page; what goes in and comes out is JSON. */
  run<A extends unknown[], T>(work: (...given: A) => T | Promise<T>, ...given: A): Promise<T>;
  click(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  /** Into what has the focus. */
  type(words: string): Promise<void>;
  /** A key, or one held with Control: "Enter", "Control+c". */
  press(key: string): Promise<void>;
  picture(): Promise<Buffer>;
}

/** A browser that runs. */
export interface Running {
  /** Its name and version, as it says itself. */
  version: string;
  tab: Tab;
  close(): Promise<void>;
}

/** A browser that may be on this machine. */
export interface Engine {
  name: string;
  /** Where it cannot be had: what is missing, in a word. */
  missing?: string | undefined;
  /** Start it with one tab. @param dark the device asks for dark colours */
  start(options: { dark: boolean }): Promise<Running>;
  /** Jobs that it cannot do, and why. */
  cannot?: Readonly<Record<string, string>>;
}

/** Milliseconds after which something will not come, however busy the machine is. */
const PATIENCE = 30_000;
/** Milliseconds after which a question is asked again: WPE loses one that is asked while the page gives way to the next. */
const ANSWER = 10_000;

/**
 * Wait until a function in the page gives something.
 *
 * @returns what it gave
 * @throws Error that says what was waited for
 */
export async function until<A extends unknown[], T>(
  tab: Tab,
  what: string,
  work: (...given: A) => T,
  ...given: A
): Promise<NonNullable<Awaited<T>>> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = await Promise.race([
      tab.run(work, ...given),
      setTimeout(ANSWER, undefined, { ref: false }),
    ]);
    if (found) return found as NonNullable<Awaited<T>>;
    if (performance.now() > end) throw new Error(`There never was: ${what}.`);
    await setTimeout(40);
  }
}

/** Wait until an element is shown. */
export const shown = (tab: Tab, selector: string): Promise<boolean> =>
  until(
    tab,
    selector,
    (wanted) => {
      const found = document.querySelector(wanted);
      return (
        found !== null && found.getClientRects().length > 0 && getComputedStyle(found).visibility !== 'hidden'
      );
    },
    selector,
  );
