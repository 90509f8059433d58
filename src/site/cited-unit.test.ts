import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parse, readText } from '../index.ts';
import type { Instrument } from '../records/schema/index.ts';
import { linesOf } from './clause-lines.ts';
import { citedUnit } from './cited-unit.ts';
import { clauseTexts } from './clause-texts.ts';
import type { InstrumentView } from './library.ts';
import { lawContext } from './law-of-text.ts';

const text = `QUYẾT ĐỊNH
Về việc thử nghiệm
Căn cứ Nghị quyết số 1/NQ-CP ngày 01 tháng 01 năm 2050 của Chính phủ;
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Bến thuyền gồm:
a) Bến khách;
b) Bến hàng.
2. Lịch bến do chủ bến định.
Chương II
TỔ CHỨC THỰC HIỆN
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày ký.
`;
const record = { id: 'qd-1-2050-ttg', type: 'quyet-dinh', number: '1/QĐ-TTg' } as Instrument;
const tree = parse(readText(text), new VFile());
const known = {
  record,
  notes: [],
  backlinks: [],
  records: new Map(),
  moved: new Map(),
  changed: { find: () => [], instrument: () => undefined, digest: '' },
  glossary: {},
};
const view = { id: record.id, record, tree, law: lawContext(tree, known) } as unknown as InstrumentView;

test('a place of a text has the lines it has in the whole text', () => {
  const texts = clauseTexts(view)!;
  expect(Object.keys(texts.units)).toContain('dieu-1-khoan-1-diem-b');
  for (const [anchor, { place }] of Object.entries(texts.units)) {
    const strip = ({ anchor: at, number, text: words }: (typeof texts.lines)[number]) => [at, number, words];
    const unit = citedUnit(view, anchor);
    expect([anchor, unit?.place, unit?.lines.map(strip)]).toEqual([
      anchor,
      place,
      linesOf(texts, anchor).map(strip),
    ]);
  }
  expect(citedUnit(view, 'dieu-9')).toBeUndefined();
});
