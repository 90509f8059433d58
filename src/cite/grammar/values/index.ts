import type { Level } from '../levels.ts';
import type { Read, Source } from '../tokens.ts';
import { readArticle } from './article.ts';
import { readAttachment } from './attachment.ts';
import { readClause } from './clause.ts';
import { readForm } from './form.ts';
import { readItem } from './item.ts';
import type { Standing } from './numbers.ts';
import { readParagraph } from './paragraph.ts';
import { readPart } from './part.ts';
import { readPoint } from './point.ts';
import { readRow } from './row.ts';
import { readChapter, readSection } from './section.ts';

export { readDotted, readDottedPoint } from './dotted.ts';

type Rule = (source: Source, index: number, standing: Standing) => Read<string> | undefined;

/** How each level is numbered; `index` is the first token after the level word. */
const rules: Readonly<Record<Level, Rule>> = {
  paragraph: readParagraph,
  item: readItem,
  point: readPoint,
  clause: readClause,
  row: readRow,
  article: readArticle,
  subsection: readChapter,
  section: readSection,
  chapter: readChapter,
  part: readPart,
  form: readForm,
  attachment: readAttachment,
};

/** The number or letter of a unit, as printed; white space and slips of scanning put right. */
export function readValue(
  source: Source,
  index: number,
  level: Level,
  standing: Standing,
): Read<string> | undefined {
  return rules[level](source, index, standing);
}
