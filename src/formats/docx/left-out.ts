import type { Element, Root } from 'xast';
import { LeftOutWords } from '../left-out.ts';
import type { LeftOut, LeftOutKind } from '../types.ts';
import { element, elements, isOn } from './xml.ts';

/** Parts of a Word file that are printed at the edge of pages, or beside them. */
const parts: readonly (readonly [RegExp, LeftOutKind])[] = [
  [/^word\/header\d*\.xml$/, 'page-head'],
  [/^word\/footer\d*\.xml$/, 'page-foot'],
  [/^word\/comments\.xml$/, 'comment'],
];

/** Elements of the text whose words are not read. */
const silent: Readonly<Record<string, LeftOutKind>> = {
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
  'w:instrText': 'field-code',
};

/**
 * The words of a Word file that are no part of its text: heads and feet of pages, comments, deleted and hidden words,
 * field codes, and notes that the text does not name.
 */
export function leftOutOf(files: ReadonlyMap<string, Root>, unusedNotes: readonly Element[]): LeftOut[] {
  const words = new LeftOutWords();
  for (const [name, root] of files) {
    const kind = parts.find(([shape]) => shape.test(name))?.[1];
    if (kind) for (const paragraph of paragraphsOf(root)) words.add(kind, textOf(paragraph));
    if (/^word\/document\d*\.xml$/.test(name)) addSilent(root, words);
  }
  for (const note of unusedNotes) words.add('unused-note', textOf(note));
  return words.list();
}

function addSilent(node: Element | Root, words: LeftOutWords): void {
  for (const child of elements(node)) {
    const kind = silent[child.name];
    if (kind) words.add(kind, textOf(child));
    else if (child.name === 'w:r' && isOn(element(child, 'w:rPr'), 'w:vanish'))
      words.add('hidden', textOf(child));
    else if (child.name !== 'mc:Fallback') addSilent(child, words);
  }
}

const paragraphsOf = (node: Element | Root): Element[] =>
  elements(node).flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsOf(child)));

const printed: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'w:instrText']);

function textOf(node: Element): string {
  if (printed.has(node.name))
    return node.children
      .map((leaf) => (leaf.type === 'text' || leaf.type === 'cdata' ? leaf.value : ''))
      .join('');
  return elements(node)
    .filter(({ name }) => name !== 'mc:Fallback')
    .map((child) => textOf(child))
    .join(node.name === 'w:p' ? '' : ' ');
}
