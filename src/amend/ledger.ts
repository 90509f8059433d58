import { type Citation, findCitations, type NamedInstrument } from '../cite/index.ts';
import {
  type CitationPath,
  type Document,
  type Division,
  isDivision,
  isParent,
  type LexNode,
  treeText,
} from '../lexast/index.ts';
import { plainWords } from '../lexast/text.ts';
import { walk } from '../lexast/walk.ts';
import { isoDate } from '../parse/dates.ts';
import { noteNumber } from '../parse/note-marks.ts';
import { opensQuote, quoteDepth } from '../parse/quotes.ts';

/** An instrument that a consolidated text is made of. */
export interface LedgerAct {
  /** "46/2014/QH13" */
  number?: string;
  name?: string;
  /** ISO 8601: of issue, and of effect where the text says it. */
  date?: string;
  effective?: string;
}

/** What a footnote says was done to a unit. */
export interface Effect {
  /** Number of the note. */
  note: number;
  /** Anchor of the unit; absent where the note speaks of the text as a whole, or its mark was lost. */
  unit?: string;
  /** What of the unit: its heading, or words that are quoted. */
  part?: string;
  kind: 'amended' | 'added' | 'repealed' | 'replaced' | 'corrected' | 'provision' | 'basis';
  act: LedgerAct;
  /** Where the amending act says it. */
  place: CitationPath;
  /** From which day, ISO 8601. */
  effective?: string;
  words: string;
}

/** What a consolidated text says of how it came to be. */
export interface Ledger {
  base?: LedgerAct;
  amending: LedgerAct[];
  effects: Effect[];
  /** Notes, or sentences of one, that say something else, or were not understood. */
  unread: { note: number; words: string }[];
}

/**
 * Read the ledger of a consolidated text: the base and the acts that amend it from its first words, and from each
 * footnote ("Khoản này được sửa đổi theo quy định tại … có hiệu lực kể từ ngày …") what was done, by which act, from
 * which day. Nothing is concluded that the words do not say.
 */
export function ledgerOf(document: Document): Ledger {
  const notes = notesOf(document);
  const { base, amending } = historyOf(document, notes);
  const acts = base ? [base, ...amending] : amending;
  const ledger: Ledger = { ...(base && { base }), amending, effects: [], unread: [] };
  for (const note of notes) {
    if (history.test(note.paragraphs[0] ?? '')) continue;
    // A copy that lost a quotation mark goes on with the bases of another act.
    let bases = false;
    for (const words of sentences(note.paragraphs)) {
      const effects = readSentence(words, note, acts);
      if (effects.length > 0) bases = effects[0]?.kind === 'basis';
      else if (!bases) ledger.unread.push({ note: note.number, words });
      ledger.effects.push(...effects);
    }
  }
  return ledger;
}

/** "Văn bản này được hợp nhất từ 02 Thông tư sau:" */
const history = /hợp nhất từ/u;

interface Note {
  number: number;
  paragraphs: string[];
  /** Divisions that its mark stands in, outermost first. */
  around: readonly Division[];
}

/** "[12] ", "12 "; some copies print another number behind it, "20 21 Mẫu này", or a stop, "45 .Điều này". */
const numberOfNote =
  /^[[(]?\d{1,3}[\])]?\s*(?:\d{1,4}\s+(?=(?:Tên|Khoản|Điều|Điểm|Mục|Chương|Phụ lục|Mẫu|Cụm từ)\s))?\.?\s*/u;

/** Footnotes with their paragraphs, and the units that their marks stand in. */
function notesOf(document: Document): Note[] {
  const marks = new Map<number, readonly Division[]>();
  const notes: Note[] = [];
  walk(document, (node, ancestors) => {
    if (node.type === 'furniture' && node.kind === 'note-mark') {
      const number = Number(treeText(node).replace(/\D/gu, ''));
      if (!marks.has(number))
        marks.set(
          number,
          ancestors.filter((each) => isDivision(each)),
        );
    }
    if (node.type !== 'paragraph' || node.role !== 'footnote') return;
    const words = plainWords(node);
    const number = noteNumber(words);
    if (number === undefined) notes.at(-1)?.paragraphs.push(words);
    else notes.push({ number, paragraphs: [words.replace(numberOfNote, '')], around: [] });
  });
  for (const note of notes) note.around = marks.get(note.number) ?? [];
  return notes;
}

/** The sentences of a note that are its own: what it quotes of another act stays out. */
function sentences(paragraphs: readonly string[]): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const paragraph of paragraphs) {
    const quoted = depth > 0 || opensQuote(paragraph);
    depth = quoteDepth(paragraph, depth).depth;
    if (quoted) continue;
    found.push(
      ...paragraph.split(/(?<=[.;])\s+(?=(?:Điều|Khoản|Điểm|Đoạn|Tên|Cụm từ|Từ|Nội dung|Mục|Chương)\s)/u),
    );
  }
  return found;
}

const unitTypes: Readonly<Record<string, Division['type']>> = {
  phần: 'part',
  chương: 'chapter',
  mục: 'section',
  'tiểu mục': 'subsection',
  điều: 'article',
  khoản: 'clause',
  điểm: 'point',
};

const subject =
  /^(?<part>(?:Tên|Tiêu đề|Đoạn (?:mở đầu|dẫn|thứ \p{L}+|đầu)|(?:Cụm từ|Từ|Câu) [“"][^”"]*[”"]|(?:Nội dung|Quy định) [^.;]{0,160}?)(?:\s+(?:của|tại))?\s+)?(?<unit>Phần|Chương|Mục|Tiểu mục|Điều|Khoản|Điểm)\s+này(?!\p{L})/iu;
const words =
  /^(?<part>(?:(?:Các\s+)?(?:cụm )?từ|Đoạn|Câu|Nội dung|Phụ lục|Mẫu|Biểu|Bảng|Gạch đầu dòng|Tên|Tiêu đề|Quy định)[^.;]{0,200}?)\s+(?=(?:được|đã được|bị|hết hiệu lực)\s)/iu;
const verb =
  /(?:(?:được|bị)\s+(?<verb>sửa đổi,?\s+(?:và\s+)?bổ sung|sửa đổi|bổ sung|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|thay thế|thay|đính chính)|(?<ends>hết hiệu lực))(?!\p{L})/iu;
const kinds: readonly (readonly [RegExp, Effect['kind']])[] = [
  [/^sửa đổi/iu, 'amended'],
  [/^bổ sung/iu, 'added'],
  [/^(?:bãi bỏ|h[ủu][ỷy] bỏ|huỷ bỏ|bỏ)/iu, 'repealed'],
  [/^thay/iu, 'replaced'],
  [/^đính chính/iu, 'corrected'],
];
const inForce =
  /(?:hiệu lực(?: thi hành)?,? (?:kể )?từ|kể từ) (?:ngày )?(ngày \d{1,2} tháng \d{1,2} năm \d{4})/u;
const provides = /quy định(?: về [^.;]{0,80})? như sau\s*:?$/u;
const basis = /căn cứ ban hành như sau\s*:?$/u;

function readSentence(sentence: string, { number, around }: Note, acts: readonly LedgerAct[]): Effect[] {
  const citations = findCitations(sentence);
  const effective = dateIn(sentence);
  const make = (kind: Effect['kind'], cited: Citation, unit?: Division, part?: string): Effect[] => {
    if (cited.work.kind !== 'instrument') return [];
    const act = complete(cited.work, acts);
    const from = effective ?? act.effective;
    const common = { note: number, kind, act, words: sentence, ...(from && { effective: from }) };
    const placed = { ...(unit?.id && { unit: unit.id }), ...(part && { part }) };
    return cited.targets.map((place) => ({ ...common, ...placed, place }));
  };
  const smallest = around.at(-1);
  const [first] = citations;
  if (first && (provides.test(sentence) || basis.test(sentence)))
    return make(
      provides.test(sentence) ? 'provision' : 'basis',
      first,
      provides.test(sentence) ? smallest : undefined,
    );
  const named = subject.exec(sentence);
  const quoted = named ? undefined : words.exec(sentence);
  const done = verb.exec(sentence);
  if (!done?.groups || (!named && !quoted)) return [];
  const kind = done.groups['ends']
    ? 'repealed'
    : kinds.find(([shape]) => shape.test(done.groups?.['verb'] ?? ''))?.[1];
  const type = unitTypes[named?.groups?.['unit']?.toLowerCase() ?? ''];
  const unit = type ? around.findLast((each) => each.type === type) : smallest;
  const part = (named ?? quoted)?.groups?.['part']?.trim();
  // The act that did it is named behind the verb, with its place; its title may name others, without one.
  const by = citations.filter(
    ({ work, start, targets }) =>
      start > done.index &&
      work.kind === 'instrument' &&
      targets.some((path) => Object.keys(path).length > 0),
  );
  const chosen =
    by.length > 0 ? by.slice(0, joined(sentence, by)) : citations.filter(isAct(done.index)).slice(0, 1);
  return kind ? chosen.flatMap((cited) => make(kind, cited, unit, part)) : [];
}

const isAct =
  (from: number) =>
  ({ work, start }: Citation): boolean =>
    start > from && work.kind === 'instrument';

/** How many citations follow one another with nothing but "và" between: "… Luật A và khoản 2 Điều 3 Luật B". */
function joined(sentence: string, citations: readonly Citation[]): number {
  let count = 1;
  for (const [at, { start }] of citations.entries()) {
    const before = citations[at - 1];
    if (!before) continue;
    if (!/^[\s,;]*(?:và|hoặc)?\s*(?:theo quy định )?(?:tại\s*)?$/u.test(sentence.slice(before.end, start)))
      break;
    count += 1;
  }
  return count;
}

const dateIn = (sentence: string): string | undefined => {
  const day = inForce.exec(sentence)?.[1];
  return day === undefined ? undefined : isoDate(day);
};

/** An act as it is cited here, with what the history of the text says of it. */
function complete({ number, name, date }: NamedInstrument, acts: readonly LedgerAct[]): LedgerAct {
  const known = acts.find((act) => number !== undefined && act.number === number);
  return { ...known, ...(number && { number }), ...(name && { name }), ...(date && { date }) };
}

/**
 * Which acts a text is made of, as its first words say: "Luật … số … ngày …, có hiệu lực kể từ ngày …, được sửa đổi,
 * bổ sung bởi: 1. Luật số …"; some say it in a note, "Văn bản này được hợp nhất từ 02 Thông tư sau: …".
 */
function historyOf(document: Document, notes: readonly Note[]): Pick<Ledger, 'base' | 'amending'> {
  const told: string[] = [];
  for (const part of document.children) {
    if (part.type !== 'preamble') continue;
    for (const child of part.children) {
      if (child.type === 'basis') break;
      if (child.type === 'paragraph' && child.role !== 'footnote') told.push(plainWords(child));
    }
  }
  const start = told.findIndex((each) => /được (?:sửa đổi|bổ sung)[^:]{0,60}(?:bởi|theo)\s*:?/u.test(each));
  if (start >= 0) return actsOf(told.slice(start));
  const note = notes.find(({ paragraphs: [first = ''] }) => history.test(first));
  return note ? actsOf(note.paragraphs) : { amending: [] };
}

function actsOf(paragraphs: readonly string[]): Pick<Ledger, 'base' | 'amending'> {
  const acts: LedgerAct[] = [];
  for (const paragraph of paragraphs) {
    const named = findCitations(paragraph).find(({ work }) => work.kind === 'instrument' && work.number);
    if (named?.work.kind !== 'instrument') continue;
    const effective = dateIn(paragraph);
    const { number, name, date } = named.work;
    if (acts.some((act) => act.number === number)) continue;
    acts.push({
      ...(number && { number }),
      ...(name && { name }),
      ...(date && { date }),
      ...(effective && { effective }),
    });
  }
  const [base, ...amending] = acts;
  return { ...(base && { base }), amending };
}

/** Does a document have footnotes that a ledger can be read from? */
export function hasLedger(document: Document): boolean {
  const noted = (node: LexNode): boolean =>
    (node.type === 'paragraph' && node.role === 'footnote') ||
    (isParent(node) && node.children.some((child) => noted(child as LexNode)));
  return noted(document);
}
