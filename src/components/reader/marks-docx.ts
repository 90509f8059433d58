/**
 * A reader's marks as a Word file. Written by hand and packed with what packs are made of: the library that writes texts
 * as Word would be stored on every phone, for one page that few open.
 */
import { strToU8, zipSync } from 'fflate';
import type { OwnMark } from './annotations.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const escaped = (text: string) =>
  text
    // eslint-disable-next-line no-control-regex -- XML 1.0 has no form for these
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');

type Look = '' | 'b' | 'i';
const paragraph = (text: string, look: Look = '') =>
  `<w:p><w:r>${look && `<w:rPr><w:${look}/></w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const oneMark = ({ citation, words, note }: OwnMark) =>
  [
    paragraph(citation, 'b'),
    ...(words ? words.split('\n').map((line) => paragraph(line, 'i')) : []),
    ...(note ? note.split('\n').map((line) => paragraph(line)) : []),
    paragraph(''),
  ].join('');

/** @param title stands at its head */
export function marksDocx(marks: readonly OwnMark[], title: string): Uint8Array<ArrayBuffer> {
  const body = [paragraph(title, 'b'), paragraph(''), ...marks.map(oneMark)].join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`${HEAD}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`),
  });
}
