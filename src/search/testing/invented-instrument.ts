import type { SearchDocument } from '../types.ts';

/** Invented passages of a clause each. */
export const clauses = (texts: readonly string[]): SearchDocument['passages'] =>
  texts.map((text, at) => ({ anchor: `dieu-${at + 1}`, label: `Điều ${at + 1}`, kind: 'law', text }));

/** An invented instrument, of a number and of clauses with these texts. */
export const inventedInstrument = (number: number, texts: readonly string[]): SearchDocument => ({
  id: `nq-${number}-2030-cp`,
  url: `/van-ban/nq-${number}-2030-cp/`,
  name: `Nghị quyết ${number}/NQ-CP`,
  subject: 'Về bến thuyền',
  type: 'Nghị quyết',
  year: '2030',
  bodies: ['Chính phủ'],
  names: [],
  passages: clauses(texts),
});
