import { globSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { createCatalogue, resolveReferences } from '../../cite/index.ts';
import { normalise } from '../../formats/index.ts';
import { parse } from '../../parse/index.ts';
import { inVietnamese } from './vietnamese.ts';

test('whatever the parser and the citations say of invented texts, editors read in Vietnamese', () => {
  const said = new Set<string>();
  for (const name of globSync('src/{parse,cite}/fixtures/*/input.txt')) {
    const file = new VFile();
    const source = normalise(readFileSync(name, 'utf8'));
    resolveReferences(parse(source, file), createCatalogue([]), file);
    for (const { reason } of file.messages) said.add(reason);
  }
  expect(said.size).toBeGreaterThan(10);
  expect([...said].filter((reason) => inVietnamese(reason, 'vi') === reason)).toEqual([]);
});

test.each([
  [
    'Điều 7 stands after number 5 of its list: a unit is missing, repeated or misread. Compare with the print',
    'Điều 7 đứng sau số 5',
  ],
  ['The source leaves out text here ("…"). Add a full text when one is found', 'bỏ một phần ở đây ("…")'],
  [
    '"41/NQ-CP" is cited without a date, and numbers repeat every year. Add a record of the instrument if it is known',
    '"41/NQ-CP" được viện dẫn không kèm ngày',
  ],
  [
    'The PDF has 3 letters on 12 pages: it is a scan without a text layer. Recognise its text (OCR) first, or find a text version',
    'có 3 chữ trên 12 trang',
  ],
  [
    'The published address nq-1#muc-i no longer exists. Say where it moved: add "nq-1#muc-i" to "moved", or mend the text so that it exists again.',
    'Địa chỉ đã công bố nq-1#muc-i không còn',
  ],
])('%s', (english, vietnamese) => {
  expect(inVietnamese(english, 'vi')).toContain(vietnamese);
  expect(inVietnamese(english, 'en')).toBe(english);
});
