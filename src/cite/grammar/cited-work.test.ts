import { expect, test } from 'vitest';
import { lawNameIndex } from './find.ts';
import { indexNames } from './name-index.ts';
import { type Names, readAttachment, readCarrier, readText, readThis } from './cited-work.ts';
import { sourceOf } from './testing.ts';

const names: Names = { laws: lawNameIndex([]), aliases: indexNames([]), workOf: new Map() };
const decree = { kind: 'instrument', type: 'nghi-dinh', number: '39/2022/NĐ-CP' };

test.each([
  ['Nghị định này', 'Nghị định'],
  ['QUY CHẾ NÀY', 'Quy chế'],
  ['luật này', 'Luật'],
])('%s', (text, word) => {
  expect(readThis(sourceOf(text), 0)?.value).toEqual({ kind: 'this', word });
});

test.each(['nghị định này', 'Nghị định số 5', 'Bộ trưởng này'])('not this text: %s', (text) => {
  expect(readThis(sourceOf(text), 0)).toBeUndefined();
});

test('the instrument that carries an annex', () => {
  const near = readCarrier(sourceOf('kèm theo Nghị định số 39/2022/NĐ-CP'), 0, names);
  expect(near?.value).toMatchObject(decree);
  expect(near?.next).toBeGreaterThan(0);
});

test('an annex whose title names another instrument belongs to the one that carries it', () => {
  const text = 'danh mục nhiệm vụ thực hiện Nghị quyết số 66-NQ/TW kèm theo Nghị định số 39/2022/NĐ-CP';
  expect(readCarrier(sourceOf(text), 0, names)).toMatchObject({ value: decree, next: 0 });
});

test('a bracket that opened before the annex does not belong to it', () => {
  const source = sourceOf('kèm theo Nghị định số 39/2022/NĐ-CP) của Bộ');
  const close = source.tokens.findIndex(({ text }) => text === ')');
  expect(readCarrier(source, 0, names)?.next).toBe(close);
});

test('an instrument further away than a sentence is long carries nothing', () => {
  const far = `${'và việc khác '.repeat(60)}kèm theo Nghị định số 39/2022/NĐ-CP`;
  expect(readCarrier(sourceOf(far), 0, names)).toBeUndefined();
});

test('nothing is carried across sentences or another annex', () => {
  expect(
    readCarrier(sourceOf('bị bãi bỏ. Quy chế kèm theo Nghị định số 39/2022/NĐ-CP'), 0, names),
  ).toBeUndefined();
  expect(
    readCarrier(sourceOf('bằng Phụ lục II kèm theo Nghị định số 39/2022/NĐ-CP'), 0, names),
  ).toBeUndefined();
});

test('an attachment with the instrument that carries it', () => {
  const text = 'Quy chế làm việc của Chính phủ (ban hành kèm theo Nghị định số 39/2022/NĐ-CP)';
  const read = readAttachment(sourceOf(text), 0, names);
  expect(read?.value).toMatchObject({ ...decree, attachment: 'Quy chế' });
  expect(read?.next).toBe(sourceOf(text).tokens.length);
});

test('an attachment by its name alone', () => {
  expect(readAttachment(sourceOf('Quy chế làm việc của Chính phủ được'), 0, names)?.value).toEqual({
    kind: 'attachment',
    word: 'Quy chế',
    name: 'Quy chế làm việc của Chính phủ',
  });
});

test('an alias is a proper name: its capitals count', () => {
  const work = { kind: 'this', word: 'Luật' } as const;
  const known: Names = {
    ...names,
    aliases: indexNames(['Quyết định số 705']),
    workOf: new Map([['Quyết định số 705', work]]),
  };
  expect(readText(sourceOf('Quyết định số 705 nêu trên'), 0, known)?.value).toEqual(work);
  expect(readText(sourceOf('quyết định số 705 nêu trên'), 0, known)).toBeUndefined();
});
