import type { Action } from './types.ts';

// No `\b`: it knows no Vietnamese letters, and would pass over "bỏ" before a space without a word.
const verbs = new RegExp(
  String.raw`(?<![\p{L}])(?<passive>(?:được|bị)\s+)?(?:(?<renumber>đánh\s+(?:lại\s+)?số(?:\s+thứ\s+tự)?(?:\s+lại)?(?:\s+thứ\s+tự)?|(?:sửa\s+đổi|sửa|đổi|thay\s+đổi)(?:\s+lại)?\s+(?:số\s+)?thứ\s+tự|đổi(?:\s+lại)?(?:\s+số)?(?=\s+(?:các\s+)?(?:điều|khoản|điểm|chương|mục))|chuyển(?=\s+(?:các\s+)?(?:điều|khoản|điểm|chương|mục))|(?<becomes>(?:chuyển|trở)(?=\s+thành)))|(?<add>bổ\s+sung(?:\s+thêm)?|thêm(?=\s+(?:(?:một|01|các)\s+)?(?:cụm\s+từ|từ|điểm|khoản|điều|câu|đoạn|gạch)))|(?<expire>hết\s+hiệu\s+lực)|(?<repeal>bãi\s+bỏ|h[uủ][ỷy]\s+bỏ|bỏ)|(?<amend>sửa\s+đổi\s*,?\s*(?:và\s+)?bổ\s+sung|sửa\s+đổi\s*,?\s*thay\s+thế|thay\s+thế\s*,?\s*bổ\s+sung|viết\s+lại(?=\s+(?:như\s+sau|thành))|bổ\s+sung\s*,\s*sửa\s+đổi|sửa\s+đổi|thay\s+thế|thay(?=\s+(?:các\s+)?(?:cụm\s+)?từ)|thay(?=\s+(?:điều|khoản|điểm|đoạn|câu|bằng|dấu|số|dẫn\s+chiếu)|\s*["“])|đổi(?=\s+tên|\s+thành)|sửa(?=\s))|(?<suspend>(?:tạm\s+)?ng[ưừ]ng\s+hiệu\s+lực)|(?<other>đính\s+chính|(?:tạm\s+)?(?:ng[ưừ]ng|dừng|hoãn)(?=\s+(?:áp\s+dụng|thực\s+hiện|thi\s+hành))|(?:kéo\s+dài|gia\s+hạn|lùi)(?=\s+(?:thời|hiệu\s+lực|việc))|tách(?=\s)|gộp(?=\s)|điều\s+chỉnh(?=\s+(?:điều|khoản|điểm))))(?![\p{L}])`,
  'giu',
);

const isPassive = ({ passive, expire, becomes }: Record<string, string | undefined>) =>
  passive !== undefined || expire !== undefined || becomes !== undefined;

export interface Segment {
  verb: Action['verb'];
  word: string;
  passive: boolean;
  from: number;
  to: number;
  /** Where the part of the sentence ends that it stands in; what a passive verb leads to stands behind it. */
  end: number;
  wordAt: number;
  wordEnd: number;
}

function verbOf(groups: Record<string, string | undefined>): Action['verb'] {
  if (groups.renumber) return 'renumber';
  if (groups.amend) return 'amend';
  if (groups.add) return 'add';
  if (groups.suspend) return 'suspend';
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
    const passive =
      isPassive(groups) ||
      saysSo(masked.slice(free, match.index), masked.slice(match.index + match[0].length), groups);
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
      end,
      wordAt: match.index,
      wordEnd: match.index + match[0].length,
    });
    free = passive ? match.index + match[0].length : end;
  }
  return segments;
}

/** "Điều 4 sửa đổi như sau:" says of the place before it what "được sửa đổi" says. */
const saysSo = (before: string, after: string, { suspend }: Record<string, string | undefined>): boolean =>
  (suspend !== undefined || /^\s*(?:như\s+sau|thành)/iu.test(after)) &&
  /^[\s;]*(?:các\s+)?(?:quy\s+định\s+tại\s+)?(?:các\s+)?(?:điều|khoản|điểm|chương|mục)\s[^;“"]*$/iu.test(
    before,
  );

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

/**
 * "Cụm từ “A” tại khoản 3 được thay thế bằng cụm từ “B”": what a passive verb leads to stands behind it, so all of the part
 * is the command's.
 */
export function reachOn(masked: string, segments: Segment[]): Set<Segment> {
  const led = new Set<Segment>();
  let free = 0;
  for (const segment of segments) {
    const from = Math.max(segment.passive ? Math.min(segment.from, free) : segment.from, free);
    if (segment.passive && wordLed.test(masked.slice(from, segment.wordAt))) {
      segment.from = from;
      segment.to = segment.end;
      led.add(segment);
    }
    free = segment.end;
  }
  return led;
}

const wordLed =
  /^[\s;,.]*(?:và\s+)?(?:tại\s[^“";]*?[\s,:])?(?:các\s+)?(?:cụm\s+từ|từ|chữ|số|dấu)(?:\s+là)?\s*:?\s*["“]/iu;
