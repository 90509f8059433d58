import { typeOfNumber } from '../../cite/grammar/instrument.ts';
import { bareNumber, numberParts, officialNumber } from '../../cite/grammar/number.ts';
import { type InstrumentMeta, slugWords } from '../../lexast/index.ts';
import type { Instrument } from '../../records/schema/instrument.ts';
import {
  idKey,
  instrumentId,
  type InstrumentType,
  instrumentTypes,
  isLocal,
  localPlace,
} from '../../records/schema/instrument-id.ts';
import type { Evidence } from './evidence.ts';
import { contradicts, issuerOfNumber } from './issuer-code.ts';
import { Question, type Stated } from './question.ts';
import { Refusal } from './refusal.ts';

/** Which instrument a text is of. */
export interface Recognised extends Stated {
  id: string;
  type: InstrumentType;
  number: string;
  issuer: string;
  /** Its record, where there is one. */
  record?: Instrument;
  /** What an editor should look at. */
  doubts: string[];
}

/** What recognising is held against. */
export interface Known {
  records: ReadonlyMap<string, Instrument>;
  /** Names of known bodies. */
  bodies: readonly string[];
  /** Day of receiving: a later day of issue is a slip somewhere. */
  today: string;
  /** Name of the file: where it says a number, this should be the number of the text. */
  name: string;
}

/** What an editor says about a text. */
export interface Answer extends Stated {
  id?: string;
  /** Has somebody looked at the text and at what was understood, and says that it is right? Who names an id has, unless this is false. */
  confirmed?: boolean;
}

/**
 * Find out which instrument a text is of, and hold what it says against the record. A wrong name would put one law in the
 * place of another, so whatever speaks against it is a question.
 *
 * @param meta what the text says about itself
 * @throws Question when the text says too little, or things that contradict each other, a record or its file
 * @throws Refusal when the editor's answer contradicts the text or a record
 */
export function recognise(
  meta: InstrumentMeta,
  evidence: Evidence,
  known: Known,
  answer: Answer = {},
): Recognised {
  const { records } = known;
  const printed = statedIn(meta, known.bodies);
  const stated = { ...printed, ...said(answer) };
  const { type, number, date, issuer } = stated;
  const found = type && number ? heldId(records, instrumentId(type, number, date, issuer)) : undefined;
  if (answer.id && found && found !== answer.id) {
    throw new Refusal(
      `Bản văn là ${nameOf(stated)}, tức ${found}, không phải ${answer.id}. Kiểm tra lại tệp hoặc mã.`,
    );
  }
  const confirmed = answer.confirmed ?? answer.id !== undefined;
  const id = (confirmed ? answer.id : undefined) ?? found;
  const ask = (words: string) =>
    new Question(words, { ...stated, ...(meta.title ? { title: meta.title } : {}) }, id);
  // What an editor writes in place of what is printed may be a slip as well.
  const isChanged = Object.entries(said(answer)).some(
    ([key, value]) => printed[key as keyof Stated] !== value,
  );
  const [doubt] = [
    ...(confirmed ? [] : doubtsAbout(stated, evidence, known)),
    ...(confirmed && !isChanged ? [] : contradictions(stated)),
  ];
  if (doubt) throw ask(doubt);
  const record = id ? records.get(id) : undefined;
  if (record) return held(record, stated, meta.title, ask);
  if (!type || !number) throw ask(missing(stated, meta, evidence));
  if (!issuer) throw ask('Bản văn không ghi cơ quan ban hành. Cơ quan nào ban hành?');
  if (!found) throw ask(incomplete(stated));
  const namesakes = [...records.values()].filter((each) => isNamesake(each, stated));
  if (namesakes.length > 0 && !confirmed && !isOther(namesakes, evidence, meta.title)) {
    throw ask(
      `Bản văn là ${nameOf(stated)}; đã có ${namesakes.map(recordName).join(' và ')} cùng số hiệu. Đây có đúng là một văn bản khác, ban hành ngày khác không?`,
    );
  }
  const doubts =
    date && date > known.today
      ? [`Ngày ban hành ${vietnameseDate(date)} ở sau hôm nay: đối chiếu với bản in.`]
      : [];
  return { id: found, type, number, issuer, ...(date ? { date } : {}), doubts };
}

function statedIn({ type, number, date, issuer }: InstrumentMeta, bodies: readonly string[]): Stated {
  const official = number ? officialNumber(number) : undefined;
  const who = withoutMotto(issuer) ?? (official ? issuerOfNumber(official, bodies) : undefined);
  return {
    ...(type && type in instrumentTypes ? { type: type as InstrumentType } : {}),
    ...(official ? { number: official } : {}),
    ...(date ? { date } : {}),
    ...(who ? { issuer: who } : {}),
  };
}

/** Where two columns of a head run together, the name of the State follows that of the body. */
const withoutMotto = (issuer: string | undefined): string | undefined =>
  issuer?.replace(/\s*(?:cộng hòa xã hội chủ nghĩa|độc lập\s*-).*$/iu, '').trim() || undefined;

const said = ({ type, number, date, issuer }: Answer): Stated => ({
  ...(type ? { type } : {}),
  ...(number ? { number: officialNumber(number) } : {}),
  ...(date ? { date } : {}),
  ...(issuer ? { issuer } : {}),
});

const is = (says: unknown, question: string) => (says ? [question] : []);

/** What speaks against taking the text at its word; each as a question to an editor. */
function doubtsAbout({ number, date }: Stated, evidence: Evidence, { name }: Known): string[] {
  const inName = number ? otherNumber(name, number) : undefined;
  return [
    ...is(
      evidence.isDraft,
      'Phần đầu ghi là dự thảo hoặc để trống số. Đây có phải bản đã ban hành không, và số hiệu là gì?',
    ),
    ...is(
      number && !evidence.isNumberPrinted,
      `Số hiệu ${number} không nằm ở dòng "Số:" của chính văn bản, có thể là số của văn bản khác. Số hiệu có đúng không?`,
    ),
    ...is(
      number && evidence.isDamaged,
      `Bản văn có chữ dính, chữ hỏng như bản nhận dạng từ ảnh (OCR), nên chữ số cũng có thể sai. Đối chiếu với bản in: số ${number}${date ? `, ngày ${vietnameseDate(date)}` : ''} có đúng không?`,
    ),
    ...is(inName, `Tên tệp nói tới số ${inName}, trong bản văn là ${number}. Số nào đúng?`),
  ];
}

/** What cannot all be true of one instrument, as questions. */
function contradictions({ type, number, date, issuer }: Stated): string[] {
  const own = number ? typeOfNumber(number)?.key : undefined;
  const year = number ? numberParts(number)?.year : undefined;
  return [
    ...is(
      type && own && own !== type && !isSameCode(type, own),
      `Loại văn bản là ${type ? instrumentTypes[type].label : ''}, nhưng số ${number} là số của ${own && own in instrumentTypes ? instrumentTypes[own as InstrumentType].label : 'loại khác'}. Loại và số hiệu nào đúng?`,
    ),
    ...is(
      year && date && Number(date.slice(0, 4)) !== year,
      `Số ${number} là của năm ${year}, nhưng ngày ban hành là ${date && vietnameseDate(date)}. Ngày nào đúng?`,
    ),
    ...is(
      number && issuer && contradicts(number, issuer),
      `Số ${number} không phải số của "${issuer}". Cơ quan nào ban hành, số hiệu nào đúng?`,
    ),
  ];
}

/** "37-QĐ/TW" is a Quy định of the Party; "QĐ" is otherwise that of a Quyết định. */
const isSameCode = (type: InstrumentType, own: string) => type === 'quy-dinh' && own === 'quyet-dinh';

const fileNumber =
  /(?:^|[^a-z])(?:nd|nq|qd|tt|ct|luat|ttlt|vbhn|nghi[-_ ]?dinh|nghi[-_ ]?quyet|quyet[-_ ]?dinh|thong[-_ ]?tu|chi[-_ ]?thi)(?:[-_ .]?so)?[-_ .]?(\d{1,5})(?!\d)/u;

/** The number that the name of a file gives ("nd-147-2017.docx"), where it is another than that of the text. */
function otherNumber(name: string, number: string): string | undefined {
  const plain = slugWords(name.replace(/^.*[\\/]/u, '').replace(/[_.]/gu, '-'));
  const said = fileNumber.exec(plain)?.[1];
  const serial = /^\d+/u.exec(number)?.[0];
  // "12-2023-qd": the number may stand before the kind; then the year follows it.
  if (said === undefined || Number(said) === Number(serial) || /^(?:19|20)\d\d$/u.test(said))
    return undefined;
  return new RegExp(`(?:^|\\D)0*${Number(serial)}(?:\\D|$)`, 'u').test(plain) ? undefined : said;
}

/** The id under which a record stands, whether it writes the number with a zero or without. */
const heldId = (records: Known['records'], id: string | undefined): string | undefined =>
  id === undefined || records.has(id)
    ? id
    : ([...records.keys()].find((each) => idKey(each) === idKey(id)) ?? id);

const isNamesake = (record: Instrument, { type, number, issuer }: Stated) =>
  record.type === type &&
  isSameNumber(record, number) &&
  (!isLocal(record.number, record.issuer) || slugWords(record.issuer) === slugWords(issuer ?? ''));

const isSameNumber = (record: Instrument, number = '') =>
  bareNumber(officialNumber(record.number)) === bareNumber(number);

/** The same number of another year, whose day and title are printed and are others. */
const isOther = (namesakes: readonly Instrument[], evidence: Evidence, title: string | undefined) =>
  evidence.isDatePrinted && namesakes.every((each) => title && each.title && !sameTitle(title, each.title));

/** The record decides; everything that the text says must agree with it. */
function held(
  record: Instrument,
  stated: Stated,
  title: string | undefined,
  ask: (words: string) => Question,
): Recognised {
  const differing = [
    stated.type && stated.type !== record.type && 'loại',
    stated.number && !isSameNumber(record, stated.number) && 'số hiệu',
    stated.date && record.date && stated.date !== record.date && 'ngày ban hành',
    stated.issuer && slugWords(stated.issuer) !== slugWords(record.issuer) && 'cơ quan ban hành',
  ].filter(Boolean);
  if (differing.length > 0) {
    throw ask(
      `Bản văn là ${nameOf(stated)}; hồ sơ là ${recordName(record)}. Khác nhau: ${differing.join(', ')}. Đúng văn bản ấy thì sửa hồ sơ và nguồn của nó; nếu không, đây là văn bản nào?`,
    );
  }
  const silent = [
    !stated.type && 'loại',
    !stated.number && 'số hiệu',
    !stated.date && 'ngày ban hành',
    !stated.issuer && 'cơ quan ban hành',
  ].filter(Boolean);
  const doubts = silent.map((field) => `Bản văn không ghi ${field}; lấy theo hồ sơ.`);
  if (title && record.title && !sameTitle(title, record.title)) {
    doubts.push(`Trích yếu trong bản văn là "${title}", trong hồ sơ là "${record.title}".`);
  }
  const { id, type, number, date, issuer } = record;
  return { id, type, number, issuer, record, doubts, ...(date ? { date } : {}) };
}

/** Of a law, the type is a part of its name. */
const sameTitle = (left: string, right: string) => {
  const [shorter = '', longer = ''] = [slugWords(left), slugWords(right)].toSorted(
    (one, other) => one.length - other.length,
  );
  return longer === shorter || (shorter !== '' && longer.endsWith(`-${shorter}`));
};

function missing({ type, number }: Stated, meta: InstrumentMeta, { attachedBy }: Evidence): string {
  if (!number && attachedBy)
    return `Tệp chỉ là phần kèm theo của một văn bản: "${attachedBy}". Ghép vào cuối tệp của văn bản ấy rồi thêm tệp đã ghép; tệp này thì bỏ. Nếu không phải thế, đây là văn bản nào?`;
  const kind =
    !type && meta.type
      ? 'loại ghi trên bản văn không có hồ sơ riêng'
      : !type && 'bản văn không ghi là loại văn bản nào';
  const what = [kind, !number && 'không có số hiệu'].filter(Boolean).join('; ');
  return `Chưa nhận ra văn bản: ${what}. Đây là văn bản nào?`;
}

function incomplete(stated: Stated): string {
  const { number = '', date, issuer = '' } = stated;
  if (isLocal(number, issuer) && localPlace(issuer) === undefined)
    return `Số ${number} thì địa phương nào cũng có, mà bản văn chỉ ghi "${issuer}". Của tỉnh, thành phố, huyện hay xã nào?`;
  return date
    ? `Số hiệu "${number}" không đúng dạng (ví dụ 12/NQ-CP). Số hiệu đúng là gì?`
    : `Bản văn là ${nameOf(stated)}: không thấy ngày ban hành, mà số không kèm năm thì năm nào cũng có. Ban hành ngày nào?`;
}

const recordName = (record: Instrument) => `${nameOf(record)} (${record.id})`;

/** "2022-04-21" → "21/4/2022" */
const vietnameseDate = (date: string) =>
  date
    .split('-')
    .toReversed()
    .map((part) => String(Number(part)))
    .join('/');

function nameOf({ type, number, date, issuer }: Stated): string {
  return [
    type ? instrumentTypes[type].label : 'văn bản không rõ loại',
    number ?? 'không có số',
    date && `ngày ${vietnameseDate(date)}`,
    issuer && `của ${issuer}`,
  ]
    .filter(Boolean)
    .join(' ');
}
