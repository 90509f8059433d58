import type { Action } from './types.ts';

// No `\b`: it knows no Vietnamese letters, and would pass over "bỏ" before a space without a word.
const verbs = new RegExp(
  String.raw`(?<![\p{L}])(?<passive>(?:được|bị)\s+)?(?:(?<add>bổ\s+sung(?:\s+thêm)?|thêm(?=\s+(?:cụm\s+từ|từ|điểm|khoản|điều)))|(?<expire>hết\s+hiệu\s+lực)|(?<repeal>bãi\s+bỏ|h[uủ][ỷy]\s+bỏ|bỏ)|(?<amend>sửa\s+đổi\s*,?\s*(?:và\s+)?bổ\s+sung|sửa\s+đổi\s*,?\s*thay\s+thế|thay\s+thế\s*,?\s*bổ\s+sung|bổ\s+sung\s*,\s*sửa\s+đổi|sửa\s+đổi|thay\s+thế|thay(?=\s+(?:các\s+)?(?:cụm\s+)?từ)|thay(?=\s+(?:điều|khoản|điểm|đoạn))|sửa(?=\s))|(?<other>đính\s+chính|ngưng\s+hiệu\s+lực|đánh\s+số\s+lại|chuyển(?=\s+(?:điều|khoản|điểm|chương|mục))|tách(?=\s)|gộp(?=\s)|điều\s+chỉnh(?=\s+(?:điều|khoản|điểm))))(?![\p{L}])`,
  'giu',
);

const isPassive = ({ passive, expire }: Record<string, string | undefined>) =>
  passive !== undefined || expire !== undefined;

export interface Segment {
  verb: Action['verb'];
  word: string;
  passive: boolean;
  from: number;
  to: number;
  wordAt: number;
  wordEnd: number;
}

function verbOf(groups: Record<string, string | undefined>): Action['verb'] {
  if (groups.amend) return 'amend';
  if (groups.add) return 'add';
  // "Khoản 4 Điều 84 Luật … hết hiệu lực" says it of what stands before it, as the passive does.
  return groups.repeal || groups.expire ? 'repeal' : 'other';
}

/** The verbs of a sentence, with the words that each governs: after it, or before it where it is passive. */
export function segmentsOf(masked: string): Segment[] {
  const found = [...masked.matchAll(verbs)].filter(({ index }) => governs(masked, index));
  const segments: Segment[] = [];
  let free = 0;
  for (const [at, match] of found.entries()) {
    const groups = (match.groups ?? {}) as Record<string, string | undefined>;
    const passive = isPassive(groups);
    const next = found[at + 1];
    const end = next
      ? !isPassive(next.groups ?? {})
        ? next.index
        : endOfPart(masked, match.index, next.index)
      : masked.length;
    const from = passive ? free : match.index + match[0].length;
    segments.push({
      verb: verbOf(groups),
      word: match[0].replace(/\s+/gu, ' ').trim(),
      passive,
      from,
      to: passive ? Math.max(match.index, from) : end,
      wordAt: match.index,
      wordEnd: match.index + match[0].length,
    });
    free = passive ? match.index + match[0].length : end;
  }
  return segments;
}

/** "… sau khi được bổ sung", "việc sửa đổi", "đề nghị bãi bỏ": words about changing, which change nothing. */
function governs(masked: string, at: number): boolean {
  return !/(?:việc|sau\s+khi|khi|đề\s+nghị|về|trường\s+hợp|để|không)\s+(?:được\s+)?$/iu.test(
    masked.slice(Math.max(0, at - 30), at),
  );
}

function endOfPart(masked: string, from: number, to: number): number {
  const stop = masked.slice(from, to).lastIndexOf(';');
  return stop < 0 ? to : from + stop + 1;
}
