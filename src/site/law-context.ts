import type { LexNode, TableRow } from '../lexast/index.ts';
import type { Backlink } from './backlinks.ts';
import type { LineContext, LineUnit } from './line-html.ts';
import type { Marks } from './marks.ts';

/** What the components of the law need beside the tree. */
export interface LawContext extends LineContext {
  /** The instrument that the text is of. */
  instrument: {
    id: string;
    officialName: string;
    /** What it is about, as it follows the name at the first mention: "về phát triển bền vững …". */
    subject?: string;
    /** "Nghị định số 30/2020/NĐ-CP": as it is called once it was named whole. */
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
   * HTML beside a unit: in a computed text who changed it, or which command was not carried out; in a held one that the text
   * held before reads otherwise there.
   */
  told?(anchor: string): string | undefined;
  /** Who cites this unit itself. */
  backlinks(anchor: string): readonly Backlink[];
}

/** The same law with some of what is known of it told otherwise; the rest is read of it when it is asked for. */
export const withOwn = (law: LawContext, own: Partial<LawContext>): LawContext =>
  Object.create(law, Object.getOwnPropertyDescriptors(own)) as LawContext;
