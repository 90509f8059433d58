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
    /** Its subject, as it follows the name at the first mention: "về phát triển bền vững …". */
    subject?: string;
    /** "Nghị định số 30/2020/NĐ-CP": the short form, after the first full mention. */
    brief: string;
  };
  /** Former anchors of a place, which are kept so that old links still work. */
  movedTo(anchor: string): readonly string[];
  /** The name of a unit and the path of its page; undefined for a node without a name of its own. */
  unit(node: LexNode): LineUnit | undefined;
  /** The unit with this anchor. */
  unitAt(anchor: string): LineUnit | undefined;
  /** Editorial marks at words and units of the text. */
  marks: Marks;
  /** Head rows of a table that continues from the previous page. */
  tableHead?(table: LexNode): readonly TableRow[];
  /**
   * HTML about changes of a unit: in a computed text, what changed it or which command was not carried out; in a held text, that
   * the earlier version differs there.
   */
  changeNote?(anchor: string): string | undefined;
  /** Citations of this very unit. */
  backlinks(anchor: string): readonly Backlink[];
}

/** A copy of the context with some fields replaced; the others are still computed on demand. */
export const withOwn = (law: LawContext, own: Partial<LawContext>): LawContext =>
  Object.create(law, Object.getOwnPropertyDescriptors(own)) as LawContext;
