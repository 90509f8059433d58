import { toRoman } from '../../src/lexast/roman.ts';
import { instrumentId, type InstrumentType } from '../../src/records/schema/index.ts';
import type { Random } from './random.ts';
import { circumstances, objects, subjects, topics, verbs } from './words.ts';

/** Who an invented instrument is. */
export interface Identity {
  id: string;
  type: InstrumentType;
  number: string;
  /** ISO 8601. */
  date: string;
  issuer: string;
  title: string;
}

const kinds: { type: InstrumentType; label: string; suffix: string; dated: boolean; issuer: string }[] = [
  { type: 'nghi-dinh', label: 'Nghị định', suffix: 'NĐ-CP', dated: true, issuer: 'Chính phủ' },
  { type: 'nghi-quyet', label: 'Nghị quyết', suffix: 'NQ-CP', dated: false, issuer: 'Chính phủ' },
  { type: 'quyet-dinh', label: 'Quyết định', suffix: 'QĐ-TTg', dated: false, issuer: 'Thủ tướng Chính phủ' },
];
const kindOf = ({ type }: Identity) => kinds.find((kind) => kind.type === type) ?? kinds[0]!;

/** The identity of the n-th instrument; numbers begin at 1001 and years at 2050, where no real ones are. */
export function identityOf(index: number, random: Random): Identity {
  const kind = random.pick(kinds);
  const serial = 1001 + index;
  const date = `${2050 + (index % 40)}-${pad(random.between(1, 12))}-${pad(random.between(1, 28))}`;
  const number = kind.dated ? `${serial}/${date.slice(0, 4)}/${kind.suffix}` : `${serial}/${kind.suffix}`;
  const id = instrumentId(kind.type, number, date);
  if (!id) throw new Error(`${number} makes no id.`);
  return {
    id,
    type: kind.type,
    number,
    date,
    issuer: kind.issuer,
    title: `Quy định về ${random.pick(topics)}`,
  };
}

/**
 * An invented instrument in official form: heading, bases, chapters, sections, articles, clauses, points,
 * an amendment now and then, closing; it cites itself and the others.
 *
 * @param characters about how long it should be
 */
export function instrumentText(
  self: Identity,
  others: readonly Identity[],
  characters: number,
  random: Random,
): string {
  const lines = head(self, others, random);
  let written = length(lines);
  let article = 0;
  const room = () => written < characters;
  const add = (...more: string[]) => {
    lines.push(...more);
    written += length(more);
  };
  for (let chapter = 1; room(); chapter += 1) {
    add(`Chương ${toRoman(chapter)}`, random.pick(topics).toUpperCase(), '');
    const sections = random.onceIn(3) ? 2 : 0;
    for (let section = 0; section <= sections && room(); section += 1) {
      if (section > 0) add(`Mục ${section}. ${random.pick(topics).toUpperCase()}`, '');
      for (let left = random.between(3, 8); left > 0 && room(); left -= 1) {
        article += 1;
        add(
          ...(random.onceIn(25) ? amendment(article, others, random) : articleText(article, others, random)),
          '',
        );
      }
    }
  }
  return `${[...lines, ...foot(self)].join('\n')}\n`;
}

function head(self: Identity, others: readonly Identity[], random: Random): string[] {
  const [year, month, day] = self.date.split('-');
  const bases =
    others.length > 0 ? Array.from({ length: 3 }, () => `Căn cứ ${cited(random.pick(others))};`) : [];
  return [
    self.issuer.toUpperCase(),
    '-------',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    '---------------',
    `Số: ${self.number}`,
    `Hà Nội, ngày ${day} tháng ${month} năm ${year}`,
    '',
    kindOf(self).label.toUpperCase(),
    self.title.toUpperCase(),
    '',
    ...bases,
    'Theo đề nghị của Bộ trưởng Bộ Mẫu;',
    `${self.issuer} ban hành ${kindOf(self).label} ${self.title.toLowerCase()}.`,
    '',
  ];
}

function articleText(number: number, others: readonly Identity[], random: Random): string[] {
  const lines = [`Điều ${number}. ${capital(random.pick(topics))}`];
  const clauses = random.between(0, 6);
  if (clauses === 0) lines.push(sentences(others, random));
  for (let clause = 1; clause <= clauses; clause += 1) {
    const points = random.onceIn(3) ? random.between(2, 7) : 0;
    lines.push(`${clause}. ${points > 0 ? `${sentence(random)}, gồm:` : sentences(others, random)}`);
    for (let point = 0; point < points; point += 1)
      lines.push(`${'abcdđeghik'[point]}) ${sentences(others, random, point < points - 1 ? ';' : '.')}`);
  }
  return lines;
}

function amendment(number: number, others: readonly Identity[], random: Random): string[] {
  if (others.length === 0) return articleText(number, others, random);
  const target = random.between(1, 9);
  return [
    `Điều ${number}. Sửa đổi, bổ sung một số điều của ${cited(random.pick(others))}`,
    `1. Sửa đổi khoản 2 Điều ${target} như sau:`,
    `“2. ${sentence(random)}.”.`,
    `2. Bổ sung khoản 5 vào sau khoản 4 Điều ${target + 1} như sau:`,
    `“5. ${sentence(random)}.”.`,
  ];
}

const foot = (self: Identity) => [
  'Điều khoản thi hành được thực hiện theo quy định của pháp luật./.',
  '',
  'Nơi nhận:',
  '- Các bộ, cơ quan ngang bộ;',
  '- Lưu: VT, MAU (2).',
  self.issuer === 'Chính phủ' ? 'TM. CHÍNH PHỦ' : 'THỦ TƯỚNG',
  ...(self.issuer === 'Chính phủ' ? ['THỦ TƯỚNG'] : []),
  'Nguyễn Văn Mẫu',
];

function sentences(others: readonly Identity[], random: Random, end = '.'): string {
  const count = random.between(1, 3);
  const all = Array.from({ length: count }, () => sentence(random));
  if (random.onceIn(4)) all.push(`Việc này thực hiện theo ${place(others, random)}`);
  return all.join('. ') + end;
}

const sentence = (random: Random) =>
  `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(objects)} ${random.pick(circumstances)}`;

function place(others: readonly Identity[], random: Random): string {
  const steps = `khoản ${random.between(1, 4)} Điều ${random.between(1, 12)}`;
  const whole = random.onceIn(2) ? `điểm ${random.pick(['a', 'b', 'c', 'đ'])} ${steps}` : steps;
  if (others.length === 0 || random.onceIn(2)) return `quy định tại ${whole} của văn bản này`;
  return `${whole} ${cited(random.pick(others))}`;
}

function cited(other: Identity): string {
  const [year, month, day] = other.date.split('-').map(Number);
  const { label } = kindOf(other);
  return `${label} số ${other.number} ngày ${pad(day!)} tháng ${month} năm ${year} của ${other.issuer}`;
}

const pad = (value: number) => String(value).padStart(2, '0');
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const length = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length + 1, 0);
