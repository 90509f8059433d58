import { treeText } from '../lexast/index.ts';
import type { Consolidated, Excerpt, HeldText, Operation } from './types.ts';

/** A fault of the computation itself; never expected. Shown in Vietnamese to whoever builds. */
export interface Loss {
  reason: string;
  excerpt?: Excerpt;
}

/**
 * Nothing lost, nothing invented: every run of the computed text is word for word in a held text, and every
 * character of the base is in the result or was taken out by a named operation.
 */
export function conserve(base: HeldText, acts: readonly HeldText[], computed: Consolidated): Loss[] {
  const texts = new Map([base, ...acts].map(({ id, document }) => [id, treeText(document)]));
  const result = treeText(computed.tree);
  const losses: Loss[] = [];
  const say = (reason: string, excerpt?: Excerpt) => losses.push({ reason, ...(excerpt ? { excerpt } : {}) });
  let at = 0;
  for (const { at: start, ...excerpt } of computed.origins) {
    const words = texts.get(excerpt.text)?.slice(excerpt.start, excerpt.end) ?? '';
    if (start !== at || result.slice(start, start + words.length) !== words)
      say('Kết quả có chữ không có trong văn bản nguồn', excerpt);
    at = start + words.length;
  }
  if (at !== result.length) say('Kết quả có chữ không rõ nguồn');
  const runs = [...computed.origins, ...computed.removed].filter(({ text }) => text === base.id);
  let next = 0;
  for (const { start, end } of runs.toSorted((one, other) => one.start - other.start)) {
    if (start > next) say('Chữ của văn bản gốc bị mất', { text: base.id, start: next, end: start });
    else if (start < next) say('Chữ của văn bản gốc bị lặp', { text: base.id, start, end: next });
    next = Math.max(next, end);
  }
  const length = texts.get(base.id)?.length ?? 0;
  if (next < length) say('Chữ của văn bản gốc bị mất', { text: base.id, start: next, end: length });
  return [...losses, ...unquoted(computed)];
}

/** Words of an act that no operation quotes. */
function unquoted({ origins, executed }: Consolidated): Loss[] {
  return origins
    .filter(({ operation, text }) => operation !== undefined && actOf(executed[operation]) !== text)
    .map(({ text, start, end }) => ({
      reason: 'Chữ được đưa vào không thuộc văn bản của lệnh',
      excerpt: { text, start, end },
    }));
}

const actOf = (operation: Operation | undefined) => operation?.command.act;
