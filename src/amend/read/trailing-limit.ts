import type { Citation } from '../../cite/index.ts';
import type { Action } from '../command/types.ts';
import type { Sentence } from './sentence.ts';

const plain = (words: string) => words.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');

/** Words that say of whom, when or how long. */
const connector =
  /(?<!\p{L})(?:(?:áp\s+dụng\s+)?đối\s+với|trong\s+(?:các\s+)?trường\s+hợp|với\s+điều\s+kiện|(?:cho\s+)?đến\s+(?:hết|ngày|khi))(?!\p{L})/u;
const lasting = /^(?:cho\s+)?đến/u;

/**
 * What narrows a command behind the name of the text: "Bãi bỏ khoản 3 Điều 6 của Luật A đối với tổ chức nước ngoài". The title
 * of the text, which may say "đối với" too, is none of it.
 */
export function trailingLimit(
  { citations, others, masked }: Sentence,
  isOwn: (citation: Citation) => boolean,
  title: string,
): string | undefined {
  const last = citations.findLast(isOwn);
  if (!last) return undefined;
  const next = [...citations, ...others].filter(({ start }) => start >= last.end).map(({ start }) => start);
  const stretch = masked.slice(last.end, Math.min(masked.length, ...next)).split(/;|như\s+sau/u)[0] ?? '';
  const rest = plain(stretch);
  const named = title ? rest.replace(plain(title), ' ') : rest;
  const found = connector.exec(named);
  return found ? named.slice(found.index).trim().split(' ').slice(0, 6).join(' ') : undefined;
}

/** The actions of a command with what narrows them behind the name of the text; a suspension may say how long it lasts. */
export const limitActions = (actions: readonly Action[], behind: string | undefined): Action[] =>
  actions.map((action) =>
    behind === undefined ||
    action.narrowed ||
    action.targets.length === 0 ||
    (action.verb === 'suspend' && lasting.test(behind))
      ? action
      : { ...action, narrowed: behind },
  );
