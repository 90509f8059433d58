import { strToU8, zipSync } from 'fflate';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parse } from '../../parse/index.ts';
import { count, treeText } from '../../lexast/index.ts';
import { readSource } from '../index.ts';
import { makeDocx, p } from '../testing/docx.ts';

const read = (bytes: Uint8Array) => readSource(bytes, new VFile({ path: 'van-ban.docx' }));
const texts = async (bytes: Uint8Array) => (await read(bytes)).lines.map((line) => line.text);

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering @ns><w:abstractNum w:abstractNumId="7">${level(0, 'decimal', 'Điều %1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
const item = (text: string, at: number) =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr>`);

const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;

describe('DOCX', () => {
  it('writes out automatic numbers, restarting under a new parent', async () => {
    const body = [
      item('Phạm vi', 0),
      item('Khoản một', 1),
      item('Khoản hai:', 1),
      item('điểm đầu', 2),
      item('điểm sau', 2),
      item('Đối tượng', 0),
      item('Khoản một', 1),
    ].join('');
    const bytes = makeDocx(body, { 'word/numbering.xml': numbering });
    expect(await texts(bytes)).toEqual([
      'Điều 1. Phạm vi',
      '1. Khoản một',
      '2. Khoản hai:',
      'a) điểm đầu',
      'b) điểm sau',
      'Điều 2. Đối tượng',
      '1. Khoản một',
    ]);
    const { counts } = count(parse(await read(bytes)));
    expect(counts).toMatchObject({ article: 2, clause: 3, point: 2 });
  });

  it('counts on through the levels above where the list says so, and prints their numbers as it says', async () => {
    const levels = [
      level(0, 'upperRoman', 'Chương %1.'),
      level(1, 'decimal', 'Điều %2.').replace('</w:lvl>', '<w:lvlRestart w:val="0"/></w:lvl>'),
      level(2, 'decimal', '%1.%3').replace('</w:lvl>', '<w:isLgl/></w:lvl>'),
    ];
    const part = numbering.replace(/<w:lvl .*<\/w:lvl>/u, levels.join(''));
    const body = [0, 1, 2, 0, 1, 2, 2].map((at) => item('Bến', at)).join('');
    expect(await texts(makeDocx(body, { 'word/numbering.xml': part }))).toEqual([
      'Chương I. Bến',
      'Điều 1. Bến',
      '1.1 Bến',
      'Chương II. Bến',
      'Điều 2. Bến',
      '2.1 Bến',
      '2.2 Bến',
    ]);
  });

  it('reads the words of a formula', async () => {
    const [left, above, below] = ['L = ', 'M', '26'].map((text) => `<m:r><m:t>${text}</m:t></m:r>`);
    const body = `<w:p><m:oMath>${left}<m:f><m:num>${above}</m:num><m:den>${below}</m:den></m:f></m:oMath></w:p>`;
    expect(await texts(makeDocx(body))).toEqual(['L = M/26']);
  });

  it('takes the text as it stands: no deletions, field codes or hidden words; capitals as printed', async () => {
    const body =
      '<w:p><w:r><w:t>Còn</w:t></w:r><w:del><w:r><w:delText>mất</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t xml:space="preserve"> thêm</w:t></w:r></w:ins>' +
      '<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>' +
      '<w:r><w:rPr><w:caps/></w:rPr><w:t xml:space="preserve"> hoa</w:t></w:r><w:r><w:noBreakHyphen/></w:r></w:p>';
    expect(await texts(makeDocx(body))).toEqual(['Còn thêm HOA-']);
  });

  it('keeps the place of cells, and puts footnotes at the end', async () => {
    const body = `<w:tbl><w:tr>${cell('TT')}${cell('Nhiệm vụ')}</w:tr><w:tr>${cell('1')}${cell('Việc')}</w:tr></w:tbl><w:p><w:r><w:t>Luật</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const notes = `<w:footnotes @ns><w:footnote w:id="2">${p('Được sửa đổi.')}</w:footnote></w:footnotes>`;
    const source = await read(makeDocx(body, { 'word/footnotes.xml': notes }));
    expect(source.lines.map((line) => [line.text, line.cell?.row, line.cell?.column])).toEqual([
      ['TT', 0, 0],
      ['Nhiệm vụ', 0, 1],
      ['1', 1, 0],
      ['Việc', 1, 1],
      ['Luật[1]', undefined, undefined],
      ['[1] Được sửa đổi.', undefined, undefined],
    ]);
    expect(treeText(parse(source))).toBe(source.text);
  });

  it('prints no number that a hostile list asks for, and a note that is named twice once', async () => {
    const hostile = numbering
      .replace('<w:start w:val="1"/>', '<w:start w:val="2000000000"/>')
      .replace('"decimal"', '"lowerLetter"');
    const [line = ''] = await texts(makeDocx(item('Phạm vi', 0), { 'word/numbering.xml': hostile }));
    expect(line).toBe('Điều 32767. Phạm vi');
    const named = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const notes = `<w:footnotes @ns><w:footnote w:id="2">${p('Được sửa đổi.')}</w:footnote></w:footnotes>`;
    const body = `<w:p><w:r><w:t>Luật</w:t></w:r>${named}${named}</w:p>`;
    expect(await texts(makeDocx(body, { 'word/footnotes.xml': notes }))).toEqual([
      'Luật[1][1]',
      '[1] Được sửa đổi.',
    ]);
  });

  it.each([
    ['xml-bomb', makeDocx('<w:r/>'.repeat(600_001))],
    [
      'external-entity',
      makeDocx('', { 'word/styles.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>' }),
    ],
    ['unsafe-path', makeDocx(p('a'), { '../../etc/cron.d/x': 'y' })],
    ['unknown-format', zipSync({ 'a.txt': strToU8('a') })],
    ['damaged-file', makeDocx('<w:p>')],
    ['damaged-file', makeDocx(p('a')).slice(0, 120)],
    ['damaged-file', makeDocx('<w:sdt>'.repeat(200_000) + '</w:sdt>'.repeat(200_000))],
    ['zip-bomb', makeDocx(' '.repeat(41 * 1024 * 1024))],
    ['docx-inserted-file', makeDocx(`${p('Điều 1. Phạm vi')}<w:altChunk r:id="rId9"/>`)],
    ['docx-inserted-file', makeDocx(`<w:p>${p('a')}<w:subDoc r:id="rId9"/></w:p>`)],
    ['empty-file', makeDocx('')],
  ])('refuses with %s', async (rule, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ ruleId: rule, fatal: true });
  });
});
