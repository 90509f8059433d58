import type { LeftOut } from '../../src/formats/index.ts';
import { divisionLabels, isDivision, type LexNode, readingLines } from '../../src/lexast/index.ts';
import type { Inspection, InspectionSummary } from '../../src/quality/inspect.ts';

const WIDTH = 120;
/** Letters of a unit that are shown even where its anchor takes up the line. */
const MIN_WIDTH = 40;

const completenessWords = { full: 'bản đủ', partial: 'bản chưa đủ', none: 'không có nguyên văn' };

const levelWords = (level: string) => divisionLabels[level as keyof typeof divisionLabels].toLowerCase();

/** An instrument as an indented outline for a terminal: each unit with its anchor, then the counts. */
export function outline({ tree, summary }: Inspection): string {
  const lines: string[] = [];
  const walk = (node: LexNode, depth: number) => {
    const shown = isDivision(node) || node.type === 'attachment' || node.type === 'appendix';
    if (shown && node.type !== 'item') {
      const [words = ''] = readingLines(node);
      const anchor = 'id' in node && node.id ? `  #${node.id}` : '';
      const room = Math.max(WIDTH - depth * 2 - anchor.length, MIN_WIDTH);
      lines.push(`${'  '.repeat(depth)}${words.slice(0, room)}${anchor}`);
    }
    if ('children' in node)
      for (const child of node.children) walk(child as LexNode, depth + (shown ? 1 : 0));
  };
  walk(tree, 0);
  const { instrument, counts, conservation } = summary;
  const counted = Object.entries(counts).filter(([, value]) => value > 0);
  return [
    [instrument.type, instrument.number, instrument.date, instrument.title].filter(Boolean).join(' | '),
    ...lines,
    '',
    `${completenessWords[summary.completeness]}; ${counted.map(([level, value]) => `${value} ${levelWords(level)}`).join(', ') || 'không có mục, điều, khoản'}; ` +
      `${summary.references.length} viện dẫn`,
    `bản gốc ${conservation.sourceChars} ký tự, đọc được ${conservation.treeChars}: ` +
      (conservation.equal ? 'đủ' : 'LỆCH'),
    ...leftOutLines(summary),
    ...ledgerLines(summary),
  ].join('\n');
}

const leftOutKinds: Readonly<Record<LeftOut['kind'], string>> = {
  code: 'mã của trang',
  controls: 'nút và trình đơn',
  hidden: 'chữ ẩn',
  around: 'chữ quanh văn bản',
  'page-head': 'đầu trang',
  'page-foot': 'chân trang',
  comment: 'lời bàn bên lề',
  deleted: 'chữ đã xóa',
  'field-code': 'mã trường',
  'unused-note': 'chú thích không có dấu trong bài',
  transport: 'dấu của thư điện tử, Markdown, mã trang hoặc số dòng',
};

/** What stands in the file and not in the text, by kind, with a sample. */
const leftOutLines = ({ leftOut }: InspectionSummary): string[] =>
  leftOut.map(
    ({ kind, characters, pieces, samples }) =>
      `không lấy: ${leftOutKinds[kind]}, ${pieces} chỗ, ${characters} chữ; dài nhất: "${samples[0]?.slice(0, 60) ?? ''}"`,
  );

function ledgerLines({ ledger }: InspectionSummary): string[] {
  if (!ledger) return [];
  const { base, amending, effects, unread } = ledger;
  const acts = amending.map(({ number }) => number).join(', ');
  return [
    ...(base ? [`hợp nhất ${base.number}${acts && `, được sửa đổi bởi ${acts}`}`] : []),
    `chú thích sửa đổi: ${effects.length} thay đổi, ${unread.length} câu chưa hiểu`,
  ];
}
