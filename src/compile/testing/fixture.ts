import type { Document, Phrasing, Reference } from '../../lexast/index.ts';
import { assignIds, division, marker, paragraph, text } from '../../lexast/index.ts';
import type { WorkIdentity } from '../identifiers/index.ts';

const heading = (value: string) => ({ type: 'heading' as const, children: [text(value)] });

const cited: Reference = {
  type: 'reference',
  status: 'resolved',
  targets: [
    {
      instrument: '1/2029/QH16',
      id: 'luat-1-2029-qh16',
      date: '2029-02-03',
      path: { article: '5', clause: '2' },
      anchor: 'dieu-5-khoan-2',
    },
  ],
  children: [text('khoản 2 Điều 5 Luật Ví dụ số 1/2029/QH16')],
};
const inside: Reference = {
  type: 'reference',
  status: 'resolved',
  targets: [{ path: { article: '1', clause: '1' }, anchor: 'dieu-1-khoan-1' }],
  children: [text('khoản 1 Điều này')],
};
const unknown: Reference = {
  type: 'reference',
  status: 'unresolved',
  targets: [{ instrument: '9/TTr-BVD', path: {} }],
  children: [text('Tờ trình số 9/TTr-BVD')],
};

const line = (...children: (string | Phrasing)[]): Phrasing[] =>
  children.map((child) => (typeof child === 'string' ? text(child) : child));

/** An invented decree of every part a real one has: the compilers' tests read it as a lawyer would. */
export const decree: Document = assignIds({
  type: 'document',
  meta: {
    type: 'nghi-dinh',
    number: '1/2030/NĐ-CP',
    issuer: 'Chính phủ',
    date: '2030-01-02',
    title: 'Về ví dụ',
    signer: 'Nguyễn Văn Thử',
  },
  completeness: 'partial',
  children: [
    {
      type: 'header',
      children: [
        paragraph(line('CHÍNH PHỦ\n'), 'issuer'),
        { type: 'furniture', kind: 'rule', children: [text('-------\n\n')] },
        paragraph(line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n'), 'motto'),
        paragraph(line('Độc lập - Tự do - Hạnh phúc\n\n'), 'motto'),
        paragraph(line('Số: 1/2030/NĐ-CP\n'), 'number'),
        paragraph(line('Hà Nội, ngày 02 tháng 01 năm 2030\n\n'), 'place-date'),
        paragraph(line('NGHỊ ĐỊNH\n'), 'document-type'),
        paragraph(line('Về ví dụ\n\n'), 'title'),
      ],
    },
    {
      type: 'preamble',
      children: [
        { type: 'basis', kind: 'legal', children: line('Căn cứ ', cited, ';\n') },
        { type: 'basis', kind: 'proposal', children: line('Theo đề nghị tại ', unknown, '.\n\n') },
        paragraph(line('NGHỊ ĐỊNH:\n\n'), 'enacting'),
      ],
    },
    {
      type: 'body',
      children: [
        paragraph(line('Chính phủ quy định như sau:\n')),
        division('chapter', 'I', [
          marker('Chương I\n'),
          heading('QUY ĐỊNH CHUNG\n\n'),
          division('article', '1', [
            marker('Điều 1. '),
            heading('Phạm vi\n'),
            division('clause', '1', [
              marker('1. '),
              paragraph(line('Câu mở đầu, dòng\nxuống giữa chừng:\n')),
              division('point', 'a', [marker('a) '), paragraph(line('Theo ', inside, ';\n'))]),
              division('point', 'đ', [
                marker('đ) '),
                paragraph(
                  line(
                    { type: 'entity', kind: 'body', ref: 'bo-vi-du', children: [text('Bộ Ví dụ')] },
                    ' thực hiện;\n',
                  ),
                ),
                division('item', '', [marker('- '), paragraph(line('Gạch đầu dòng.\n'))]),
              ]),
              paragraph(line('Câu khép lại khoản.\n')),
            ]),
            division('clause', '2', [
              marker('2. '),
              paragraph(line('Sửa đổi Điều 9 như sau:\n')),
              {
                type: 'quotation',
                children: [
                  division('article', '9', [
                    marker('“Điều 9. '),
                    heading('Điều cũ\n'),
                    division('clause', '1', [marker('1. '), paragraph(line('Nội dung mới.”.\n\n'))]),
                  ]),
                ],
              },
            ]),
          ]),
          { type: 'furniture', kind: 'page-number', children: [text('2\n')] },
          division('article', '2', [
            marker('Điều 2. '),
            heading('Phần bị cắt\n'),
            { type: 'gap', reason: 'source-cut', children: [text('[...]\n\n')] },
          ]),
        ]),
      ],
    },
    {
      type: 'closing',
      children: [
        {
          type: 'recipients',
          children: [
            paragraph(line('Nơi nhận:\n'), 'recipient'),
            paragraph(line('- Bộ Ví dụ;\n'), 'recipient'),
            paragraph(line('- Lưu: VT.\n\n'), 'recipient'),
          ],
        },
        {
          type: 'signature',
          children: [
            paragraph(line('TM. CHÍNH PHỦ\n'), 'capacity'),
            paragraph(line('THỦ TƯỚNG\n'), 'position'),
            paragraph(line('(Đã ký)\n'), 'signed'),
            paragraph(line('Nguyễn Văn Thử\n\n'), 'signer'),
          ],
        },
      ],
    },
    {
      type: 'attachment',
      title: 'QUY CHẾ VÍ DỤ',
      children: [
        {
          type: 'header',
          children: [
            paragraph(line('QUY CHẾ\nVÍ DỤ\n'), 'title'),
            paragraph(line('(Kèm theo Nghị định số 1/2030/NĐ-CP)\n\n'), 'attachment-note'),
          ],
        },
        {
          type: 'body',
          children: [
            division('article', '1', [marker('Điều 1. '), paragraph(line('Điều một của Quy chế.\n\n'))]),
          ],
        },
      ],
    },
    {
      type: 'appendix',
      title: 'PHỤ LỤC I',
      num: 'I',
      children: [
        paragraph(line('PHỤ LỤC I\n'), 'title'),
        {
          type: 'table',
          children: [
            {
              type: 'tableRow',
              children: [
                { type: 'tableCell', header: true, children: [paragraph(line('TT\n'))] },
                { type: 'tableCell', header: true, colSpan: 2, children: [paragraph(line('Nội dung\n'))] },
              ],
            },
            {
              type: 'tableRow',
              children: [
                { type: 'tableCell', children: [paragraph(line('1\n'))] },
                { type: 'tableCell', children: [paragraph(line('Cột giữa\n'))] },
                { type: 'tableCell', children: [paragraph(line('Cột cuối'))] },
              ],
            },
          ],
        },
      ],
    },
  ],
});

export const decreeWork: WorkIdentity = {
  id: 'nd-1-2030-cp',
  type: 'nghi-dinh',
  number: '1/2030/NĐ-CP',
  issuer: 'Chính phủ',
  date: '2030-01-02',
  title: 'Nghị định về ví dụ',
};
