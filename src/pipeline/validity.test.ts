import { expect, test } from 'vitest';
import { createCatalogue, resolveReferences } from '../cite/index.ts';
import { parse } from '../parse/index.ts';
import { instrumentSchema } from '../records/schema/index.ts';
import { textFacts } from './facts/index.ts';
import { checkValidity } from './validity.ts';

const tree = parse(`CHÍNH PHỦ
Số: 71/2052/NĐ-CP
Hà Nội, ngày 02 tháng 3 năm 2052
NGHỊ ĐỊNH
Ban hành Quy chế thử
Điều 1. Ban hành kèm theo Nghị định này Quy chế thử.
Điều 2. Nghị định này có hiệu lực từ ngày ký, thay thế Nghị định số 39/2042/NĐ-CP ngày 18 tháng 6 năm 2042 của Chính phủ.
`);
resolveReferences(tree, createCatalogue([]));
const compiled = new Map([['nd-71-2052-cp', { held: true, facts: () => textFacts(tree) }]]);
const record = (number: string, rest: object) =>
  instrumentSchema.parse({
    id: `nd-${number}-cp`,
    type: 'nghi-dinh',
    number: `${number.replace('-', '/')}/NĐ-CP`,
    issuer: 'Chính phủ',
    identity: { sources: ['S1'], confidence: 'high' },
    status: { value: 'chua-kiem-chung', asOf: '2052-01-01' },
    ...rest,
  });
const state = (value: string) => ({
  status: { value, asOf: '2052-01-01', sources: ['S1'], confidence: 'high' },
});
const replaces = {
  relations: [{ kind: 'thay-the', target: 'nd-39-2042-cp', sources: ['S1'], confidence: 'high' }],
};
async function messages(old: object, later: object = {}, today = '2052-04-01') {
  const effective = { effective: { value: '2052-03-02', sources: ['S1'], confidence: 'high' } };
  const records = new Map(
    [record('39-2042', old), record('71-2052', { ...effective, ...later })].map((each) => [each.id, each]),
  );
  const files = await checkValidity(records, compiled, today);
  return files.flatMap((file) =>
    file.messages.map(({ fatal, ruleId }) => `${file.stem} ${ruleId} ${fatal ?? false}`),
  );
}

test('a record "còn hiệu lực" that a held text replaces is a problem', async () => {
  expect(await messages(state('con-hieu-luc'), replaces)).toEqual([
    'nd-39-2042-cp validity-contradicted true',
  ]);
});
test('a replacement that is not yet in force contradicts nothing', async () => {
  expect(await messages(state('con-hieu-luc'), replaces, '2052-02-01')).toEqual([
    'nd-39-2042-cp validity-proposed false',
  ]);
});
test('what no record says is proposed', async () => {
  expect(await messages({})).toEqual(['nd-39-2042-cp validity-proposed false']);
});
test('what records say already is not said again', async () => {
  expect(await messages(state('het-hieu-luc'), replaces)).toEqual([]);
});
