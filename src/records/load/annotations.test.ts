import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { groupInTextOrder } from './annotation-order.ts';
import { type Annotation, checkAnnotationKeys, checkAnnotations, readAnnotations } from './annotations.ts';
import type { EditorialContext } from './editorial-context.ts';

const context: EditorialContext = {
  known: {
    instrument: new Set(['nq-12-2031-cp', 'nd-3-2030-cp']),
    body: new Set(['bo-thu', 'ubnd-thu']),
    place: new Set(),
    term: new Set(),
  },
  sources: {
    S1: {
      kind: 'page',
      complete: true,
      address: 'https://example.vn/',
      title: 'Trang',
      publisher: 'Nhà',
      collected: '2031-03',
    },
  },
  texts: new Map([
    [
      'nq-12-2031-cp',
      new Map([
        ['muc-i-khoan-1', '1. Bộ Thử gửi báo cáo cho Bộ Mẫu trước ngày 05 hằng tháng.'],
        ['muc-i-khoan-2', '2. Các địa phương phối hợp.'],
      ]),
    ],
  ]),
};

const sound = `---
id: han-bao-cao
title: Hạn báo cáo
target: muc-i-khoan-1
quote:
  exact: trước ngày 05
kind: nhiem-vu
certainty: fact
sources: [S1]
confidence: medium
task:
  who: [bo-thu]
  what: Gửi báo cáo
  every: P1M
created: 2031-03-01
creator: Ban biên tập
checked: 2031-03-01
---

Hạn này tính theo ngày dương lịch, xem [Nghị định 3](lex:nd-3-2030-cp) và [khoản 2](lex:#muc-i-khoan-2).
`;

/** Messages of one note as "line:column rule reason". */
function messages(value: string, path = 'han-bao-cao.mdx'): string[] {
  const file = new VFile({ path, value });
  const notes = readAnnotations('nq-12-2031-cp', [file]);
  checkAnnotations(notes, context.texts);
  checkAnnotationKeys(notes, context);
  return file.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`);
}

test('a sound note has no messages', () => {
  expect(messages(sound)).toEqual([]);
});

describe('a bad note says what was found, where, and what to do', () => {
  test.each<[string, string, string[]]>([
    ['no source', sound.replace('sources: [S1]\n', ''), ['2:1 record "sources" is missing. Add it.']],
    [
      'an empty list of sources',
      sound.replace('[S1]', '[]'),
      ['9:1 record "sources" is empty. Fill it in or remove the key.'],
    ],
    [
      'an unknown source',
      sound.replace('[S1]', '[S7]'),
      ['9:11 source-unknown Unknown source "S7". Add it to content/sources.yaml, or correct the key.'],
    ],
    [
      'words that the clause no longer holds',
      sound.replace('trước ngày 05', 'trước ngày 10'),
      [
        '6:3 annotation-quote The quote "trước ngày 10" does not stand in muc-i-khoan-1. Read the clause again and copy the words from it.',
      ],
    ],
    [
      'words that the clause holds twice',
      sound.replace('trước ngày 05', 'Bộ'),
      [
        '6:3 annotation-quote The quote "Bộ" stands 2 times in muc-i-khoan-1. Add "prefix" or "suffix": the words beside it.',
      ],
    ],
    ['a suffix that tells them apart', sound.replace('trước ngày 05', 'Bộ\n  suffix: " Mẫu"'), []],
    [
      'a suffix that does not follow',
      sound.replace('trước ngày 05', 'Bộ\n  suffix: " Khác"'),
      [
        '6:3 annotation-quote The quote "Bộ" does not stand in muc-i-khoan-1 with that prefix and suffix. Read the clause again and copy the words from it.',
      ],
    ],
    [
      'an unknown anchor',
      sound.replace('target: muc-i-khoan-1', 'target: muc-v-khoan-9'),
      [
        '4:1 annotation-target There is no clause "muc-v-khoan-9" in nq-12-2031-cp. Copy the anchor from the clause\'s own link (the part after "#").',
      ],
    ],
    [
      'an impossible date',
      sound.replace('every: P1M', 'by: 2031-02-29'),
      [
        '14:3 record "task.by" is "2031-02-29", which is not a date that exists. Write year-month-day, as "2022-04-21".',
      ],
    ],
    [
      'a period that is none',
      sound.replace('P1M', 'hằng tháng'),
      [
        '14:3 record "task.every": "hằng tháng" is not a period; write "P6M" for six months, "P1Y" for a year.',
      ],
    ],
    [
      'a task without somebody who does it',
      sound.replace('[bo-thu]', '[bo-la]'),
      ['12:9 key-unknown Unknown body "bo-la". Add it to content/bodies.yaml, or correct the key.'],
    ],
    [
      'a task in a note of another kind',
      sound.replace('nhiem-vu', 'giai-thich'),
      ['11:1 record "task" belongs to a note of the kind "nhiem-vu", and every such note has one.'],
    ],
    [
      'a conclusion called fact',
      `${sound}\nSuy luận: hạn rơi vào ngày nghỉ thì lùi lại.\n`,
      ['8:1 annotation-certainty The text holds "Suy luận:", but "certainty" is "fact". Write "inference".'],
    ],
    [
      'code in the text',
      sound.replace('Hạn này', 'Hạn {process.exit(1)} này'),
      [
        '20:5 editorial-code Code and tags have no place in an editorial text. Write plain Markdown; write "{" as "\\{".',
      ],
    ],
    [
      'a tag that is not closed',
      sound.replace('Hạn này', 'Hạn <b> này'),
      [
        '20:1 editorial-markdown This is not plain Markdown: Expected a closing tag for `<b>` (20:5-20:8) before the end of `paragraph`',
      ],
    ],
    [
      'a link that holds a page of its own',
      sound.replace('lex:nd-3-2030-cp', 'data:text/html,x'),
      [
        '20:40 editorial-link The link "data:text/html,x" cannot be used. Write "https://…", "lex:<instrument>" or "lex:#<anchor>".',
      ],
    ],
    [
      'a link to no record',
      sound.replace('lex:nd-3-2030-cp', 'lex:nd-9-2030-cp'),
      ['20:40 editorial-link The link "lex:nd-9-2030-cp" leads to no record. Correct it.'],
    ],
    [
      'a link to no clause',
      sound.replace('lex:#muc-i-khoan-2', 'lex:#muc-i-khoan-8'),
      [
        '20:75 editorial-link The link "lex:#muc-i-khoan-8" leads to no clause of nq-12-2031-cp. Correct the anchor.',
      ],
    ],
    [
      'no head',
      'Một chú giải.\n',
      ['1:1 editorial-head This file has no head. Begin it with "---", the keys of the template, and "---".'],
    ],
  ])('%s', (_name, value, expected) => {
    expect(messages(value)).toEqual(expected);
  });

  test('a file under another name', () => {
    expect(messages(sound, 'khac.mdx')).toEqual([
      '2:1 file-name The id "han-bao-cao" is not the file name. Rename the file to han-bao-cao.mdx, or correct the id.',
    ]);
  });
});

const note = (id: string, target: string, exact?: string) =>
  ({ id, target, instrument: 'nq-12-2031-cp', ...(exact && { quote: { exact } }) }) as Annotation;

test('notes come in the order of the text', () => {
  const notes = [
    note('d', 'muc-i-khoan-2'),
    note('c', 'muc-i-khoan-1', 'trước ngày 05'),
    note('b', 'muc-i-khoan-1', 'gửi báo cáo'),
    note('a', 'muc-i-khoan-1'),
  ];
  const order = groupInTextOrder(notes, context.texts).get('nq-12-2031-cp');
  expect(order?.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
