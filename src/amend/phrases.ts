import { isParent, type LexNode, type LexParent } from '../lexast/index.ts';
import { withPlainD } from '../lexast/plain-d.ts';
import { type HeldLeaf, partOf } from './held.ts';

/** A run of words in one paragraph, over one leaf or several. */
export interface Run {
  /** The list of leaves of the paragraph or heading. */
  holder: LexParent;
  start: number;
  end: number;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);

/** A phrase as it may be printed: lines wrap anywhere, and it does not begin inside a word. */
function pattern(words: string, flags: string): RegExp {
  const trimmed = spelled(words.trim());
  const body = trimmed
    .split(/\s+/u)
    .map(escape)
    .join(String.raw`\s+`);
  const before = /^[\p{L}\p{N}]/u.test(trimmed) ? String.raw`(?<![\p{L}\p{N}])` : '';
  const after = /[\p{L}\p{N}]$/u.test(trimmed) ? String.raw`(?![\p{L}\p{N}])` : '';
  return new RegExp(before + body + after, flags);
}

const early = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/giu;

/** Words with their tones where one of the two ways of spelling has them, "Uỷ ban" for "Ủy ban", and with Đ; each at its offset. */
function spelled(words: string): string {
  const plain = withPlainD(words);
  const even = plain.normalize('NFD').replace(early, '$1$3$2').normalize('NFC');
  return even.length === plain.length ? even : plain;
}

const closed: ReadonlySet<string> = new Set(['furniture', 'quotation', 'header', 'preamble', 'closing']);

/**
 * Every place in a unit where a phrase stands, in reading order; "Uỷ ban" is "Ủy ban".
 *
 * @param anyCase capital and small letters are the same too
 */
export function findPhrase(unit: LexNode, words: string, anyCase = false): Run[] {
  if (!words.trim()) return [];
  const shape = pattern(words, anyCase ? 'giu' : 'gu');
  const found: Run[] = [];
  const walk = (node: LexNode) => {
    if (!isParent(node) || closed.has(node.type)) return;
    const leaves = textLeaves(node);
    if (leaves.length > 0) {
      const text = spelled(leaves.map(({ value }) => value).join(''));
      for (const { index, 0: hit } of text.matchAll(shape)) {
        found.push({ holder: node, start: index, end: index + hit.length });
      }
    }
    for (const child of node.children) walk(child as LexNode);
  };
  walk(unit);
  return found;
}

const textLeaves = (node: LexParent) =>
  (node.children as unknown as HeldLeaf[]).filter(({ type }) => type === 'text');

/** The words of a paragraph as runs count them: without furniture. */
export const lineText = (holder: LexParent): string =>
  textLeaves(holder)
    .map(({ value }) => value)
    .join('');

/** Put leaves in the place of a run of words; what was there is returned. */
export function splice({ holder, start, end }: Run, by: readonly HeldLeaf[]): HeldLeaf[] {
  const taken: HeldLeaf[] = [];
  const rebuilt: unknown[] = [];
  let at = 0;
  let placed = false;
  const place = () => {
    if (!placed) rebuilt.push(...by);
    placed = true;
  };
  for (const child of holder.children as unknown as HeldLeaf[]) {
    if (child.type !== 'text') {
      rebuilt.push(child);
      continue;
    }
    const from = Math.max(0, start - at);
    const to = Math.min(child.value.length, end - at);
    at += child.value.length;
    const touched = from < to || (start === end && !placed && start <= at);
    if (!touched) {
      rebuilt.push(child);
      continue;
    }
    if (from > 0) rebuilt.push(partOf(child, 0, from));
    place();
    if (to > from) taken.push(partOf(child, from, to));
    const rest = Math.max(from, to);
    if (rest < child.value.length) rebuilt.push(partOf(child, rest, child.value.length));
  }
  (holder as { children: unknown[] }).children = rebuilt;
  return taken;
}

/** A run of words with the one space that would be left over when they go. */
export function withSpace(hit: Run): Run {
  const text = lineText(hit.holder);
  const { holder, start, end } = hit;
  if (/\s/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}“"(]/u.test(text.charAt(end)))
    return { holder, start: start - 1, end };
  if (start === 0 && /\s/u.test(text.charAt(end))) return { holder, start, end: end + 1 };
  return hit;
}
