import type { CitationPath } from '../lexast/index.ts';

/** A level that "này" can point to: "khoản này", "Chương này", "mục 1 Phụ lục này". */
export type RelativeLevel =
  'attachment' | 'part' | 'chapter' | 'section' | 'subsection' | 'article' | 'clause' | 'point';

/** The instrument named by a citation, as far as the words say. */
export interface NamedInstrument {
  kind: 'instrument';
  /** Type as its official key: `nghi-quyet`, `luat`; absent where only a number is printed. */
  type?: string;
  /** Number in the official form: "128/NQ-CP". */
  number?: string;
  /** Full name of a law: "Luật Đất đai". */
  name?: string;
  /** ISO 8601 */
  date?: string;
  year?: number;
  /** "Chính phủ" */
  issuer?: string;
  /** The attachment of it that the citation speaks of: "Quy chế". */
  attachment?: string;
}

/** "Nghị định này", "Quy chế này" */
export interface ThisText {
  kind: 'this';
  /** What the text calls itself: "Nghị định", "Quy chế". */
  word: string;
}

/** "Điều này", "khoản này": the levels from `level` up are those of the place of citing. */
export interface ThisPlace {
  kind: 'here';
  level: RelativeLevel;
}

/**
 * A text that is named, but neither by a number nor by the instrument that carries it: "Quy chế làm việc của
 * Chính phủ", "Nghị quyết của Quốc hội", "Hiệp định …".
 */
export interface NamedAttachment {
  kind: 'attachment';
  /** "Quy chế" */
  word: string;
  /** Its name as printed. */
  name: string;
}

/** A document of the Party that has a name and no number: "Văn kiện Đại hội XIII". */
export interface PartyDocument {
  kind: 'party';
  name: string;
}

/** Nothing is named: the cited work follows from where the citation stands. */
export interface Inherited {
  kind: 'inherited';
}

export type CitedWork = NamedInstrument | ThisText | ThisPlace | NamedAttachment | PartyDocument | Inherited;

/** One citation as the grammar reads it, before resolution. */
export interface Citation {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  work: CitedWork;
  /** The cited places; one empty path where the whole text is cited. */
  targets: CitationPath[];
}

/** "(sau đây gọi là …)": another name for something in this text. */
export interface Alias {
  /** The new name, as printed. */
  name: string;
  /** Offsets of the new name. */
  start: number;
  end: number;
}
