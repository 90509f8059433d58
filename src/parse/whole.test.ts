import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { count, lawText } from '../lexast/index.ts';
import { parse } from './index.ts';
import { circularEnd, circularHead } from './testing/circular.ts';

const head = ['CÔNG BÁO/Số 41 + 42/Ngày 19-9-2031', ...circularHead];
const end = circularEnd;

function read(lines: readonly string[]) {
  const file = new VFile();
  const tree = parse(lines.join('\n'), file);
  return { tree, whole: tree.completeness, rules: file.messages.map(({ ruleId }) => ruleId) };
}

const page = (number: number) => `${number} CÔNG BÁO/Số 41 + 42/Ngày 19-9-2031`;

describe('what is whole', () => {
  const article = ['Điều 1. Bến đò', 'Bến đò có phao.'];
  const appendix = ['PHỤ LỤC', '(Kèm theo Thông tư số 14/2031/TT-BM)', '1. Phao.'];
  const more = '(Xem tiếp Công báo số 43 + 44)';

  it('is no text that the gazette goes on with in another issue, but one whose parts were joined', () => {
    const first = [...head, ...article, ...end, ...appendix, more];
    expect(read(first)).toMatchObject({ whole: 'partial', rules: ['part-elsewhere'] });
    const joined = [...first, '(Tiếp theo Công báo số 41 + 42)', '2. Chèo.'];
    expect(read(joined)).toMatchObject({ whole: 'full', rules: [] });
  });

  it('is no text that lost letters; the question mark of a sentence or an address is none', () => {
    for (const words of ['Bến đò có ph\uFFFDo.', 'Bến đò có ph?o.'])
      expect(read([...head, 'Điều 1. Bến đò', words, ...end])).toMatchObject({
        whole: 'partial',
        rules: ['lost-letters'],
      });
    const asked = 'Bến đò có phao? Xem tại https://mau.vn/ben.aspx?ma=5, mau.vn?ma=6.';
    expect(read([...head, 'Điều 1. Bến đò', asked, ...end])).toMatchObject({ whole: 'full', rules: [] });
  });

  it('is no text that began in an issue before', () => {
    const [issue = '', ...rest] = head;
    const second = [issue, '(Tiếp theo Công báo số 39 + 40)', ...rest, ...article, ...end];
    expect(read(second)).toMatchObject({ whole: 'partial', rules: ['part-elsewhere'] });
  });

  it('takes no article for a part of the note above it', () => {
    const note = '1 Khoản này được sửa đổi theo quy định tại Điều 3 Thông tư số 8/2033/TT-BM.';
    const { tree, whole } = read([
      ...head,
      'Điều 1. Bến đò',
      '1. Bến đò có phao.1',
      note,
      'Điều 2. Hiệu lực',
      'Thông tư này có hiệu lực từ ngày 1 tháng 1 năm 2032.',
      ...end,
    ]);
    const body = tree.children.find(({ type }) => type === 'body');
    expect(body?.children.map(({ type }) => type)).toEqual(['article', 'article']);
    expect(whole).toBe('full');
  });

  it('sets the colophon of the gazette aside', () => {
    const colophon = [
      'VĂN PHÒNG CHÍNH PHỦ XUẤT BẢN',
      'Địa chỉ:',
      'Số 1, phố Mẫu, Hà Nội',
      'In tại: Nhà in Mẫu',
    ];
    const { tree } = read([...head, ...article, ...end, ...appendix, ...colophon]);
    expect(lawText(tree)).toMatch(/1\. Phao\.\s*$/u);
  });

  it('goes on where its levels do, and says what read like an end', () => {
    const { tree, rules } = read([
      ...head,
      'I. MỤC TIÊU',
      'Bến đò có phao, do người sau đây quyết định.',
      'KT. BỘ TRƯỞNG',
      'THỨ TRƯỞNG',
      'II. GIẢI PHÁP',
      'Mua phao.',
      ...end,
    ]);
    const body = tree.children.find(({ type }) => type === 'body');
    expect(body?.children.map(({ type }) => type)).toEqual(['section', 'section']);
    expect(rules).toEqual(['end-overruled']);
  });

  it('reads no unit out of its turn without a word', () => {
    const { rules } = read([
      ...head,
      ...article,
      'Điều 2. Người lái đò',
      '1. Người lái đò đã qua tập huấn.',
      'III. Chủ bến trả tiền tập huấn.',
      ...end,
    ]);
    expect(rules).toEqual(['mark-not-taken']);
  });

  it('takes no effect of an assembly for its adoption', () => {
    const effect =
      'Nghị quyết này được Hội đồng nhân dân tỉnh thông qua ngày 5 tháng 9 năm 2031 và có hiệu lực từ ngày';
    const { tree } = read([...head, ...article, 'Điều 2. Hiệu lực', effect, '1 tháng 1 năm 2032.', ...end]);
    const closing = tree.children.find(({ type }) => type === 'closing');
    expect(closing && lawText(closing)).toBe(end.join('\n'));
  });

  it('is told where words stand below the signature, and where a form begins there', () => {
    const rest =
      'Bến đò có phao, chèo và người lái đã qua tập huấn; chủ bến giữ sổ ghi từng chuyến và người đi.';
    expect(read([...head, ...article, ...end, rest, rest]).rules).toEqual(['below-signature']);
    const form = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'HỢP ĐỒNG ĐÒ', rest];
    const { tree, rules } = read([...head, ...article, ...end, ...form]);
    expect([tree.children.at(-1)?.type, rules]).toEqual(['appendix', []]);
  });

  it('is no text whose opening words are longer than its law', () => {
    const opening = 'Bộ Mẫu nhận thấy bến đò còn thiếu phao, thiếu chèo và thiếu người lái.';
    const { whole, rules } = read([...head, ...Array<string>(80).fill(opening), ...article, ...end]);
    expect([whole, rules]).toEqual(['partial', ['law-outside-body']]);
  });

  it('parts forms without names that follow one another below a signature', () => {
    const forms = ['', 'MẪU', 'HỒ SƠ MỞ BẾN', '', '1. Tên bến:', '2. Địa chỉ:', 'Người khai', ''];
    const more = ['ĐƠN XIN ĐÓNG BẾN', '', '1. Tên bến:', '2. Lý do:'];
    const { tree } = read([...head, ...article, ...end, ...forms, ...more]);
    const appendices = tree.children.filter(({ type }) => type === 'appendix');
    expect(appendices.map((form) => 'title' in form && form.title)).toEqual([
      'MẪU HỒ SƠ MỞ BẾN',
      'ĐƠN XIN ĐÓNG BẾN',
    ]);
  });

  it('is no text that leaves an article out, nor one that begins later', () => {
    const third = ['Điều 3. Chủ bến', 'Chủ bến có phao.'];
    expect(read([...head, ...article, ...third, ...end])).toMatchObject({
      whole: 'partial',
      rules: ['article-sequence', 'article-missing'],
    });
    const quoted = ['Điều 2. Sửa đổi Điều 7 như sau:', '“Điều 7. Bến tạm', 'Bến tạm có phao.”'];
    expect(read([...head, ...article, ...quoted, ...end]).whole).toBe('full');
  });

  it('takes the name of opening words for no title', () => {
    const { tree, rules } = read([...head.slice(1, 7), '', 'PHẦN MỞ ĐẦU', ...article, ...end]);
    expect([tree.meta.title, rules]).toEqual([undefined, ['no-title']]);
  });

  it('takes no sentence of the law for a note, however its lines are broken', () => {
    const lines = [
      ...head,
      'Điều 1. Bến đò',
      '1. Bến đò ngang có phao theo mẫu mà Bộ Mẫu công bố, trừ bến đò quy định tại điểm c khoản',
      '1 Điều 2 của Thông tư này được miễn phao cho đến hết mùa nước nổi của năm đầu tiên.',
      '2. Bến đò dọc có phao.',
      'Điều 2. Người lái đò',
      'Người lái đò đã qua tập huấn.',
      ...end,
    ];
    const { tree, rules } = read(lines);
    expect(count(tree).counts).toMatchObject({ article: 2, clause: 2 });
    expect(rules).toEqual([]);
  });

  it('takes the words that a long note quotes for no law, however narrow the print', () => {
    const quoted = Array.from({ length: 60 }, (_, at) => [
      `Điều ${at + 20}. Bến đò thứ ${at + 1}`,
      'Bến đò có phao, có chèo và có đèn',
      'bão theo quy định của Bộ Mẫu.',
    ]).flat();
    const { tree, rules } = read([
      ...head,
      'VĂN BẢN HỢP NHẤT',
      page(2),
      'Điều 1. Bến đò1',
      'Bến đò có phao.',
      '1 Điều 2 của Thông tư số 8/2030/TT-BM có hiệu lực',
      'từ ngày 12 tháng 10 năm 2030 quy định như sau:',
      `“${quoted.join('\n')}”.`,
      page(3),
      'Điều 2. Đò',
      'Đò có chèo.',
      ...end,
    ]);
    expect(count(tree).counts.article).toBe(2);
    expect(JSON.stringify(tree)).not.toContain('"quotation"');
    expect(rules).toEqual([]);
  });

  describe('where a note goes on at the foot of the next page', () => {
    const note = [
      '1 Điều 2 và Điều 3 Thông tư số 8/2030/TT-BM, có hiệu lực từ ngày 12 tháng 10 năm 2030 quy định như sau:',
      '“Điều 2. Hiệu lực',
      'Thông tư này có hiệu lực từ ngày 12 tháng 10 năm 2030.',
    ];
    const law = ['1. Bến đò có phao.', '2. Bến đò có chèo;'];
    const rest = ['Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Bộ Mẫu./.”.'];
    const more = ['Điều 3 Thông tư số 9/2030/TT-BM quy định như sau:', '“Điều 3. Hiệu lực', 'Như trên.”'];
    const text = (between: string[]) => [
      ...head,
      'VĂN BẢN HỢP NHẤT',
      page(2),
      'Điều 1. Bến đò1',
      ...note,
      page(3),
      ...law,
      ...between,
      ...more,
      page(4),
      '3. Bến đò có đèn.',
      ...end,
    ];

    it('takes its rest for no law', () => {
      const { tree, rules } = read(text(['', ...rest]));
      expect(count(tree).counts).toMatchObject({ article: 1, clause: 3 });
      expect(rules).toEqual([]);
    });

    it('says so where nothing parts it from the law', () => {
      expect(read(text(rest)).rules).toContain('unopened-quotation');
    });
  });
});

const told = (...body: string[]) => read([...head, ...body, ...end]).rules;

describe('what is told', () => {
  it('letters that only look Vietnamese, and tones apart from their letters', () => {
    for (const words of ['Bến đò \u0441ó phao.', 'Bến đò có pha´o.', 'Bến đò ế\u0301m.'])
      expect(told('Điều 1. Bến đò', words)).toEqual(['strange-letters']);
  });

  it('units whose line ends were lost, and no list within a sentence', () => {
    expect(told('Điều 1. Bến đò', '1. Bến đò có phao. 2. Bến đò có chèo.')).toEqual(['run-together']);
    expect(told('Điều 1. Bến đò', '1. Bến đò có:', 'a) Phao; b) Chèo.')).toEqual(['run-together']);
    expect(told('Điều 1. Bến đò', '1. Bến đò có: a) Phao; b) Chèo theo khoản 2.')).toEqual([]);
  });

  it('links that a portal puts behind or below headings', () => {
    expect(told('Điều 1. Bến đò [Xem bình luận]', 'Bến đò có phao.')).toEqual(['words-of-page']);
    expect(told('Điều 1. Bến đò', 'Theo dõi hiệu lực', 'Bến đò có phao.')).toEqual(['words-of-page']);
  });
});

const titled = (title: string) =>
  read([
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Hà Nội, ngày     tháng     năm 2031',
    'NGHỊ ĐỊNH',
    title,
    'Căn cứ Luật Mẫu;',
    'Điều 1. Bến đò',
    'Bến đò có phao.',
    ...end,
  ]).tree.meta;

const longArticle = (at: number) => [
  `Điều ${at}. Bến đò`,
  ...['a)', 'b)', 'c)'].flatMap((mark) => [
    `${mark} Bến đò có phao tròn, có chèo dài, có đèn bão và có dây neo`,
    'theo quy định của Bộ Mẫu về bến đò, đò ngang, phao và chèo, mỗi',
  ]),
  'loại ba chiếc, khi bến đò mở cửa vào ban đêm thì gấp 02',
  '(hai) lần;',
  'd) Bến đò đóng cửa khi có bão, khi nước lớn và khi đò đã đủ người',
  'theo số người mà Bộ Mẫu cho phép.',
];

it('sets no end of a sentence aside that comes back as evenly as pages do', () => {
  const { tree, whole } = read([...circularHead, ...[1, 2, 3, 4, 5, 6].flatMap(longArticle), ...end]);
  expect(JSON.stringify(tree)).not.toContain('running-head');
  expect(whole).toBe('full');
});

describe('number and date', () => {
  it('may stand in the title, where it begins with them', () => {
    const own = { number: '61/1998/NĐ-CP', date: '1998-08-15' };
    expect(titled('CỦA CHÍNH PHỦ SỐ 61/1998/NĐ-CP NGÀY 15 THÁNG 8 NĂM 1998 VỀ ĐÒ NGANG')).toMatchObject(own);
  });

  it('are not those of an instrument that the title names', () => {
    const cited = 'Nghị định số 5/2030/NĐ-CP ngày 1 tháng 2 năm 2030 của Chính phủ về đò';
    for (const words of ['Sửa đổi, bổ sung một số điều của', 'Hướng dẫn', 'Của Chính phủ sửa đổi'])
      expect(titled(`${words} ${cited}`)).not.toHaveProperty('number');
    expect(titled(`Sửa đổi ${cited}`)).not.toHaveProperty('date');
  });
});
