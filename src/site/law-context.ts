import type { LexNode } from '../lexast/index.ts';
import type { LineContext } from './line-html.ts';

/** What the components of the law need beside the tree. */
export interface LawContext extends LineContext {
  /** Anchors that once named a place and moved here; they still land. */
  movedTo(anchor: string): readonly string[];
  /** A division in words: "điểm a khoản 1 Mục III". */
  label(node: LexNode): string;
}
