/**
 * Kinds of instruments and of texts attached to them, as printed at their head (Nghị định 30/2020/NĐ-CP,
 * Phụ lục III; Luật Ban hành văn bản quy phạm pháp luật). Longer names come before the names they begin with.
 */
const names = [
  'Văn bản hợp nhất',
  'Nghị quyết liên tịch',
  'Thông tư liên tịch',
  'Thông tư liên bộ',
  'Nghị quyết',
  'Nghị định thư',
  'Nghị định',
  'Quyết định',
  'Chỉ thị',
  'Thông tư',
  'Thông báo',
  'Thông tri',
  'Bộ luật',
  'Sắc luật',
  'Sắc lệnh',
  'Luật',
  'Pháp lệnh',
  'Hiến pháp',
  'Lệnh',
  'Hiệp định',
  'Hiệp ước',
  'Công ước',
  'Thỏa thuận',
  'Bản ghi nhớ',
  'Công điện',
  'Công văn',
  'Kết luận',
  'Hướng dẫn',
  'Tờ trình',
  'Báo cáo',
  'Quy chế',
  'Quy định',
  'Quy trình',
  'Quy chuẩn',
  'Điều lệ',
  'Nội quy',
  'Chương trình',
  'Chiến lược',
  'Kế hoạch',
  'Đề án',
  'Dự án',
  'Phương án',
  'Quy hoạch',
  'Danh mục',
  'Bản quy định',
  'Bảng',
  'Biểu',
  'Tiêu chí',
  'Định mức',
  'Hệ thống',
  'Nội dung',
  'Bộ tiêu chí',
  'Khung',
] as const;

/** Names of texts that travel with an instrument, from here on in the list. */
const attachable: ReadonlySet<string> = new Set<string>([
  ...names.slice(names.indexOf('Quy chế')),
  'Hướng dẫn',
]);

/** The kind that a printed line names at its start, e.g. "Nghị quyết" for "NGHỊ QUYẾT VỀ …". */
export function documentType(line: string): string | undefined {
  const lower = line.replace(/\s+/g, ' ').toLowerCase();
  return names.find((name) => {
    const word = name.toLowerCase();
    return lower.startsWith(word) && !/^\p{L}/u.test(lower.slice(word.length));
  });
}

/** Does a line name a kind and nothing more, but perhaps the number of a footnote: "THÔNG TƯ", "NGHỊ ĐỊNH1", "LUẬT[1]"? */
export function isBareType(line: string): boolean {
  const type = documentType(line);
  return type !== undefined && /^\s?(?:\[?\d{1,3}\]?)?[*:]?$/.test(line.slice(type.length));
}

/** Is this the heading of a consolidated text, which names the kind of the instrument below it? */
export const isConsolidated = (line: string): boolean => documentType(line) === 'Văn bản hợp nhất';

/** Can a text of this kind be attached to an instrument? */
export const isAttachable = (name: string): boolean => attachable.has(name);
