export interface InstrumentType {
  /** Official key, as in records: `nghi-quyet`. */
  key: string;
  /** "Nghị quyết" */
  name: string;
  /** What stands in its number: "NQ" in 12/NQ-CP. */
  code?: string;
  /** Prefix of instrument ids; absent for papers that are not instruments of law. */
  idPrefix?: string;
}

/**
 * Types of instruments and papers that are cited by number (Luật Ban hành văn bản quy phạm pháp luật for
 * the former, Nghị định 30/2020/NĐ-CP, Phụ lục III, for the abbreviations of the latter). Longer names first.
 */
const table = [
  { key: 'nghi-quyet-lien-tich', name: 'Nghị quyết liên tịch', code: 'NQLT', idPrefix: 'nqlt' },
  { key: 'thong-tu-lien-tich', name: 'Thông tư liên tịch', code: 'TTLT', idPrefix: 'ttlt' },
  { key: 'van-ban-hop-nhat', name: 'Văn bản hợp nhất', code: 'VBHN', idPrefix: 'vbhn' },
  { key: 'nghi-quyet', name: 'Nghị quyết', code: 'NQ', idPrefix: 'nq' },
  { key: 'nghi-dinh', name: 'Nghị định', code: 'NĐ', idPrefix: 'nd' },
  { key: 'quyet-dinh', name: 'Quyết định', code: 'QĐ', idPrefix: 'qd' },
  { key: 'chi-thi', name: 'Chỉ thị', code: 'CT', idPrefix: 'ct' },
  { key: 'thong-tu', name: 'Thông tư', code: 'TT', idPrefix: 'tt' },
  { key: 'hien-phap', name: 'Hiến pháp', idPrefix: 'hien-phap' },
  { key: 'bo-luat', name: 'Bộ luật', idPrefix: 'bo-luat' },
  { key: 'sac-luat', name: 'Sắc luật', code: 'SLt', idPrefix: 'sac-luat' },
  { key: 'luat', name: 'Luật', idPrefix: 'luat' },
  { key: 'sac-lenh', name: 'Sắc lệnh', code: 'SL', idPrefix: 'sl' },
  { key: 'phap-lenh', name: 'Pháp lệnh', code: 'PL', idPrefix: 'phap-lenh' },
  { key: 'lenh', name: 'Lệnh', code: 'L', idPrefix: 'lenh' },
  { key: 'ket-luan', name: 'Kết luận', code: 'KL', idPrefix: 'kl' },
  { key: 'quy-dinh', name: 'Quy định' },
  { key: 'quy-che', name: 'Quy chế', code: 'QC' },
  { key: 'thong-bao', name: 'Thông báo', code: 'TB' },
  { key: 'to-trinh', name: 'Tờ trình', code: 'TTr' },
  { key: 'cong-van', name: 'Công văn', code: 'CV' },
  { key: 'van-ban', name: 'Văn bản' },
  { key: 'cong-dien', name: 'Công điện', code: 'CĐ' },
  { key: 'bao-cao', name: 'Báo cáo', code: 'BC' },
  { key: 'ke-hoach', name: 'Kế hoạch', code: 'KH' },
  { key: 'chuong-trinh', name: 'Chương trình hành động', code: 'CTr' },
  { key: 'chuong-trinh', name: 'Chương trình', code: 'CTr' },
  { key: 'huong-dan', name: 'Hướng dẫn', code: 'HD' },
  { key: 'de-an', name: 'Đề án', code: 'ĐA' },
] as const satisfies readonly InstrumentType[];

export const instrumentTypes: readonly InstrumentType[] = table;

/** Key of a type that has records and ids of its own. */
export type InstrumentKey = Extract<(typeof table)[number], { idPrefix: string }>['key'];

/** Types whose instruments have a name, and are cited by it: "Luật Đất đai". */
export const nameTypes: ReadonlySet<string> = new Set<InstrumentKey>([
  'hien-phap',
  'bo-luat',
  'luat',
  'phap-lenh',
  'sac-luat',
]);
