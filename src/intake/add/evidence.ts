import { officialNumber } from '../../cite/grammar/number.ts';
import { type Document, lawText, type LexNode, type Paragraph, unwrap } from '../../lexast/index.ts';
import { walk } from '../../lexast/walk.ts';

/** What stands at the head of a text, beside what it was understood to say. */
export interface Evidence {
  /** Does its own line of the head ("Số: 12/NQ-CP") or a portal's table print the number? Elsewhere it may be another's. */
  isNumberPrinted: boolean;
  /** Is a day printed beside the place ("Hà Nội, ngày …"), or told by a portal? */
  isDatePrinted: boolean;
  /** Does the head call it a draft, or leave the number blank? */
  isDraft: boolean;
  /** Was the text damaged, as OCR damages it? Then digits are no more certain than letters. */
  isDamaged: boolean;
  /** What the head says it came with: "(Kèm theo Quyết định số …)". */
  attachedBy?: string;
}

const damage: ReadonlySet<string | undefined> = new Set(['run-together', 'ocr']);

const bare = (words: string) => officialNumber(words).toLowerCase();

/** @param rules of the messages that reading and parsing left */
export function evidenceOf(tree: Document, rules: readonly (string | undefined)[]): Evidence {
  const { type, number, date } = tree.meta;
  const head = paragraphsOf(tree.children.find((child) => child.type === 'header'));
  const printed = (...roles: (string | undefined)[]) =>
    head.filter(({ role }) => roles.includes(role)).map(({ words }) => words);
  const numbers = printed('number', 'metadata');
  // A consolidated text prints them at its end; the parser takes no others for them.
  const [attachedBy] = printed('attachment-note');
  const consolidated = type === 'van-ban-hop-nhat';
  return {
    isNumberPrinted:
      number !== undefined && (consolidated || numbers.some((line) => bare(line).includes(bare(number)))),
    isDatePrinted: date !== undefined && (consolidated || printed('place-date', 'metadata').length > 0),
    isDraft:
      head.some(({ role, words }) => role !== 'title' && /^\W*dự\s+thảo(?!\p{L})/iu.test(words)) ||
      numbers.some((line) => /số\s*:?\s*[.…_\s]*\/\s*[\d.…_]*\s*\/?\s*\p{Lu}{2}/iu.test(line)),
    isDamaged: rules.some((rule) => damage.has(rule)),
    ...(attachedBy ? { attachedBy } : {}),
  };
}

function paragraphsOf(head: Document['children'][number] | undefined): { role?: string; words: string }[] {
  const found: { role?: string; words: string }[] = [];
  if (head) {
    walk(head, (node) => {
      if (node.type !== 'paragraph') return;
      const { role } = node as Paragraph;
      found.push({ ...(role ? { role } : {}), words: unwrap(lawText(node as LexNode)) });
    });
  }
  return found;
}
