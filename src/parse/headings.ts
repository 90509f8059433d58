import type { Group } from './flow.ts';
import { beginsCapital, isCapitals } from './letters.ts';
import { marksOf } from './marks/index.ts';
import type { Line } from './types.ts';
import { citationGoesOn, endsClosed, endsOpen } from './words.ts';

/** Lines of the longest heading of an article. */
const headingReach = 3;

/** The first half of a name or a title: "… của Thủ tướng ⏎ Chính phủ", "… của Bộ ⏎ Lao động …". */
const openName =
  /(?<!\p{L})(?:Bộ|Sở|Ban|Ủy ban|Uỷ ban|Thủ tướng|Bộ trưởng|Chủ tịch|Chủ nhiệm|Hội đồng|Bộ luật|Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Pháp lệnh|Tòa án|Toà án|Viện|Ngân hàng|Văn phòng|Cục|Tổng cục|Chi cục|tỉnh|thành phố|\p{Lu}\p{Ll}{0,2})$/u;

/**
 * Part the heading of an article from its first paragraph where the heading fills its line to the end, so that in print with
 * hard wraps nothing but the sense tells them apart: "Điều 36. Thời gian hưởng chế độ khi nhận nuôi con nuôi ⏎ Người lao động
 * nhận nuôi con nuôi …".
 *
 * Only where most articles have headings: elsewhere "Điều 2. … Quy chế làm việc của ⏎ Chính phủ." is one sentence.
 */
export function partHeadings(groups: readonly Group[]): readonly Group[] {
  let headed = 0;
  let headless = 0;
  const seams = new Map<Group, number>();
  for (const [at, group] of groups.entries()) {
    const words = group.members.filter((line) => !line.furniture);
    const [first] = words;
    if (!first || !isArticle(first)) continue;
    const last = words.at(-1) as Line;
    // A note at the foot of a page may stand in the middle of the paragraph.
    const isBroken = groups[at + 1]?.members[0]?.note === true;
    if (!isBroken && !/[.;:]["”]?$/u.test(last.text)) headed += 1;
    else {
      const seam = seamOf(words);
      if (seam === undefined) headless += 1;
      else seams.set(group, group.members.indexOf(words[seam] as Line));
    }
  }
  if (seams.size === 0 || headed <= headless) return groups;
  return groups.flatMap((group) => {
    const seam = seams.get(group);
    return seam === undefined ? [group] : partAt(group, seam);
  });
}

const isArticle = (line: Line): boolean =>
  !line.note &&
  marksOf(line).some(
    ({ kind, regular, length }) => kind === 'article' && regular && length < line.text.length,
  );

/** Index of the first line that may begin a sentence below a heading. */
function seamOf(words: readonly Line[]): number | undefined {
  const at = words.slice(0, headingReach).findIndex((line, index) => {
    const next = words[index + 1];
    if (!next || endsClosed(line.text) || endsOpen(line.text) || openName.test(line.text)) return false;
    return beginsCapital(next.text) && !isCapitals(next.text) && !citationGoesOn(line.text, next.text);
  });
  return at < 0 ? undefined : at + 1;
}

/** Furniture at the seam stands by itself. */
function partAt({ members, apart }: Group, seam: number): Group[] {
  const above = members.slice(0, seam);
  const furniture: Line[] = [];
  while (above.at(-1)?.furniture) furniture.unshift(above.pop() as Line);
  return [
    { members: above, apart },
    ...furniture.map((line) => ({ members: [line], apart: true })),
    { members: members.slice(seam), apart: true },
  ];
}
