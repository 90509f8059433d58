import type { Line } from './types.ts';

/** Words that English sentences are held together with; no two of them stand in a Vietnamese line. */
const joints =
  /(?<!\p{L})(?:the|of|and|this|shall|which|with|from|that|for|on|to|in|is|are|by|or|not|does|its|takes?|pursuant)(?!\p{L})/giu;
/** Lines of a form: the name of the State, the kind of instrument, a unit. */
const formal =
  /^(?:SOCIALIST REPUBLIC OF VIET ?NAM|Independence\s*[-–]|(?:THE )?(?:GOVERNMENT|NATIONAL ASSEMBLY|PRIME MINISTER|MINISTER|MINISTRY OF [A-Z ]+)$|(?:DECREE|CIRCULAR|DECISION|RESOLUTION|DIRECTIVE|LAW|ORDINANCE)(?:$|\s+ON\s)|(?:Article|Clause|Chapter|Section|CHAPTER|SECTION)\s+[\dIVX]+|No\.\s?:?\s*\d|ON BEHALF OF)/u;
/** Letters that only Vietnamese writes. */
const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

/** So many lines, and this share of all, are no foreign name in a Vietnamese text. */
const fewest = 8;
const share = 0.2;

/**
 * Mark the English lines of a text in two languages ("Điều 1. Phạm vi ⏎ Article 1. Scope"): the law is the Vietnamese one,
 * and the numbers of the other repeat it. They stay where they stand, as paragraphs.
 */
export function markForeign(lines: readonly Line[]): void {
  const written = lines.filter(({ text, furniture }) => text !== '' && !furniture);
  const english = written.filter(({ text }) => isEnglish(text));
  const native = written.filter(({ text }) => vietnamese.test(text)).length;
  if (english.length < Math.max(fewest, written.length * share) || native * 2 < english.length) return;
  for (const line of english) {
    line.foreign = true;
    line.marks = [];
  }
}

const isEnglish = (text: string): boolean =>
  !vietnamese.test(text) && (formal.test(text) || new Set(text.toLowerCase().match(joints)).size >= 2);
