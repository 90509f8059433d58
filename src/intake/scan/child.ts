/** Started by `index.ts`: recognises the words of a scan, or draws its pages, where a bad file can harm nothing. */
import { watched } from '../../pipeline/box/watched.ts';
import type { Answer, Order, Told } from './index.ts';
import { openPages, type PageImages, toPng, turned } from './page-images.ts';
import { openRecogniser, type Recogniser } from './recognise.ts';
import { textOfPages } from './text-layer.ts';

/** What one page may cost: the recogniser takes three seconds for one of the gazette. */
const cost = ({ length }: Uint8Array) => ({ cpu: 30_000, memory: 650 * 1024 * 1024 + length * 5 });

/** More pages take an hour, and are no one instrument. */
const MOST_PAGES = 600;

const watch = watched();
let recogniser: Promise<Recogniser> | undefined;
const say = (answer: Answer) =>
  process.send?.({ ...answer, memory: process.memoryUsage.rss() } satisfies Told);

// Who asked is gone: the recogniser's own thread would live on.
process.on('disconnect', () => process.exit());
// Ctrl-C goes to every program of a terminal; who asked decides what becomes of what was begun.
process.on('SIGINT', () => {});
process.on('message', (order: Order) => {
  obey(order).catch((error: unknown) =>
    say(
      error instanceof Undrawable
        ? { kind: error.message === 'too-large' ? 'too-large' : 'damaged' }
        : { kind: 'failed', reason: String(error) },
    ),
  );
});

/** A file whose pages cannot be drawn: a fault of the file, not of the recogniser. */
class Undrawable extends Error {}

const drawn = <Made>(drawing: Promise<Made>): Promise<Made> =>
  drawing.catch((error: unknown) => {
    throw new Undrawable(/pixel limit/u.test(String(error)) ? 'too-large' : 'damaged');
  });

async function obey({ bytes, want }: Order): Promise<void> {
  watch.begin(cost(bytes));
  const pages = await drawn(openPages(bytes));
  if (want.kind === 'image') {
    const upright = await turned(await drawn(pages.page(want.page)), want.angle);
    return void say({ kind: 'image', png: await toPng(upright) });
  }
  await recognise(bytes, pages, want.least);
}

async function recognise(bytes: Uint8Array, pages: PageImages, least: number): Promise<void> {
  if (pages.count > MOST_PAGES) return void say({ kind: 'too-long', pages: pages.count, most: MOST_PAGES });
  const texts = await textOfPages(bytes, least);
  let engine = '';
  for (let at = 0; at < pages.count; at += 1) {
    watch.begin(cost(bytes));
    let page = texts.get(at);
    if (!page) {
      const own = await (recogniser ??= openRecogniser());
      page = await own.page(await drawn(pages.page(at)));
      engine = own.engine;
    }
    say({ kind: 'page', page, at, of: pages.count });
  }
  say({ kind: 'done', engine });
}
