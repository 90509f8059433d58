import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { CorpusReport, InstrumentReport } from './corpus-report.ts';

const completeness = { full: 'đủ', partial: 'một phần', none: 'chưa có' } as const;
const heads = [
  'Văn bản',
  'Nguyên văn',
  'Ký tự',
  'Đã nhận ra',
  'Đơn vị',
  'Dẫn chiếu',
  'Chưa rõ',
  'Không tới',
  'Khớp',
];

/** The report as a page that stands alone. */
export function reportPage({ records, instruments, total, stale }: CorpusReport): string {
  const title = 'Báo cáo kho văn bản';
  return toHtml([
    { type: 'doctype' },
    h('html', { lang: 'vi' }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width' }),
        h('title', title),
        h(
          'style',
          'body{font-family:sans-serif;margin:2rem}td,th{padding:.2rem .8rem;text-align:right}td:first-child,th:first-child{text-align:left}',
        ),
      ]),
      h('body', [
        h('h1', title),
        h('p', `${records} văn bản có hồ sơ, ${instruments.length} văn bản có nguyên văn.`),
        h('table', [
          h(
            'thead',
            h(
              'tr',
              heads.map((head) => h('th', { scope: 'col' }, head)),
            ),
          ),
          h(
            'tbody',
            instruments.map((each) => row(each.id, completeness[each.completeness], each)),
          ),
          h('tfoot', row('Tất cả', '', total)),
        ]),
        ...(stale.length > 0
          ? [
              h('h2', 'Dữ kiện cần xem lại'),
              h(
                'ul',
                stale.map((each) => h('li', each)),
              ),
            ]
          : []),
      ]),
    ]),
  ]);
}

const row = (name: string, held: string, each: Omit<InstrumentReport, 'id' | 'completeness'>) =>
  h('tr', [
    h('th', { scope: 'row' }, name),
    ...[
      held,
      number(each.characters),
      `${(each.coverage * 100).toLocaleString('vi', { maximumFractionDigits: 1 })}%`,
      number(each.divisions),
      number(each.citations.resolved),
      number(each.citations.ambiguous),
      number(each.citations.unresolved),
      each.equal ? 'đúng từng chữ' : 'LỆCH',
    ].map((cell) => h('td', cell)),
  ]);

const number = (value: number) => value.toLocaleString('vi');
