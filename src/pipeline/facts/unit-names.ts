import { formatPlace, type LexNode, placeOf } from '../../lexast/index.ts';

/** With a capital first letter, as at the head of a line. */
export const capitalised = (words: string): string =>
  words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/**
 * A unit as it is named inside a citation: "điểm a khoản 1 Mục III", "căn cứ thứ nhất". Empty for what has no
 * name of its own.
 */
export function unitPlace(node: LexNode, ancestors: readonly LexNode[]): string {
  const number = 'id' in node ? /(\d+)$/.exec(node.id ?? '')?.[1] : undefined;
  if (node.type === 'basis') return node.kind === 'legal' ? `căn cứ ${number}` : 'phần “Theo đề nghị”';
  if (node.type === 'paragraph') {
    if (!number) return '';
    const around =
      ancestors.at(-1)?.type === 'preamble' ? 'phần mở đầu' : formatPlace(placeOf(node, ancestors));
    return `đoạn ${number} ${around}`.trim();
  }
  return formatPlace(placeOf(node, ancestors));
}

/** The label of a node in words, with a capital. */
export const labelOf = (node: LexNode, ancestors: readonly LexNode[]): string =>
  capitalised(unitPlace(node, ancestors));
