import { type Division, type Document, isDivision, lawText, unwrap } from '../../lexast/index.ts';
import { plainWords } from '../../lexast/text.ts';
import { walk } from '../../lexast/walk.ts';
import { labelOf } from './unit-names.ts';
import { shorten } from './words.ts';

/** A unit of a text that addresses a body, that is, says what the body must do. */
export interface Addressee {
  /** As the text calls it: "Bộ Tài chính", "Ủy ban nhân dân cấp tỉnh". */
  name: string;
  anchor: string;
  /** "Khoản 2 Điều 5" */
  label: string;
  /** First words of that unit. */
  words: string;
}

/** One part of the name of a ministry or department: "Kế hoạch", "Tài chính", "Y tế", "Giao thông vận tải". */
const properWord = String.raw`\p{Lu}\p{L}*(?: \p{Ll}+(?<! và))?(?: vận tải| nông thôn)?`;

/** First words of the names of bodies: before one of them another name ends. */
const firstWords =
  'Bộ|Sở|Cục|Tổng|Ủy|Uỷ|Hội đồng|Chính phủ|Thủ|Văn phòng|Thanh tra|Ngân hàng|Tòa|Toà|Viện|Kiểm toán|Mặt trận|Bảo hiểm|UBND|HĐND|Chủ|Giám đốc|Đài|Liên đoàn';

/** What follows "Bộ" or "Sở": "Văn hóa, Thể thao và Du lịch", "Lao động - Thương binh và Xã hội". */
const properName = String.raw`${properWord}(?:(?:, | và | - | – | )(?!(?:${firstWords})(?!\p{L}))${properWord})*`;

/** Level or area of a body: "cấp tỉnh", "các tỉnh, thành phố trực thuộc trung ương", "thành phố Hà Nội". */
const community = String.raw`(?:cấp \p{Ll}+|các cấp|(?:các )?(?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã|thị trấn|đặc khu)(?:(?:,| và|, và) (?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã|thị trấn|đặc khu))*(?: trực thuộc [Tt]rung ương| ${properName})?)`;

/** Names of bodies of the state and the Fatherland Front; "Hội đồng" alone is not one, since it does not say which council. */
const body =
  '(?:(?:Bộ trưởng|Chủ tịch|Chủ nhiệm|Thống đốc|Giám đốc|Thủ trưởng|Tổng Giám đốc|Tổng giám đốc) )?' +
  `(?:Thủ tướng Chính phủ|Chính phủ|Ủy ban [Tt]hường vụ Quốc hội|Quốc hội|Chủ tịch nước|Ủy ban [Tt]rung ương Mặt trận Tổ quốc Việt Nam|(?:Văn phòng|Thanh tra|Tổng Thanh tra) Chính phủ|` +
  `(?:Tổng )?Kiểm toán [Nn]hà nước|(?:Tòa|Toà) án nhân dân(?: tối cao| ${community})?|Viện [Kk]iểm sát nhân dân(?: tối cao| ${community})?|` +
  `Ngân hàng Nhà nước(?: Việt Nam)?|Bảo hiểm [Xx]ã hội (?:Việt Nam|${community})|` +
  `(?:Ủy ban|Uỷ ban|Hội đồng) nhân dân(?: ${community})?|(?:UBND|HĐND)(?: ${community})?|` +
  `(?:Bộ|Sở|Cục|Tổng cục|Ủy ban|Uỷ ban|Mặt trận|Đài|Viện Hàn lâm|Hội đồng điều phối vùng) (?!luật)${properName})(?!\\p{L})`;

/** Verbs that follow the name of a body; "trình" is not one in "chương trình", nor "lập" in "độc lập". */
const verbs =
  'có|là|được|chủ trì|chịu trách nhiệm|phối hợp|tổ chức|hướng dẫn|thực hiện|xây dựng|ban hành|quy định|báo cáo|bố trí|' +
  'kiểm tra|thanh tra|giám sát|công bố|tổng hợp|đôn đốc|quyết định|rà soát|triển khai|nghiên cứu|theo dõi|cập nhật|' +
  'bảo đảm|đảm bảo|thẩm định|phê duyệt|căn cứ|khẩn trương|tiếp tục|tiếp nhận|tiếp thu|cung cấp|đề xuất|tham mưu|' +
  'chỉ đạo|lãnh đạo|giúp|(?<!Ngoại )giao|họp|thống nhất|thường xuyên|xem xét|giải quyết|trực tiếp|phân công|ủy quyền|thành lập|tham gia|sử dụng|gửi|' +
  'cử|chấp thuận|cho phép|thông báo|tăng cường|chủ động|đánh giá|kiến nghị|yêu cầu|quản lý|(?<!(?:độc|thành) )lập|' +
  '(?<!(?:chương|quy|công|giải|tiến|lộ) )trình';

/** "Bộ Tài chính, Bộ Công Thương và các bộ, ngành liên quan" */
const bodies = `(?<bodies>${body}(?:(?:,|;| và|, và) ${body})*)(?:(?:,| và|, và) (?:các|những|cơ quan|Phó|Thủ trưởng|bộ) [^.:;]*?)?`;

/** "Điều 9. Trách nhiệm của Bộ Tài chính", "… về bảo hiểm y tế" */
const heading = new RegExp(
  `^Trách nhiệm(?: \\p{Ll}+){0,4} của ${bodies}(?: (?:về|trong|đối với) .*)?[.:]?$`,
  'u',
);
/** "Bộ Tài chính:", "Bộ Tài chính chủ trì, phối hợp với …", "Giao Bộ Tài chính …" */
const opening = new RegExp(`^(?:(?:Giao|Đề nghị|Yêu cầu) )?${bodies}(?: ?:|,? (?:${verbs})(?!\\p{L}))`, 'u');
const bodyPattern = new RegExp(body, 'gu');

/**
 * Finds the bodies that a text addresses, in reading order: those named in the heading of an article on their responsibility, and
 * those at the beginning of a unit. A group such as "Các bộ, ngành" is not a body.
 */
export function addresseesOf(tree: Document): Addressee[] {
  const found: Addressee[] = [];
  walk(tree, (node, ancestors) => {
    // What an amending act quotes belongs to the amended text.
    if (!isDivision(node) || !node.id || ancestors.some(({ type }) => type === 'quotation')) return;
    const head = node.children.find(({ type }) => type === 'heading' || type === 'paragraph');
    if (!head) return;
    for (const name of namesIn(plainWords(head).trim().slice(0, MAX_HEAD)))
      found.push({ name, anchor: node.id, label: labelOf(node, ancestors), words: wordsOf(node) });
  });
  return found;
}

/** Letters at the beginning of a unit that are searched for names: enough for a long list of ministries and the verb after it. */
const MAX_HEAD = 400;

const wordsOf = (node: Division): string => shorten(unwrap(lawText(node)), 20);

const namesIn = (text: string): string[] =>
  (heading.exec(text) ?? opening.exec(text))?.groups?.['bodies']?.match(bodyPattern) ?? [];
