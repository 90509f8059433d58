/** What a mark looks like; which level it is, its parent decides. */
export type MarkKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'capital'
  | 'roman'
  | 'clause'
  | 'decimal'
  | 'point'
  | 'tiet'
  | 'star'
  | 'dash'
  | 'plus'
  | 'bullet';

/** A possible mark at the start of a text. */
export interface Mark {
  kind: MarkKind;
  /** As printed: "III", "1", "đ", "54a"; empty for a dash. */
  num: string;
  /** Place in the sequence, 1-based; 0 where the mark has none. */
  value: number;
  /** What an inserted unit adds: "a" of "54a", "1" of "d1". */
  suffix: string;
  label?: string;
  /** Characters of the mark, with a quotation mark before it and the space after it. */
  length: number;
  /** False where the print is damaged or unusual, so that only the exact sequence can prove it. */
  regular: boolean;
  /** Set where the number stands in no sequence: that of an article of the codification. */
  coded?: boolean;
  /** Set where the number of a footnote stands behind it. */
  noted?: true;
  /**
   * What is unusual: no stop after the number at all, a letter in place of a digit, one that may be a Roman number, a slip
   * of the pen in a list whose other marks are usual, or a misspelt word before the number.
   */
  damage?: 'bare' | 'misread' | 'roman' | 'slip' | 'word';
}
