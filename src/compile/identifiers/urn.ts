import { slugWords } from '../../lexast/index.ts';
import type { WorkIdentity } from './work.ts';

const dotted = (words: string) => slugWords(words).replaceAll('-', '.');

/**
 * Name of the work by RFC 9676: `urn:lex:` jurisdiction `:` authority `:` measure `:` date `;` number. Words
 * are in lower case without marks, joined by dots; "/" in a number becomes "-".
 *
 * No registrar for Viet Nam is known to us, so the name follows the rules of the RFC without being registered.
 *
 * @returns `urn:lex:vn:chinh.phu:nghi.quyet:2022-04-21;57-nq-cp`, or `undefined` when issuer, number or date
 * is unknown, since the syntax requires all three
 */
export function urnLex(work: WorkIdentity): string | undefined {
  const authority = dotted(work.issuer);
  const number = slugWords(work.number);
  if (!authority || !number || !work.date) return undefined;
  return `urn:lex:vn:${authority}:${dotted(work.type)}:${work.date};${number}`;
}
