import { describe, expect, it } from 'vitest';
import { type MarkKind, readMarks } from '../marks/index.ts';
import type { Place } from '../sequence.ts';
import type { Block } from '../types.ts';
import { judgeMark, type Surroundings, unitContext } from './index.ts';

const block = (text: string, apart = true): Block => ({ text, start: 0, end: text.length, runs: [], apart });

interface Case {
  /** The only kind of mark that counts, where the text may begin with several. */
  kind?: MarkKind;
  /** The unit before it in its list: 3, or "3a". */
  after?: number;
  apart?: boolean;
  below?: string;
  around?: Partial<Surroundings>;
}

/** What is made of the first mark of a block, most telling first. */
function judged(text: string, { kind, after, apart, below, around }: Case = {}) {
  const last: Place | undefined = after === undefined ? undefined : { value: after, suffix: '' };
  const surroundings: Surroundings = {
    quoted: false,
    begun: true,
    cut: false,
    lastText: 'Bến đò có phao.',
    openNumber: () => undefined,
    ...around,
  };
  const own = block(text, apart);
  const following = below === undefined ? undefined : block(below);
  return readMarks(text)
    .filter((mark) => kind === undefined || mark.kind === kind)
    .map((mark) => judgeMark(unitContext(mark, own, following, last, surroundings)))
    .find((verdict) => verdict !== undefined);
}

const open = (kind: string, number: string): Partial<Surroundings> => ({
  openNumber: (asked) => (asked === kind ? number : undefined),
});

describe('opens a unit', () => {
  it.each<[string, Case]>([
    ['Chương II', { after: 1, below: 'BẾN ĐÒ' }],
    ['Điều 5. Bến đò', { after: 4 }],
    // Below a heading no citation goes on.
    ['Điều 20 Quy định chuyển tiếp', { after: 19, around: { lastText: 'ĐIỀU KHOẢN THI HÀNH' } }],
    ['II. MỤC TIÊU', { after: 1 }],
    ['2. Bến đò có chèo.', { after: 1 }],
    // A number alone above its words.
    ['2.', { after: 1, below: 'Bến đò có chèo.' }],
    // What must come next stands out, whatever word stands before it.
    ['3. Nội dung', { after: 2, around: { lastText: 'theo quy định tại' } }],
    ['b) Chèo;', { after: 1 }],
    ['a) Phao;', {}],
    [
      '5.4. Hai bên thống nhất',
      { apart: false, around: { lastText: 'ký quỹ: toàn bộ', ...open('decimal', '5.3') } },
    ],
    ['- Phao tròn.', {}],
    // Quoted units begin wherever the amended text is changed.
    ['“4. Bến đò có đèn.', { around: { quoted: true, begun: false, lastText: 'như sau:' } }],
  ])('%s', (text, given) => {
    expect(judged(text, given)).toBe('certain');
  });
});

describe('opens one out of the sequence, which is told', () => {
  it.each<[string, Case]>([
    ['Chương IV', { after: 1, below: 'BẾN ĐÒ' }],
    ['Điều 7. Bến đò', { after: 4 }],
    ['4. Bến đò có chèo.', { after: 1 }],
    ['1. Bến đò có chèo.', { after: 3 }],
    ['d) Chèo;', { after: 1 }],
  ])('%s', (text, given) => {
    expect(judged(text, given)).toBe('doubtful');
  });
});

describe('is words', () => {
  it.each<[string, Case]>([
    // Citations that a line end parted from their sentence.
    ['Chương II và Chương III của Nghị định này', { after: 1 }],
    ['Điều 5 của Luật này', { after: 4, around: { lastText: 'theo quy định tại' } }],
    ['2 Điều này', { after: 1, around: { lastText: 'trừ trường hợp quy định tại khoản' } }],
    // A cell of a list that was a table.
    ['Điều 4', { around: { begun: false, lastText: '' } }],
    // A year, and a number far ahead.
    ['2031. Bến đò', { after: 1 }],
    ['9. Bến đò có chèo.', { after: 1 }],
    // Only the next letter or Roman number is no word.
    ['V. MỤC TIÊU', { after: 1 }],
    // Dashes before the first unit, and within a sentence.
    ['- Phao tròn.', { around: { begun: false } }],
    ['- chèo', { apart: false, around: { lastText: 'phao tròn' } }],
  ])('%s', (text, given) => {
    expect(judged(text, given)).toBeUndefined();
  });

  it('takes "i)" for a point behind "h)", and else for the first of a list below a point', () => {
    expect(judged('i) Đèn;', { kind: 'tiet', around: open('point', 'h') })).toBeUndefined();
    expect(judged('i) Đèn;', { kind: 'tiet', around: open('point', 'c') })).toBe('certain');
  });
});
