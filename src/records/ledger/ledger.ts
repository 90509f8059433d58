import { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import type { Document } from '../../lexast/index.ts';
import { walk } from '../../lexast/walk.ts';

/**
 * The ledger of every address ever published (`content/permalinks.json`). It only grows: an anchor or page
 * that goes must say in `moved` where its readers land now.
 */
export const ledgerSchema = z.strictObject({
  /** Anchors of each instrument, in reading order. */
  anchors: z.record(z.string(), z.array(z.string())),
  /** Pages of divisions, as steps below the instrument's page. */
  pages: z.record(z.string(), z.array(z.string())),
  /** `<instrument>#<anchor>` or `<instrument>/<steps>` that went, and where it is now. */
  moved: z.record(z.string(), z.string()),
});
export type Ledger = z.infer<typeof ledgerSchema>;

/** The addresses an instrument gives out. */
export interface Addresses {
  /** Anchors on its page, in reading order. */
  anchors: string[];
  /** Paths of divisions that have, or could have, pages of their own. */
  pages: string[];
}

/** The addresses a tree gives out. */
export function addresses(tree: Document): Addresses {
  const anchors: string[] = [];
  const pages: string[] = [];
  walk(tree, (node) => {
    // A gap is no place of the law: it goes when the missing text comes.
    if (node.type === 'gap') return;
    if ('id' in node && typeof node.id === 'string') anchors.push(node.id);
    if ('path' in node && typeof node.path === 'string') pages.push(node.path);
  });
  return { anchors, pages };
}

/**
 * Add the addresses of today; nothing is ever taken out.
 *
 * @param today addresses by instrument
 * @param paged instruments whose divisions have pages of their own; all, where it is left out
 */
export function extendLedger(
  ledger: Ledger,
  today: ReadonlyMap<string, Addresses>,
  paged: ReadonlySet<string> = new Set(today.keys()),
): Ledger {
  const anchors = { ...ledger.anchors };
  const pages = { ...ledger.pages };
  for (const [id, given] of today) {
    anchors[id] = union(ledger.anchors[id], given.anchors);
    const own = union(ledger.pages[id], paged.has(id) ? given.pages : []);
    if (own.length > 0) pages[id] = own;
  }
  return { anchors: sorted(anchors), pages: sorted(pages), moved: sorted(ledger.moved) };
}

/**
 * Hold the ledger against the addresses of today.
 *
 * @param today addresses by instrument
 * @param paged instruments whose divisions have pages of their own; all, where it is left out
 * @returns a message for every published address that neither exists nor says where it moved
 */
export function checkLedger(
  ledger: Ledger,
  today: ReadonlyMap<string, Addresses>,
  paged: ReadonlySet<string> = new Set(today.keys()),
): VFileMessage[] {
  // One instrument at a time: all the addresses of a large corpus as whole strings are hundreds of megabytes.
  const live = new Map([...today].map(([id, given]) => [id, sets(given, paged.has(id))]));
  const exists = (address: string) => {
    const [, id = '', mark = '', rest = ''] = /^([^#/]+)([#/])(.*)$/s.exec(address) ?? [];
    const of = live.get(id);
    return (mark === '#' ? of?.anchors : of?.pages)?.has(rest) ?? false;
  };
  const lost: string[] = [];
  const unlisted: string[] = [];
  for (const id of new Set([...Object.keys(ledger.anchors), ...Object.keys(ledger.pages), ...today.keys()])) {
    const published = sets({ anchors: ledger.anchors[id] ?? [], pages: ledger.pages[id] ?? [] });
    for (const [mark, kind] of [
      ['#', 'anchors'],
      ['/', 'pages'],
    ] as const) {
      const now = live.get(id)?.[kind] ?? new Set();
      for (const each of published[kind]) {
        if (now.has(each)) continue;
        const address = `${id}${mark}${each}`;
        if (!exists(resolveMoved(ledger, address))) lost.push(address);
      }
      for (const each of now) if (!published[kind].has(each)) unlisted.push(`${id}${mark}${each}`);
    }
  }
  return [
    ...lost.map((address) =>
      message(
        'link-lost',
        `The published address ${address} no longer exists. Say where it moved: add "${address}" to "moved", ` +
          'or mend the text so that it exists again.',
      ),
    ),
    ...unlisted.map((address) =>
      message('link-unlisted', `${address} is not in the ledger. Run \`npm run corpus\`.`),
    ),
  ];
}

const sets = ({ anchors, pages }: Addresses, paged = true) => ({
  anchors: new Set(anchors),
  pages: new Set(paged ? pages : []),
});

/** Follow `moved` to its end; an address that did not move is its own end. */
export function resolveMoved(ledger: Ledger, address: string): string {
  const seen = new Set<string>();
  let current = address;
  while (ledger.moved[current] !== undefined && !seen.has(current)) {
    seen.add(current);
    current = ledger.moved[current] ?? current;
  }
  return current;
}

/** Anchors that moved inside one instrument: old anchors by the anchor they land on. */
export function movedAnchors(ledger: Ledger, id: string): Map<string, string[]> {
  const landings = new Map<string, string[]>();
  for (const old of Object.keys(ledger.moved)) {
    const end = resolveMoved(ledger, old);
    if (!old.startsWith(`${id}#`) || !end.startsWith(`${id}#`)) continue;
    const target = end.slice(id.length + 1);
    landings.set(target, [...(landings.get(target) ?? []), old.slice(id.length + 1)]);
  }
  return landings;
}

const message = (ruleId: string, reason: string) => new VFileMessage(reason, { ruleId, source: 'lex' });

const union = (before: readonly string[] | undefined, today: readonly string[]): string[] => [
  ...new Set([...(before ?? []), ...today]),
];

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toSorted(([left], [right]) => (left < right ? -1 : 1)));
