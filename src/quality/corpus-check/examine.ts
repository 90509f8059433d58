import type { VFile } from 'vfile';
import { type Catalogue, references, resolveReferences } from '../../cite/index.ts';
import { readSource } from '../../formats/index.ts';
import {
  count,
  type Document,
  formatPlace,
  isDivision,
  lawText,
  type LexNode,
  treeText,
  unwrap,
} from '../../lexast/index.ts';
import { parse } from '../../parse/index.ts';
import { digest } from '../../reuse/digest.ts';
import { nameDiffers } from './file-name.ts';
import { numberingFaults } from './numbering.ts';
import type { ReadCitation, ReadFile, ReadUnit } from './types.ts';

/**
 * Read one file and say what was understood, in a form that two runs can be compared by.
 *
 * @param file with its bytes; its name is held against the header
 * @param clock processor time of this thread in milliseconds
 * @throws VFileMessage when the file cannot be read at all
 */
export async function examine(file: VFile, catalogue: Catalogue, clock: () => number): Promise<ReadFile> {
  const bytes = file.value as Uint8Array;
  const start = clock();
  const source = await readSource(bytes, file);
  const tree = resolveReferences(parse(source, file), catalogue, file);
  const milliseconds = Math.round(clock() - start);
  const messages: Record<string, number> = {};
  for (const { ruleId = '' } of file.messages) messages[ruleId] = (messages[ruleId] ?? 0) + 1;
  const { type, number, date } = tree.meta;
  return {
    outcome: 'read',
    format: source.format,
    bytes: bytes.length,
    characters: source.text.length,
    milliseconds,
    completeness: tree.completeness,
    conserved: treeText(tree) === source.text,
    ...(type && { type }),
    ...(number && { number }),
    ...(date && { date }),
    nameDiffers: nameDiffers(file.path, tree.meta),
    ...count(tree),
    faults: numberingFaults(tree),
    ...unitsOf(tree),
    citations: citationsOf(tree),
    messages,
    leftOut: leftOutOf(source.leftOut ?? []),
  };
}

const leftOutOf = (parts: readonly { kind: string; characters: number }[]): Record<string, number> =>
  Object.fromEntries(parts.map(({ kind, characters }) => [kind, characters]));

/** Units outside appendices: those of this text with their words, and the outline of all. */
function unitsOf(tree: Document): { units: ReadUnit[]; outline: string[] } {
  const units: ReadUnit[] = [];
  const outline: string[] = [];
  const walk = (node: LexNode, quoted: boolean): void => {
    if (!('children' in node) || node.type === 'appendix') return;
    if (isDivision(node) && node.num) {
      outline.push(`${quoted ? '“' : ''}${node.type} ${node.num}`);
      if (!quoted && node.id) units.push({ id: node.id, words: digest(ownWords(node)).slice(0, 8) });
    }
    for (const child of node.children) walk(child as LexNode, quoted || node.type === 'quotation');
  };
  walk(tree, false);
  return { units, outline };
}

/** The words of a unit without those of the units in it, as they are read: where lines end does not matter. */
const ownWords = (node: Extract<LexNode, { children: unknown[] }>): string =>
  unwrap(
    (node.children as LexNode[])
      .filter((child) => !(isDivision(child) && child.num) && !isNote(child))
      .map((child) => lawText(child))
      .join(' '),
  ).replace(/\s/gu, '');

const isNote = (node: LexNode) => node.type === 'paragraph' && node.role === 'footnote';

function citationsOf(tree: Document): ReadCitation[] {
  const places = placesOf(tree);
  const seen = new Map<string, number>();
  return references(tree).map(({ text, start, node }) => {
    const words = `${places.findLast((place) => place.start <= start)?.id ?? ''} “${unwrap(text)}”`;
    const again = (seen.get(words) ?? 0) + 1;
    seen.set(words, again);
    const leadsTo = node.targets
      .map((target) =>
        [target.instrument ?? 'this text', target.date, formatPlace(target.path)].filter(Boolean).join(' '),
      )
      .join('; ');
    return { key: again > 1 ? `${words} (${again})` : words, status: node.status, leadsTo };
  });
}

function placesOf(tree: Document): { id: string; start: number }[] {
  const places: { id: string; start: number }[] = [];
  const walk = (node: LexNode): void => {
    if (!('children' in node)) return;
    const id = 'id' in node ? node.id : undefined;
    const start = node.position?.start.offset;
    if (id && start !== undefined) places.push({ id, start });
    for (const child of node.children) walk(child as LexNode);
  };
  walk(tree);
  return places;
}
