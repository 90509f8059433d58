import { stringify } from 'csv-stringify/sync';
import { bodyKindLabels, type Body } from '../../records/schema/index.ts';

const columns = [
  'khoa',
  'ten',
  'loai',
  'ten_khac',
  'viet_tat',
  'tu_ngay',
  'den_ngay',
  'van_ban_thanh_lap',
  'co_quan_ke_tiep',
  'ke_tiep_tu',
  'van_ban_ke_tiep',
  'suy_luan',
  'do_tin_cay',
  'ghi_chu',
  'nguon',
];

/**
 * Bodies as CSV (RFC 4180) with a byte order mark, by which Excel recognises UTF-8. A body with several successors has a row for
 * each.
 */
export function bodiesCsv(bodies: Readonly<Record<string, Body>>): string {
  const rows = Object.entries(bodies).flatMap(([key, body]) => {
    const own = [
      key,
      body.name,
      bodyKindLabels[body.kind],
      body.aliases.join('; '),
      body.abbreviations.join('; '),
      body.from ?? '',
      body.until ?? '',
      body.act ?? '',
    ];
    if (body.successors.length === 0) return [[...own, '', '', '', '', '', '', '']];
    return body.successors.map((next) => [
      ...own,
      next.key,
      next.since,
      next.act,
      next.inference ? 'có' : '',
      next.confidence === 'high' ? 'cao' : 'trung bình',
      next.note ?? '',
      next.sources.join('; '),
    ]);
  });
  return stringify([columns, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
