import fc from 'fast-check';
import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { standIns } from './stand-ins.ts';

const tags =
  '<table> <tr> <td> </td> </table> <colgroup> <col> <select> <option> </select> <p> </p> <b> </b> <pre> <textarea> ' +
  '</textarea> <title> </title> <script> </script> <svg><![CDATA[ ]]> </svg> <template> </template> <noscript> </body> ' +
  '</html> <div <!-- --> --!> <i|title=" "> <u|class=\' \'> <a|href=x > < / = " \' - ]] a &amp; &am';
const others = [
  'hai ba',
  'xin - chào --',
  'p; x',
  ' ',
  '\n',
  '\r\n',
  '\f',
  '\0',
  ' data-line ',
  '<!doctype html>',
];
const pieces = [tags.split(' ').map((tag) => tag.replace('|', ' ')), others].flat();
/** In columns of a template words are dropped, but not spaces between them. */
const dropsWords = /<template>.*<col/s;

const read = (html: string) => serialize(parse(html, { scriptingEnabled: false }));

test('any page, sound or broken, is read as it would be without stand-ins', () => {
  const pages = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(pages, (page) => {
      fc.pre(!dropsWords.test(page));
      const { html, restore } = standIns(page);
      expect(restore(read(html))).toBe(read(page));
    }),
    { numRuns: 5000 },
  );
});

test('words are stood in for, unless a page holds such characters itself', () => {
  const page = '<p>hai ba</p> <p>năm</p>';
  expect(standIns(page).html).toBe('<p>\u{F0000}</p> <p>\u{F0001}</p>');
  expect(standIns(`${page}\u{F0001}`).html).toBe(`${page}\u{F0001}`);
});
