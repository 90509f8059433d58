import { resultWords } from '../../src/intake/add/answers.ts';
import type { Addition, Batch } from '../../src/intake/add/index.ts';
import { firstDifference, type UnitChange } from '../../src/intake/diff/index.ts';
import { doubtsOf } from '../../src/records/scan/index.ts';
import { outline } from './outline.ts';

/** What was read from a new text, and what adding it changes, for a terminal. */
export function describeAddition(addition: Addition): string {
  const { instrument, inspection, provenance, changes, notes, moved, movedNotes, mentions, kind, reading } =
    addition;
  const { attachments, references } = inspection.summary;
  const by = (status: string) => references.filter((reference) => reference.status === status).length;
  const record = instrument.record
    ? 'khớp với hồ sơ'
    : 'chưa có hồ sơ; lập hồ sơ theo bản văn: đối chiếu số, ngày, trích yếu với bản in';
  const lines = [
    outline(inspection),
    ...attachments.map(({ title }) => `kèm theo: ${title}`),
    `viện dẫn: ${by('resolved')} xác định được, ${by('ambiguous')} chưa rõ là văn bản nào, ${by('unresolved')} chưa xác định được`,
    ...references
      .filter(({ status }) => status !== 'resolved')
      .map(
        ({ status, text }) =>
          `  ${status === 'ambiguous' ? 'chưa rõ là văn bản nào' : 'chưa xác định được'}: ${text.replace(/\s+/gu, ' ')}`,
      ),
    '',
    `${instrument.id}: ${record}`,
    ...instrument.doubts.map((doubt) => `xem lại: ${doubt}`),
    ...notes.map(
      ({ id, title }) =>
        `xem lại: chú giải "${title}" (content/annotations/${instrument.id}/${id}.mdx) nói về chỗ đã đổi`,
    ),
  ];
  if (kind === 'replacement') lines.push(...describeChanges(changes), ...describeReplaced(addition));
  lines.push(...describeMoves(moved));
  lines.push(...[...movedNotes].map(([name, places]) => `chuyển theo điều khoản: ${name}, ${places} chỗ`));
  lines.push(...describeMentions(mentions));
  if (provenance.reading) {
    const doubts = reading ? doubtsOf(reading).length : 0;
    lines.push(
      `Chữ do máy nhận dạng từ bản quét, ${doubts} chỗ ngờ; trang sẽ ghi rõ là chưa đối chiếu. Đối chiếu: npm run proofread -- ${instrument.id}`,
    );
  }
  lines.push(
    `bản văn: content/sources/${instrument.id}/${provenance.file}, ${provenance.completeness === 'full' ? 'đủ' : 'chưa đủ'}`,
  );
  return lines.join('\n');
}

const describeMentions = (mentions: Addition['mentions']) =>
  mentions.map(({ file, words, now }) => `xem lại: ${file} viết "${words}", nay là "${now}"; sửa câu ấy`);

/** Replaces control and bidirectional characters, by which the name of a file could command the terminal or mislead its reader. */
const printable = (words: string) => words.replaceAll(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu, '�');

/** The outcome of each of many files, and the number of each kind of outcome, for a terminal. */
export function describeOutcomes(
  { outcomes, moved, mentions }: Batch,
  {
    table,
    dryRun,
    unread,
    unanswered,
  }: { table: string | undefined; dryRun: boolean; unread: number; unanswered: number },
): string {
  const width = Math.max(...Object.values(resultWords).map(({ length }) => length));
  const rows = outcomes.map(({ name, result, id, reason }) => {
    const why = reason
      ? `\n${' '.repeat(width + 2)}${printable(reason).replaceAll('\n', `\n${' '.repeat(width + 2)}`)}`
      : '';
    return `${resultWords[result].padEnd(width)}  ${printable(name).replaceAll('\n', '�')}${id ? ` → ${id}` : ''}${why}`;
  });
  const counts = Object.entries(resultWords).flatMap(([result, words]) => {
    const count = outcomes.filter((outcome) => outcome.result === result).length;
    return count > 0 ? [`${count} ${words}`] : [];
  });
  const asked = outcomes.some(({ result }) => result === 'asked');
  return [
    ...rows,
    ...describeMoves(moved),
    ...describeMentions(mentions),
    '',
    `${outcomes.length} tệp: ${counts.join(', ')}.`,
    ...(unread > 0 ? [`Còn ${unread} tệp chưa đọc. Chạy lại đúng lệnh ấy để làm tiếp.`] : []),
    ...(unanswered > 0 ? [`Trong bảng còn ${unanswered} tệp khác chưa được trả lời.`] : []),
    ...(dryRun ? ['Chưa ghi gì (--dry-run).'] : []),
    ...(table ? [`Bảng kết quả: ${table}.`] : []),
    ...(table && (asked || unanswered > 0)
      ? [
          `Trả lời: mở ${table}, sửa số hiệu, ngày, cơ quan nếu sai, ghi "đúng" hoặc "bỏ" ở cột trả lời, rồi: npm run add -- --answers ${table}`,
        ]
      : []),
  ].join('\n');
}

const describeMoves = (moved: Readonly<Record<string, string>>) =>
  Object.entries(moved).map(([from, to]) => `chuyển: ${from} nay dẫn tới ${to}`);

const describeReplaced = ({ provenance }: Addition) =>
  provenance.earlier
    .slice(0, 1)
    .map(({ file, received }) => `thay ${file}, nhận ngày ${received}; bản ấy vẫn được giữ`);

/** Units that were added, changed or removed, each with its first differing words. */
function describeChanges(changes: readonly UnitChange[]): string[] {
  const kinds = { same: 'như cũ', added: 'thêm', changed: 'đổi', removed: 'bỏ' };
  const differing = changes.filter(({ kind }) => kind !== 'same');
  return [
    `so với bản đang lưu: ${changes.length - differing.length} chỗ như cũ, ${differing.length} chỗ khác`,
    ...differing.map((change) => {
      const { before, after } = change;
      const { before: old, after: now } = firstDifference(before?.words ?? '', after?.words ?? '');
      const words = [before && `- ${old}`, after && `+ ${now}`].filter(Boolean).join('  ');
      return `  ${kinds[change.kind]} ${(after ?? before)?.key}  ${words}`;
    }),
  ];
}
