import type { LexNode, TableRow } from '../lexast/index.ts';
import type { Backlink } from './backlinks.ts';
import type { LineContext, LineUnit } from './line-html.ts';
import type { Marks } from './marks.ts';

/** What the components of the law need besides the tree. */
export interface LawContext extends LineContext {
  /** The instrument that the text is of. */
  instrument: {
    id: string;
    officialName: string;
    /** What it is about, as it follows the name at the first mention: "về phát triển bền vững …". */
    subject?: string;
    /** "Nghị định số 30/2020/NĐ-CP": the short form, after the first full mention. */
    brief: string;
  };
  /** Anchors that once named a place and moved here; they still land. */
  movedTo(anchor: string): readonly string[];
  /** How a unit is named and where its page is; `undefined` for what has no name of its own. */
  unit(node: LexNode): LineUnit | undefined;
  /** The unit with this anchor. */
  unitAt(anchor: string): LineUnit | undefined;
  /** What editors say at words and units of the text. */
  marks: Marks;
  /** Head rows of a table that goes on from the page before. */
  tableHead?(table: LexNode): readonly TableRow[];
  /**
   * HTML about changes of a unit: in a computed text, what changed it or which command was not carried out; in a held text, that
   * the earlier version differs there.
   */
  changeNote?(anchor: string): string | undefined;
  /** Who cites this unit itself. */
  backlinks(anchor: string): readonly Backlink[];
}

/** A copy of the context with some fields replaced; the others are still computed on demand. */
export const withOwn = (law: LawContext, own: Partial<LawContext>): LawContext =>
  Object.create(law, Object.getOwnPropertyDescriptors(own)) as LawContext;
