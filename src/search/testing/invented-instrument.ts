import type { SearchDocument } from '../types.ts';

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
  passages: texts.map((text, at) => ({
    anchor: `dieu-${at + 1}`,
    label: `Điều ${at + 1}`,
    kind: 'law',
    text,
  })),
});
