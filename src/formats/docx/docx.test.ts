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

const run = (content: string) => `<w:p><w:r>${content}</w:r></w:p>`;
const listed = (levels: string, nums = '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>') => ({
  'word/numbering.xml': `<w:numbering @ns><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${nums}</w:numbering>`,
});

const override = (content: string, at = 0) => `<w:lvlOverride w:ilvl="${at}">${content}</w:lvlOverride>`;
const style = (id: string, base: string, content = '') =>
  `<w:style w:styleId="${id}">${base && `<w:basedOn w:val="${base}"/>`}${content}</w:style>`;
const around = (name: string, content: string) => `<w:${name}>${content}</w:${name}>`;

const itemOf = (text: string, list: number) =>
  p(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
const num = (id: number, override = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${override}</w:num>`;

describe('what Word prints for a text that has no letters there', () => {
  it('writes each kind of number as Word prints it; a bullet in a font of signs is a dash', async () => {
    const formats: [string, string][] = [
      ['lowerRoman', '%1.'],
      ['decimalZero', '%2.'],
      ['none', '%3'],
      ['upperLetter', '%4.'],
      ['bullet', '+'],
      ['bullet', 'o'],
      ['bullet', ' '],
    ];
    const levels = formats.map(([format, shown], at) => level(at, format, shown)).join('');
    const body = formats.map((_, at) => item('mục', at)).join('');
    expect(await texts(makeDocx(body, listed(levels)))).toEqual([
      'i. mục',
      '01. mục',
      'mục',
      'A. mục',
      '+ mục',
      '- mục',
      '- mục',
    ]);
  });

  it('counts a list with a start of its own apart, and prints a level that the list changes', async () => {
    const nums = [
      num(3),
      num(4, override('<w:startOverride w:val="4"/>')),
      num(5, override(level(0, 'lowerLetter', '%1)')) + override('<w:startOverride w:val="2"/>', 9)),
    ].join('');
    const body = itemOf('bốn', 4) + itemOf('năm', 4) + itemOf('một', 3) + itemOf('điểm', 5);
    expect(await texts(makeDocx(body, listed(level(0, 'decimal', '%1.'), nums)))).toEqual([
      '4. bốn',
      '5. năm',
      '1. một',
      'a) điểm',
    ]);
  });

  it('takes from a style what it is based on, unless it says otherwise; styles based on each other end', async () => {
    const styles = [
      style('Goc', '', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr>'),
      style('Chuong', 'Goc'),
      style('Dieu', 'Goc', '<w:rPr><w:b w:val="0"/><w:caps w:val="false"/></w:rPr>'),
      style('A', 'B'),
      style('B', 'A'),
    ].join('');
    const body = ['Chuong', 'Dieu', 'A'].map((id) => p('Lời', `<w:pStyle w:val="${id}"/>`)).join('');
    const { lines } = await read(makeDocx(body, { 'word/styles.xml': `<w:styles @ns>${styles}</w:styles>` }));
    expect(lines.map(({ text, style: look }) => [text, look])).toEqual([
      ['LỜI', { bold: true, centred: true, block: true }],
      ['Lời', { centred: true, block: true }],
      ['Lời', { block: true }],
    ]);
  });

  it('reads tabs, line breaks, signs, content controls and text boxes; a sign without a code is none', async () => {
    const body = [
      run('<w:t>Số:</w:t><w:tab/><w:t>1/2030</w:t><w:br/><w:t>dòng hai</w:t><w:cr/><w:t>dòng ba</w:t>'),
      run('<w:sym w:char="2265"/><w:t> 5</w:t><w:sym w:char="zz"/><w:sym w:char="0007"/>'),
      `<w:sdt><w:sdtContent>${p('Trong khung')}</w:sdtContent></w:sdt>`,
      run(`<w:t>Neo</w:t><w:pict><w:txbxContent>${p('Hộp một')}${p('Hộp hai')}</w:txbxContent></w:pict>`),
    ].join('');
    expect(await texts(makeDocx(body))).toEqual([
      'Số:\t1/2030',
      'dòng hai',
      'dòng ba',
      '≥ 5',
      'Trong khung',
      'Neo',
      'Hộp một',
      'Hộp hai',
    ]);
  });

  it('reads on after a property that nobody asked for', async () => {
    const border = '<w:pBdr><w:top><w:x/></w:top></w:pBdr><w:jc w:val="center"/>';
    const { lines } = await read(makeDocx(p('Có khung', border) + p('Lời sau')));
    expect(lines.map(({ text, style: look }) => [text, look?.centred])).toEqual([
      ['Có khung', true],
      ['Lời sau', undefined],
    ]);
  });

  it('reads rows and cells whatever stands around them', async () => {
    const control = (content: string) => around('sdt', around('sdtContent', content));
    const body = `<w:tbl><w:tr>${cell('A')}${cell('B')}</w:tr>${[
      around('customXml', `<w:tr>${cell('C')}${around('customXml', cell('D'))}</w:tr>`),
      control(`<w:tr>${cell('E')}${control(cell('F'))}</w:tr>`),
    ].join('')}</w:tbl>`;
    const { lines } = await read(makeDocx(body));
    expect(lines.map(({ text, cell: place }) => [text, place?.row, place?.column])).toEqual([
      ['A', 0, 0],
      ['B', 0, 1],
      ['C', 1, 0],
      ['D', 1, 1],
      ['E', 2, 0],
      ['F', 2, 1],
    ]);
  });

  it('reads all words of a note, as one line', async () => {
    const note = [
      run('<w:t>Dòng một</w:t><w:br/><w:t>dòng hai</w:t>'),
      `<w:tbl><w:tr>${cell('Ô bảng')}</w:tr></w:tbl>`,
      `<w:sdt><w:sdtContent>${p('Khung')}</w:sdtContent></w:sdt>`,
      run(`<w:pict><w:txbxContent>${p('Hộp')}</w:txbxContent></w:pict>`),
    ].join('');
    const bytes = makeDocx(run('<w:t>Luật</w:t><w:footnoteReference w:id="2"/>'), {
      'word/footnotes.xml': `<w:footnotes @ns><w:footnote w:id="2">${note}</w:footnote></w:footnotes>`,
    });
    expect(await texts(bytes)).toEqual(['Luật[1]', '[1] Dòng một dòng hai Ô bảng Khung Hộp']);
  });

  it('says what stands at the head of the page, also in a table there', async () => {
    const head = `<w:hdr @ns><w:tbl><w:tr>${cell('CÔNG BÁO')}</w:tr></w:tbl></w:hdr>`;
    const { leftOut } = await read(makeDocx(p('Lời'), { 'word/header1.xml': head }));
    expect(leftOut).toEqual([expect.objectContaining({ kind: 'page-head' })]);
  });
});
