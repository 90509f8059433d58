import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import type { Document } from '../../lexast/index.ts';

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

/** Trees by instrument; they may be read one after the other as they are asked for. */
export type Trees = Pick<ReadonlyMap<string, Document>, 'keys'> & Iterable<[string, Document]>;

/** The addresses a tree gives out: anchors, and paths that have a page of their own. */
export function addresses(tree: Document): { anchors: string[]; pages: string[] } {
  const anchors: string[] = [];
  const pages: string[] = [];
  visit(tree, (node) => {
    // A gap is no place of the law: it goes when the missing text comes.
    if (node.type === 'gap') return;
    if ('id' in node && typeof node.id === 'string') anchors.push(node.id);
    if ('path' in node && typeof node.path === 'string') pages.push(node.path);
  });
  return { anchors, pages };
}

/**
 * Add the addresses of today's trees; nothing is ever taken out.
 *
 * @param paged instruments whose divisions have pages of their own; all, where it is left out
 */
export function extendLedger(
  ledger: Ledger,
  trees: Trees,
  paged: ReadonlySet<string> = new Set(trees.keys()),
): Ledger {
  const anchors = { ...ledger.anchors };
  const pages = { ...ledger.pages };
  for (const [id, tree] of trees) {
    const today = addresses(tree);
    anchors[id] = union(ledger.anchors[id], today.anchors);
    const own = union(ledger.pages[id], paged.has(id) ? today.pages : []);
    if (own.length > 0) pages[id] = own;
  }
  return { anchors: sorted(anchors), pages: sorted(pages), moved: sorted(ledger.moved) };
}

/**
 * Hold the ledger against today's trees.
 *
 * @param paged instruments whose divisions have pages of their own; all, where it is left out
 * @returns a message for every published address that neither exists nor says where it moved
 */
export function checkLedger(
  ledger: Ledger,
  trees: Trees,
  paged: ReadonlySet<string> = new Set(trees.keys()),
): VFileMessage[] {
  const live = new Set<string>();
  for (const [id, tree] of trees) {
    const today = addresses(tree);
    for (const anchor of today.anchors) live.add(`${id}#${anchor}`);
    if (paged.has(id)) for (const page of today.pages) live.add(`${id}/${page}`);
  }
  const published = new Set([
    ...Object.entries(ledger.anchors).flatMap(([id, anchors]) => anchors.map((anchor) => `${id}#${anchor}`)),
    ...Object.entries(ledger.pages).flatMap(([id, pages]) => pages.map((page) => `${id}/${page}`)),
  ]);
  const broken = [...published]
    .filter((address) => !live.has(address) && !live.has(resolveMoved(ledger, address)))
    .map((address) =>
      message(
        'link-lost',
        `The published address ${address} no longer exists. Say where it moved: add "${address}" to "moved", ` +
          'or mend the text so that it exists again.',
      ),
    );
  const unknown = [...live]
    .filter((address) => !published.has(address))
    .map((address) => message('link-unlisted', `${address} is not in the ledger. Run \`npm run corpus\`.`));
  return [...broken, ...unknown];
}

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
