import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readText } from '../../formats/index.ts';
import { parse } from '../../parse/index.ts';
import { instrumentSchema } from '../../records/schema/index.ts';
import type { InstrumentView, Library } from '../library.ts';
import { compileForm, type CompiledSuffix } from './compile-form.ts';

const record = instrumentSchema.parse({
  id: 'nd-5-2031-cp',
  type: 'nghi-dinh',
  number: '5/2031/NĐ-CP',
  date: '2031-02-03',
  issuer: 'Chính phủ',
  identity: { sources: ['S1'], confidence: 'high' },
  status: { value: 'chua-kiem-chung', asOf: '2031-02-03' },
});
const tree = () => parse(readText('Điều 1. Phạm vi\n1. Câu thứ nhất.\n2. Câu thứ hai.\n'));
const library = { instruments: new Map(), sourceTree: () => Promise.resolve(tree()) } as unknown as Library;
const reading = { file: 'a.pdf.ocr.json', by: 'ocr', engine: 'máy thử', on: '2031-02-03' };

async function formOf(suffix: CompiledSuffix, provenance: object): Promise<string> {
  const view = { id: record.id, record, notes: [], completeness: 'partial', provenance };
  const form = await compileForm(suffix, {
    view: view as unknown as InstrumentView,
    library,
    site: new URL('https://thu.example/'),
  });
  if (typeof form === 'string') return form;
  return Object.values(unzipSync(form))
    .map((part) => strFromU8(part))
    .join('\n');
}

test.each<CompiledSuffix>([
  'txt',
  'md',
  'docx',
  'annotated.docx',
  'epub',
  'akn.xml',
  'annotated.akn.xml',
  'json',
])('a scan that nobody compared says so in its %s, another text does not', async (suffix) => {
  expect(await formOf(suffix, { reading })).toContain('chưa ai đối chiếu');
  expect(await formOf(suffix, {})).not.toContain('đối chiếu');
});
