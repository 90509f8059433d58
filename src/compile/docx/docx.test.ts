import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { fromXml } from 'xast-util-from-xml';
import { toString } from 'xast-util-to-string';
import { expect, test } from 'vitest';
import { type Document, lawText, type LexNode } from '../../lexast/index.ts';
import { decree, decreeWork } from '../testing/fixture.ts';
import { anyDocument } from '../testing/trees.ts';
import { toDocx, type DocxOptions } from './index.ts';

const part = (options: DocxOptions = {}, path = 'word/document.xml', doc = decree) => {
  const files = unzipSync(toDocx(doc, decreeWork, options));
  return strFromU8(files[path] ?? new Uint8Array());
};
/** Letters in no order: Word reads the head by rows, the source by columns. */
const letters = (text: string) => Array.from(text.replace(/\s+/gu, '')).toSorted().join('');
const body = (xml: string) => toString(fromXml(xml.replaceAll(/<w:instrText.*?<\/w:instrText>/gs, '')));

test('the same decree gives the same bytes', () => {
  const options: DocxOptions = {
    notes: [{ anchor: 'dieu-1', text: 'Chú giải.' }],
    href: (target) => `https://vi-du.example/${target.id}`,
    contents: true,
  };
  const first = toDocx(decree, decreeWork, options);
  expect(toDocx(decree, decreeWork, options)).toEqual(first);
});

test('the words are those of the law', () => {
  expect(letters(body(part()))).toBe(letters(lawText(decree)));
});

test('paper, margins and fonts of Nghị định 30/2020/NĐ-CP', () => {
  const xml = part();
  expect(xml).toContain('<w:pgSz w:w="11905" w:h="16837"');
  // In twentieths of a point: 20 mm above, below and right, 30 mm left.
  expect(xml).toContain('<w:pgMar w:top="1133" w:right="1133" w:bottom="1133" w:left="1700"');
  expect(part({}, 'word/styles.xml')).toContain('w:ascii="Times New Roman"');
});

test('chapters and articles are headings, numbers are words', () => {
  const xml = part();
  const styled = [...xml.matchAll(/<w:pStyle w:val="(Heading\d)"\/>.*?<\/w:p>/gs)].map((match) => [
    match[1],
    toString(fromXml(`<p>${match[0].replaceAll(/<\/?w:[^>]*>/g, '')}</p>`)),
  ]);
  expect(styled).toEqual([
    ['Heading1', 'Chương IQUY ĐỊNH CHUNG'],
    ['Heading2', 'Điều 1. Phạm vi'],
    ['Heading2', 'Điều 2. Phần bị cắt'],
    ['Heading1', 'QUY CHẾ VÍ DỤ'],
    ['Heading1', 'PHỤ LỤC I'],
  ]);
  expect(xml).not.toContain('<w:numPr>');
});

const href = (target: { id?: string }) => `https://vi-du.example/${target.id}`;

test('citations are links', () => {
  expect(part({ href })).toMatch(/<w:hyperlink [^>]*r:id="rId|<w:hyperlink [^>]*r:id="link/);
  expect(part({ href }, 'word/_rels/document.xml.rels')).toContain(
    'Target="https://vi-du.example/luat-1-2029-qh16"',
  );
  expect(part()).toContain('w:anchor="place_1"');
});

test('notes are footnotes or comments, and never the law', () => {
  const notes = [{ anchor: 'dieu-1-khoan-1', text: 'Chú giải ví dụ.' }];
  expect(part({ notes })).toContain('<w:footnoteReference w:id="1"/>');
  expect(part({ notes }, 'word/footnotes.xml')).toContain('Chú giải ví dụ.');
  expect(part({ notes, notesAs: 'comments' })).toContain('<w:commentReference w:id="1"/>');
  expect(part({ notes, notesAs: 'comments' }, 'word/comments.xml')).toContain('Chú giải ví dụ.');
  expect(part({ notes })).not.toContain('Chú giải');
  const lost = [{ anchor: 'dieu-99', text: 'Chú giải lạc.' }];
  expect(part({ notes: lost }, 'word/footnotes.xml')).not.toContain('Chú giải lạc.');
});

test('any tree becomes a well-formed document', () => {
  fc.assert(
    fc.property(anyDocument, (doc) => {
      const xml = part({ contents: false }, 'word/document.xml', doc);
      expect(() => fromXml(xml)).not.toThrow();
    }),
    { numRuns: 60 },
  );
});

test('a file of a year has its first day; one without a day has that of the first ZIP file', () => {
  const notes = [{ anchor: 'dieu-1', text: 'Chú giải.' }];
  const day = (date?: string) =>
    / w:date="(\d{4}-\d\d-\d\d)/.exec(
      part({ notes, notesAs: 'comments', ...(date && { date }) }, 'word/comments.xml'),
    )?.[1];
  expect(day()).toBe('2030-01-02');
  expect(day('2031')).toBe('2031-01-01');
  expect(day('0001')).toBe('1980-01-01');
});

/** The decree without the lines of these words. */
function without(...words: string[]): Document {
  const keep = <T extends LexNode>(node: T): T =>
    'children' in node
      ? {
          ...node,
          children: (node.children as LexNode[])
            .filter(
              (child) => !(child.type === 'paragraph' && words.some((each) => lawText(child).includes(each))),
            )
            .map(keep),
        }
      : node;
  return keep(decree);
}
const runsOf = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<w:${name} .*?</w:${name}>`, 'gs'))]
    .map(([run]) => [...run.matchAll(/<w:(?:delText|t)[^>]*>([^<]*)</g)].map((match) => match[1]).join(''))
    .filter((words) => words !== '');

test('a line that is gone is struck out wherever it stood: in the law, the head, the foot, a table, at the end', () => {
  const gone = ['Câu khép lại', 'Bộ Ví dụ;', '(Đã ký)', 'Độc lập', 'Cột giữa', 'Cột cuối'];
  const xml = part({ against: decree }, 'word/document.xml', without(...gone));
  const deleted = runsOf(xml, 'del');
  for (const words of gone) expect(deleted).toContainEqual(expect.stringContaining(words));
  expect(deleted).toHaveLength(gone.length);
  expect(runsOf(xml, 'ins')).toEqual([]);
});

const byLaw = (anchor: string) => (anchor.startsWith('dieu-1') ? 'Luật "A" & B' : undefined);

test('a line that came is marked as a whole, a changed one by its words, each with who changed it', () => {
  const xml = part({ against: without('Câu khép lại', 'Gạch đầu dòng'), changedBy: byLaw });
  expect(runsOf(xml, 'ins')).toEqual([' Gạch đầu dòng.', 'Câu khép lại khoản.']);
  expect(runsOf(xml, 'del')).toEqual([]);
  expect(xml).toMatch(/<w:ins [^>]*w:author="Luật &quot;A&quot; &amp; B"/);
  expect(part({ against: without('Gạch đầu dòng') })).toMatch(/<w:ins [^>]*w:author="Văn bản sửa đổi"/);
});
