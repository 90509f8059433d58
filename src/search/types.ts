/** Whose words a passage holds: the law's, or an editor's. */
export type PassageKind = 'law' | 'note';

/** The smallest thing a search can lead to: a clause, a point, a basis, a note. */
export interface Passage {
  /** Anchor on the document's page; empty for the document itself. */
  anchor: string;
  /** Where it stands, for reading: "Điểm a khoản 1 Mục III"; empty for the document itself. */
  label: string;
  kind: PassageKind;
  text: string;
  /** Its own heading: "Thời gian thử việc". The text holds it too. */
  heading?: string;
  /** Headings of what it stands under: a clause is about what its article is called. */
  under?: string;
  /** Last step of the address of the part that has it, of a long text that is read in parts. */
  part?: string;
}

/** Why an instrument comes after others of its name or subject. */
export type Standing =
  /** The record says that it is no longer in force, or another instrument replaces it. */
  | 'gone'
  /** Another instrument of the same name was adopted later; nothing more is known. */
  | 'older'
  /** Not yet in force. */
  | 'coming';

/** One page with what can be found on it. Its passages travel together: one record of the index. */
export interface SearchDocument {
  id: string;
  /** Path from the root of the site, without the base: "/van-ban/nd-30-2020-cp/". */
  url: string;
  /** As one would name it in a list: "Nghị định 30/2020/NĐ-CP". */
  name: string;
  /** What it is about; may be empty. */
  subject: string;
  /** "Nghị quyết", "Chỉ thị", …; the kind of page for what is not an instrument. */
  type: string;
  /** Year of the instrument, four digits. */
  year?: string;
  /** Bodies that issued it or are named in it, by their full names. */
  bodies: string[];
  /** Other names by which it is called: its full number, "Luật Quy hoạch 2017". */
  names: string[];
  /** True where its text is held. */
  held?: true;
  /** One of the instruments that the site is about. */
  core?: true;
  /** It changes other instruments and says little of its own. */
  amends?: true;
  /** Its words were recognised in a scan, and nobody compared them: as likely as others, and less certain. */
  uncompared?: true;
  standing?: Standing;
  passages: Passage[];
}

/** A spoken-for pair: what people type, and what the texts say. */
export interface Synonym {
  from: string;
  to: string;
  /**
   * `abbreviation`: the same thing, shorter; `everyday`: how people say it; `successor`: a body and the one that took over
   * its work.
   */
  kind: 'abbreviation' | 'everyday' | 'successor';
}

/** A law that people call by its name. */
export interface KnownLaw {
  id: string;
  /** "Bộ luật Lao động" */
  names: string[];
  /** Years by which it is told from others of its name: of its number and of its date. */
  years: string[];
  /** Its date; an empty string where it is not known. */
  date: string;
  held: boolean;
  standing?: Standing;
}

/** What understanding a query needs to know of the corpus. Small: it is loaded before the first search. */
export interface Lexicon {
  /** Number of passages counted. */
  passages: number;
  /** Number of records of the index. */
  parts: number;
  /** For each folded syllable of the corpus: in how many passages it stands, and its commonest spelling. */
  syllables: Record<string, [count: number, spelling: string]>;
  synonyms: Synonym[];
  laws: KnownLaw[];
  /**
   * Of each of Pagefind's indexes, which are searched together (see `index/plan.ts`), the file that it is opened with, by its
   * path in the folder of the index.
   */
  openers: string[];
}
