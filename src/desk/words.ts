/** What the forms call each field, and the help beside it, in Vietnamese. Keys are paths in the schemas, or their last step. */
import {
  annotationKindLabels,
  bodyKindLabels,
  eventKindLabels,
  instrumentTypes,
  regionKindLabels,
  relationLabels,
  statusLabels,
} from '../records/schema/index.ts';

interface FieldWords {
  label: string;
  hint?: string;
}

const of = (label: string, hint?: string): FieldWords => ({ label, ...(hint ? { hint } : {}) });

const DATE = 'Ngày có thật, năm-tháng-ngày.';
const sources = of(
  'Nguồn',
  'Chọn trong bảng nguồn. Chưa có thì thêm nguồn trước: không có nguồn thì không đăng.',
);

/** By path ("task.by") or by the name alone ("title"); the longest that fits counts. */
const fields: Readonly<Record<string, FieldWords>> = {
  id: of('Khóa', 'Cũng là tên tệp: chữ thường không dấu, số và dấu "-". Đừng đổi khi đã có nơi dẫn tới.'),
  'entries.key': of(
    'Khóa',
    'Chữ thường không dấu, số và dấu "-" (nguồn: S1, S2…). Đừng đổi khi đã có nơi dùng.',
  ),
  'places.key': of('Khóa', 'Chữ thường không dấu và dấu "-". Đừng đổi khi đã có nơi dùng.'),
  title: of('Tiêu đề'),
  body: of(
    'Lời',
    'Markdown thường, không thẻ, không mã. Liên kết tới văn bản: [tên](lex:nd-30-2020-cp); tới điều khoản: [điểm a](lex:#muc-iii-khoan-1-diem-a). Phần ta kết luận bắt đầu bằng "Suy luận:".',
  ),
  target: of('Điều khoản', 'Neo của điều khoản: phần sau dấu "#" trong liên kết của nó.'),
  'relations.target': of('Văn bản kia'),
  quote: of('Chữ được chú giải', 'Bỏ trống nếu nói về cả điều khoản.'),
  exact: of('Nguyên chữ', 'Chép đúng từng chữ của văn bản.'),
  prefix: of('Chữ đứng ngay trước', 'Chỉ cần khi mấy chữ ấy có nhiều lần trong điều khoản; kể cả dấu cách.'),
  suffix: of('Chữ đứng ngay sau', 'Như trên.'),
  kind: of('Loại'),
  certainty: of(
    'Dữ kiện hay suy luận',
    'Có phần suy luận thì chọn "suy luận" và viết "Suy luận:" ở chỗ bắt đầu.',
  ),
  sources,
  confidence: of('Độ tin cậy', 'Cao: trang chính thức hoặc hai trang độc lập. Vừa: một trang.'),
  evidence: of(
    'Tuổi của nguồn',
    'Ngày hoặc tháng của trang, văn bản làm chứng ("2026-11-24", "2024-11"), nếu khác ngày ghi ở bảng nguồn.',
  ),
  until: of('Đúng đến hết ngày', 'Chỉ ghi khi chính điều này có ngày hết.'),
  'entries.until': of('Đến hết ngày'),
  'formerly.until': of('Đến hết ngày'),
  'compositions.until': of('Đến hết ngày'),
  ofPartialText: of(
    'Nói về bản chưa đủ',
    'Bật khi điều này chỉ đúng với bản đang lưu còn thiếu; có bản đủ hơn thì phải xem lại.',
  ),
  task: of('Nhiệm vụ', 'Bắt buộc với chú giải loại "Nhiệm vụ", các loại khác để trống.'),
  who: of('Ai làm'),
  what: of('Làm gì'),
  'task.by': of('Hạn', 'Chỉ ghi khi điều khoản nêu hạn.'),
  every: of('Định kỳ', 'P6M là sáu tháng, P1Y là một năm.'),
  countedFrom: of('Đếm từ ngày', 'Mốc mà trang này tạm đếm, và vì sao.'),
  reportsTo: of('Báo cáo ai', 'Theo nguyên văn, lần lượt.'),
  reportsToNow: of('Nay báo cáo ai', 'Chỉ ghi khi nơi nhận đã đổi.'),
  'reportsToNow.who': of('Nơi nhận hiện nay'),
  created: of('Ngày viết', DATE),
  creator: of('Người viết'),
  checked: of('Ngày đọc lại nguồn', 'Ghi ngày mới mỗi lần đọc lại.'),
  corrections: of('Đính chính', 'Người đọc thấy ở đây và trong bản tin thay đổi: sửa gì, vì sao.'),
  'corrections.by': of('Ai sửa'),
  why: of('Sửa gì, vì sao'),
  date: of('Ngày', DATE),
  core: of('Văn bản chính của trang này'),
  type: of('Loại văn bản'),
  number: of('Số hiệu', 'Như in: "30/2020/NĐ-CP".'),
  issuer: of('Cơ quan ban hành'),
  subjects: of('Lĩnh vực', 'Khóa trong "subjects" của content/site.yaml.'),
  passedTo: of(
    'Nơi ấy báo cáo tiếp ai',
    'Theo nguyên văn: "gửi Bộ … để tổng hợp, báo cáo Thủ tướng Chính phủ".',
  ),
  names: of('Tên gọi', 'Tên mà văn bản khác dùng để dẫn tới, không kèm số: "Luật Đất đai".'),
  identity: of('Nguồn của số, ngày, tên'),
  signer: of('Người ký'),
  'signer.value': of('Họ tên'),
  effective: of('Có hiệu lực từ'),
  'effective.value': of('Ngày'),
  status: of('Tình trạng hiệu lực'),
  'status.value': of('Tình trạng'),
  asOf: of('Ngày tìm gần nhất', DATE),
  from: of('Từ ngày'),
  since: of('Từ ngày'),
  operating: of('Chính quyền mới làm việc từ ngày'),
  note: of('Ghi thêm'),
  'items.note': of('Gợi ý, câu hỏi cho người học'),
  inference: of('Suy luận', 'Bật khi chưa thấy văn bản nào nói thẳng điều này.'),
  relations: of('Quan hệ với văn bản khác', 'Những quan hệ mà nguyên văn đang lưu đã nêu thì không ghi lại.'),
  facts: of('Dữ kiện'),
  label: of('Tên dữ kiện'),
  value: of('Nội dung'),
  inForce: of(
    'Tính nội dung hiện hành',
    'Trang tính nội dung theo các văn bản sửa đổi đang lưu, và ghi rõ là bản tính toán.',
  ),
  acts: of('Các văn bản sửa đổi', 'Theo thứ tự ban hành.'),
  official: of('Văn bản hợp nhất chính thức', 'Chỉ ghi khi đang lưu toàn văn.'),
  addresses: of('Nơi có thể có toàn văn'),
  name: of('Tên'),
  aliases: of('Cách gọi khác'),
  abbreviations: of('Chữ viết tắt'),
  act: of('Theo văn bản'),
  successors: of('Nay ai làm việc của cơ quan này'),
  'successors.key': of('Cơ quan'),
  merger: of('Lần sắp xếp'),
  places: of('Tỉnh, thành phố'),
  mergedInto: of('Nay thuộc', 'Để trống nếu là một trong những đơn vị hiện nay.'),
  formerly: of('Trước đó là', 'Chỉ ghi khi đổi từ tỉnh thành thành phố mà không đổi tên.'),
  compositions: of('Thành phần theo từng thời kỳ'),
  members: of('Các tỉnh, thành phố'),
  term: of('Thuật ngữ'),
  common: of('Ai cũng biết', 'Bật thì từ này chỉ có trong bảng thuật ngữ, không gạch chân trong văn bản.'),
  definition: of('Giải nghĩa', 'Lời của ban biên tập, không phải định nghĩa của pháp luật.'),
  seeAlso: of('Xem thêm'),
  complete: of('Biết đủ địa chỉ', 'Chỉ với trang mạng. Có đủ địa chỉ thì mới đặt liên kết.'),
  address: of('Địa chỉ', 'Chỉ với trang mạng.'),
  publisher: of('Nơi đăng'),
  dated: of(
    'Ngày của trang, văn bản',
    'Ngày hoặc tháng: "2026-11-24", "2024-11". Tuổi của dữ kiện tính theo đây.',
  ),
  collected: of('Tháng đọc', 'Năm-tháng: "2026-11".'),
  instrument: of('Văn bản'),
  issue: of('Số Công báo', 'Chỉ với Công báo.'),
  text: of('Lời'),
  description: of('Giới thiệu'),
  items: of('Các điều khoản, theo thứ tự giảng'),
  anchor: of('Điều khoản', 'Neo của điều khoản: phần sau dấu "#" trong liên kết của nó.'),
  answer: of('Lời đáp cho giảng viên'),
  summary: of('Một câu tóm lược'),
  said: of('Người ta nói'),
  law: of('Luật gọi là'),
  source: of('Nơi luật gọi như vậy', 'Khóa của văn bản, hoặc "biên tập".'),
  entries: of('Danh sách'),
};

/** The words of a field; `undefined` where nobody wrote any, which a test forbids. */
export function fieldWords(path: readonly string[]): FieldWords | undefined {
  for (let from = 0; from < path.length; from += 1) {
    const found = fields[path.slice(from).join('.')];
    if (found) return found;
  }
  return undefined;
}

const forward = Object.fromEntries(
  Object.entries(relationLabels).map(([key, { forward: label }]) => [key, label]),
);
const types = Object.fromEntries(Object.entries(instrumentTypes).map(([key, { label }]) => [key, label]));

/** What choices are called, by the path of their field; elsewhere by themselves. */
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'note.kind': annotationKindLabels,
  'body.entries.kind': bodyKindLabels,
  'region.entries.kind': regionKindLabels,
  'event.entries.kind': eventKindLabels,
  'record.type': types,
  'record.relations.kind': forward,
  'record.status.value': statusLabels,
};
const plainChoices: Readonly<Record<string, string>> = {
  fact: 'Chỉ có dữ kiện',
  inference: 'Có phần suy luận',
  high: 'Cao',
  medium: 'Vừa',
  tinh: 'Tỉnh',
  'thanh-pho': 'Thành phố trực thuộc trung ương',
  page: 'Trang mạng',
  'held-text': 'Nguyên văn đang lưu',
  gazette: 'Công báo',
  true: 'Có',
  false: 'Không',
};

/** What a choice is called. @param path of its field, with the name of the form first */
export const choiceLabel = (path: readonly string[], value: string): string | undefined =>
  choices[path.join('.')]?.[value] ?? plainChoices[value];
