import { fold } from '../../src/search/fold.ts';
import type { KnownLaw, Passage, SearchDocument } from '../../src/search/types.ts';
import type { RelevanceQuery } from '../../tests/search/queries.ts';
import { random } from './generate.ts';
import { type InventedField, inventedFields } from './invented-fields.ts';

/** An invented corpus with the queries that people would ask of it. */
export interface InventedCorpus {
  documents: SearchDocument[];
  laws: KnownLaw[];
  queries: RelevanceQuery[];
}

/** Sentences that every text of law has, whatever it is about. */
const COMMON = [
  'Cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành quy định tại Điều này',
  'Trong thời hạn 15 ngày kể từ ngày nhận đủ hồ sơ, cơ quan có thẩm quyền trả lời bằng văn bản; trường hợp từ chối phải nêu rõ lý do',
  'Ủy ban nhân dân cấp tỉnh báo cáo định kỳ 06 tháng và hằng năm về kết quả thực hiện',
  'Người vi phạm thì tùy theo tính chất, mức độ mà bị xử phạt vi phạm hành chính; nếu gây thiệt hại thì phải bồi thường theo quy định của pháp luật',
  'Kinh phí do ngân sách nhà nước bảo đảm và các nguồn hợp pháp khác',
  'Mức hỗ trợ, thời hạn, điều kiện và thủ tục thực hiện theo hướng dẫn của cơ quan quản lý nhà nước',
  'Việc phối hợp giữa các địa phương bảo đảm công khai, minh bạch và không trùng lặp',
];
/** Articles that every law begins and ends with. */
const FRAME = ['Phạm vi điều chỉnh', 'Đối tượng áp dụng', 'Giải thích từ ngữ'];
const END = ['Trách nhiệm của Ủy ban nhân dân các cấp', 'Hiệu lực thi hành'];

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

interface Made {
  document: SearchDocument;
  /** Anchors by heading. */
  places: Map<string, string>;
}

/** Sixty-odd invented instruments: laws, some in two versions, decrees with tables, circulars with forms. */
export function inventedCorpus(seed = 19): InventedCorpus {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const documents: SearchDocument[] = [];
  const laws: KnownLaw[] = [];
  const queries: RelevanceQuery[] = [];
  const ask = (kind: string, query: string, ...expected: string[]) =>
    queries.push({ kind, query, within: 1, expected });

  const make = (
    id: string,
    about: { type: string; number: string; title: string; year: number; issuer: string },
    headings: readonly string[],
    field: InventedField,
    more: Partial<SearchDocument> = {},
  ): Made => {
    const { type, number, title, year, issuer } = about;
    const places = new Map<string, string>();
    const passages: Passage[] = [
      { anchor: '', label: '', kind: 'law', text: `${type} số ${number} của ${issuer}: ${title}` },
      {
        anchor: 'can-cu-1',
        label: 'Căn cứ 1',
        kind: 'law',
        text: `Căn cứ Luật ${pick(inventedFields).name}; Luật ${field.name};`,
      },
    ];
    headings.forEach((heading, at) => {
      const anchor = `dieu-${at + 1}`;
      places.set(heading, anchor);
      const label = `Điều ${at + 1}`;
      const opening = `${heading} được thực hiện theo các quy định sau đây, trừ trường hợp luật khác có quy định:`;
      passages.push({ anchor, label, kind: 'law', heading, text: `${label}. ${heading}\n${opening}` });
      for (let clause = 1; clause <= 3; clause += 1) {
        // Every article mentions what another one is about: words alone do not tell them apart.
        const other = lower(
          pick([...pick(inventedFields).law, ...pick(inventedFields).decree, ...field.law]),
        );
        passages.push({
          anchor: `${anchor}-khoan-${clause}`,
          label: `Khoản ${clause} Điều ${at + 1}`,
          kind: 'law',
          under: heading,
          text: `${clause}. ${pick(COMMON)}, kể cả khi liên quan đến ${other}.`,
        });
      }
    });
    passages.push({
      anchor: 'phu-luc-1',
      label: 'Phụ lục I',
      kind: 'law',
      heading: 'Biểu mẫu và bảng kê',
      text: `PHỤ LỤC I\n${headings.map((heading, at) => `${at + 1} | ${heading} | ${100 + at} | đồng/lần`).join('\n')}`,
    });
    const document: SearchDocument = {
      id,
      url: `/van-ban/${id}/`,
      name: `${type} ${number}`,
      subject: title,
      type,
      year: String(year),
      bodies: [issuer],
      names: [],
      held: true,
      passages,
      ...more,
    };
    documents.push(document);
    return { document, places };
  };

  inventedFields.forEach((field, at) => {
    const { name, code, law, decree, circular, asked } = field;
    const type = code ? 'Bộ luật' : 'Luật';
    const prefix = code ? 'bo-luat' : 'luat';
    const full = `${type} ${name}`;
    const year = 2042 + (at % 7);
    const made: Made[] = [];
    const addLaw = (serial: number, when: number, older: boolean) => {
      const id = `${prefix}-${serial}-${when}-qh30`;
      const standing = older ? ({ standing: 'older' } as const) : {};
      const one = make(
        id,
        { type, number: `${serial}/${when}/QH30`, title: full, year: when, issuer: 'Quốc hội' },
        [...FRAME, ...law, ...END],
        field,
        { names: [full, `${full} ${when}`], ...standing },
      );
      laws.push({ id, names: [full], years: [String(when)], date: `${when}-06-20`, held: true, ...standing });
      if (!older) made.push(one);
      return id;
    };
    const now = addLaw(11 + at, year, false);
    const old = at % 5 === 0 ? addLaw(70 + at, year - 12, true) : undefined;
    const decreeId = `nd-${101 + at}-${year + 1}-cp`;
    const decreeTitle = `Quy định chi tiết và hướng dẫn thi hành một số điều của ${full}`;
    made.push(
      make(
        decreeId,
        {
          type: 'Nghị định',
          number: `${101 + at}/${year + 1}/NĐ-CP`,
          title: decreeTitle,
          year: year + 1,
          issuer: 'Chính phủ',
        },
        ['Phạm vi điều chỉnh', ...decree, 'Hiệu lực thi hành'],
        field,
      ),
    );
    const circularId = `tt-${5 + at}-${year + 2}-bvl`;
    made.push(
      make(
        circularId,
        {
          type: 'Thông tư',
          number: `${5 + at}/${year + 2}/TT-BVL`,
          title: `Hướng dẫn biểu mẫu, sổ sách về ${lower(name)}`,
          year: year + 2,
          issuer: 'Bộ Việc làng',
        },
        [...circular, 'Tổ chức thực hiện'],
        field,
      ),
    );
    const placeOf = (heading: string) => {
      const owner = made.find(({ places }) => places.has(heading));
      if (!owner) throw new Error(`No article is called "${heading}".`);
      return `${owner.document.id}#${owner.places.get(heading)}`;
    };

    const initials = name
      .split(/[\s,]+/)
      .filter((word) => word !== 'và')
      .map((word) => word.charAt(0).toUpperCase())
      .join('');
    const plain = fold(`${type} ${name}`).replaceAll(',', '');
    ask('law', at % 2 ? full.toLowerCase() : plain, `${now}#`);
    if (initials.length > 2) ask('law', `${type.toLowerCase()} ${initials}`, `${now}#`);
    ask('place', `điều ${4 + (at % 4)} ${full.toLowerCase()}`, `${now}#dieu-${4 + (at % 4)}`);
    ask('place', `khoan 2 dieu 5 ${plain} ${year}`, `${now}#dieu-5-khoan-2`);
    if (old) ask('place', `điều 6 ${full} ${year - 12}`, `${old}#dieu-6`);
    ask('number', at % 2 ? `${101 + at}/${year + 1}/NĐ-CP` : `nghị định ${101 + at}`, `${decreeId}#`);
    ask('topic', at % 2 ? (law[1] ?? '').toLowerCase() : fold(law[1] ?? ''), placeOf(law[1] ?? ''));
    ask('topic', (decree[0] ?? '').toLowerCase(), placeOf(decree[0] ?? ''));
    for (const [query, heading] of asked) ask('question', query, placeOf(heading));
    // As lawyers note places, as keys are missed, and as a law is called that has changed.
    ask('noted', at % 2 ? `k2đ5 ${full.toLowerCase()}` : `d 5 k 2 ${plain}`, `${now}#dieu-5-khoan-2`);
    ask('noted', at % 2 ? `đ 3 nđ ${101 + at}` : `dieu3 nd${101 + at}`, `${decreeId}#dieu-3`);
    ask('number', `thông tư 0${5 + at}/${year + 2}`, `${circularId}#`);
    if (old) ask('state', `điều 6 ${full.toLowerCase()} cũ`, `${old}#dieu-6`);
    if (old) ask('state', `${full.toLowerCase()} hiện hành`, `${now}#`);
    const spaced = fold(law[0] ?? '').replaceAll(',', '');
    ask('unspaced', spaced.replace(' ', ''), placeOf(law[0] ?? ''));
    if (at % 2) ask('slip', slip(fold(law[2] ?? ''), next), placeOf(law[2] ?? ''));
    if (at % 2 === 0) ask('type', `nghị định hướng dẫn ${full.toLowerCase()}`, `${decreeId}#`);
  });
  return { documents, laws, queries };
}

/** Swap two letters inside the longest word. */
function slip(text: string, next: () => number): string {
  const words = text.split(' ');
  const longest = words.reduce((best, word, at) => (word.length > (words[best]?.length ?? 0) ? at : best), 0);
  const word = words[longest] ?? '';
  const at = 1 + Math.floor(next() * Math.max(1, word.length - 2));
  words[longest] = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
  return words.join(' ');
}
