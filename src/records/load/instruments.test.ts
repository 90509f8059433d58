import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { instrumentTypes } from '../schema/instrument-id.ts';
import type { Sources } from '../schema/source.ts';
import { loadInstruments, readInstruments } from './instruments.ts';

const sources: Sources = {
  S1: {
    kind: 'page',
    complete: true,
    address: 'https://example.vn/',
    title: 'Trang',
    publisher: 'Nhà',
    collected: '2026-11',
  },
};

const sound = `id: nq-12-2031-cp
type: nghi-quyet
number: 12/NQ-CP
date: 2031-02-03
issuer: Chính phủ
identity: { sources: [S1], confidence: high }
status: { value: chua-kiem-chung, asOf: 2031-03-01 }
`;

/** Messages of one record as "line:column rule reason". */
function messages(value: string, path = 'nq-12-2031-cp.yaml'): string[] {
  const file = new VFile({ path, value });
  readInstruments([file], sources);
  return file.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`);
}

test('a sound record has no messages, and its lists are there', () => {
  const file = new VFile({ path: 'nq-12-2031-cp.yaml', value: sound });
  const records = readInstruments([file], sources);
  expect(file.messages).toEqual([]);
  expect(records.get('nq-12-2031-cp')).toMatchObject({ number: '12/NQ-CP', relations: [], facts: [] });
});

describe('a bad record says what was found, where, and what to do', () => {
  test.each([
    [
      'a date that does not exist',
      sound.replace('2031-02-03', '2031-02-30'),
      '4:1 record "date" is "2031-02-30", which is not a date that exists. Write year-month-day, as "2022-04-21".',
    ],
    [
      'an unknown key',
      sound.replace('issuer:', 'titel: Về việc thử\nissuer:'),
      '5:1 record Unknown key "titel". Remove it or correct its spelling.',
    ],
    ['a missing key', sound.replace('issuer: Chính phủ\n', ''), '1:1 record "issuer" is missing. Add it.'],
    [
      'a word outside the list',
      sound.replace('type: nghi-quyet', 'type: nghi-quiet'),
      `2:1 record "type" is "nghi-quiet". Write one of ${Object.keys(instrumentTypes)
        .map((type) => `"${type}"`)
        .join(', ')}.`,
    ],
    [
      'a status without a source',
      sound.replace('chua-kiem-chung', 'con-hieu-luc'),
      '7:1 record "status" states something, so it needs "sources" and "confidence"; without them write "chua-kiem-chung".',
    ],
    [
      'a low confidence',
      sound.replace('high', 'low'),
      '6:28 record "identity.confidence" is "low". Write one of "high", "medium".',
    ],
    [
      'an unknown source',
      sound.replace('[S1]', '[S1, S9]'),
      '6:27 source-unknown Unknown source "S9". Add it to content/sources.yaml, or correct the key.',
    ],
    [
      'an id that its number does not make',
      sound.replace('12/NQ-CP', '13/NQ-CP'),
      '1:1 instrument-id The id is "nq-12-2031-cp", but type, number and date make "nq-13-2031-cp". Correct whichever is wrong.',
    ],
    [
      'a number that needs a date',
      sound.replace('date: 2031-02-03\n', ''),
      '3:1 instrument-id The number "12/NQ-CP" does not make an id. Add the date.',
    ],
    [
      'a relation to nowhere',
      `${sound}relations:\n  - { kind: thay-the, target: nq-1-2030-cp, sources: [S1], confidence: high }\n`,
      '9:23 relation-target The relation target "nq-1-2030-cp" has no record. Add content/instruments/nq-1-2030-cp.yaml, or correct the target.',
    ],
    [
      'broken YAML',
      sound.replace('[S1]', '[S1'),
      '6:44 yaml This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
    ['an empty file', '', '1:1 yaml The file holds no data. Fill it in or remove it.'],
  ])('%s', (_name, value, message) => {
    expect(messages(value)).toContain(message);
  });

  test('a file under another name', () => {
    expect(messages(sound, 'nghi-quyet-12.yaml')).toEqual([
      '1:1 file-name The id "nq-12-2031-cp" is not the file name. Rename the file to nq-12-2031-cp.yaml, or correct the id.',
    ]);
  });
});

test('the records of this project are sound, and hold the seven instruments', async () => {
  const { instruments, files } = await loadInstruments('content');
  expect(files.flatMap((file) => file.messages.map(String))).toEqual([]);
  const core = [...instruments.values()].filter((record) => record.core).map((record) => record.id);
  expect(core).toEqual([
    'ct-19-2019-ttg',
    'ct-25-2019-ttg',
    'ct-27-2019-ttg',
    'nq-128-2020-cp',
    'nq-57-2022-cp',
    'nq-99-2020-cp',
    'qd-825-2020-ttg',
  ]);
});
