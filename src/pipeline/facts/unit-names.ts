import { formatPlace, type LexNode, placeOf } from '../../lexast/index.ts';

/** The words with a capital first letter. */
export const capitalised = (words: string): string =>
  words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** The words with a small first letter. */
export const uncapitalised = (words: string): string =>
  words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);

/**
 * The name of a unit as in a citation: "điểm a khoản 1 Mục III", "căn cứ 1", "đoạn 2 phần mở đầu". Empty for a node without a
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

/** The name of a unit with a capital first letter: "Điểm a khoản 1 Mục III". */
export const labelOf = (node: LexNode, ancestors: readonly LexNode[]): string =>
  capitalised(unitPlace(node, ancestors));
