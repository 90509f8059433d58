import { treeText, unwrap, type Document, type LexNode } from '../lexast/index.ts';
import { isoDate } from './dates.ts';

/** The clause on effect is among the last; this many paragraphs are looked at. */
const reach = 80;

/**
 * When the instrument says of itself that it takes effect: "Nghị định này có hiệu lực thi hành từ ngày …".
 *
 * Quoted words, footnotes and attached texts do not count, nor does a part that takes effect at another time
 * ("Khoản 1 Điều 3 Nghị định này có hiệu lực …").
 *
 * @param type kind of instrument as printed in running text: "Nghị định"
 * @param issued date of issue, for "từ ngày ký"
 */
export function effectiveDate(
  document: Document,
  type: string | undefined,
  issued: string | undefined,
): string | undefined {
  const body = document.children.find((child) => child.type === 'body');
  if (!body || !type) return undefined;
  const words = new RegExp(
    `^(?:.{0,200}[.;] )?${type} này có hiệu lực(?: thi hành)?,? (?:kể )?từ (ngày (?:ký|\\d[^.;]{5,40}))`,
    'u',
  );
  let left = reach;
  const said = (node: LexNode): string | undefined => {
    if (left <= 0 || node.type === 'quotation' || node.type === 'table') return undefined;
    if (node.type === 'paragraph' || node.type === 'heading') {
      left -= 1;
      return 'role' in node && node.role ? undefined : words.exec(unwrap(treeText(node)))?.[1];
    }
    if (!('children' in node)) return undefined;
    for (const child of node.children.toReversed()) {
      const date = said(child as LexNode);
      if (date) return date;
    }
    return undefined;
  };
  const date = said(body);
  if (!date) return undefined;
  return date.startsWith('ngày ký') ? issued : isoDate(date);
}
