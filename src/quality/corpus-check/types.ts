import type { Counts } from '../../lexast/index.ts';

/** A place where the numbering of a text breaks: a number is left out, or comes again. */
export interface NumberingFault {
  level: 'article' | 'clause' | 'point';
  kind: 'gap' | 'repeat';
  /** Address of the unit with the unexpected number. */
  at: string;
  after: string;
}

/** A unit outside quotations and appendices. */
export interface ReadUnit {
  id: string;
  /** Digest of its own words, without those of the units in it. */
  words: string;
}

/** A citation with where it stands and what it leads to. */
export interface ReadCitation {
  /** Address of the unit that it stands in, its words, and which of several equal ones it is. */
  key: string;
  status: string;
  leadsTo: string;
}

/** What a reader makes of one file. */
export interface ReadFile {
  outcome: 'read';
  format: string;
  bytes: number;
  characters: number;
  /** Processor time of reading, parsing and resolving. */
  milliseconds: number;
  completeness: string;
  conserved: boolean;
  type?: string;
  number?: string;
  date?: string;
  /** What the header says and the name of the file does not. */
  nameDiffers: string[];
  counts: Counts;
  quoted: Counts;
  faults: NumberingFault[];
  units: ReadUnit[];
  /** Level and number of every unit outside appendices, with those in quotations. */
  outline: string[];
  citations: ReadCitation[];
  /** How often each rule spoke. */
  messages: Record<string, number>;
  /** What the reader of the format left out, by kind: characters. */
  leftOut: Record<string, number>;
}

/** A file that could not be read, and why. */
export interface UnreadFile {
  outcome: 'refused' | 'timed out' | 'crashed';
  bytes: number;
  reason: string;
}

export type FileResult = ReadFile | UnreadFile;

/** All files of a folder by their names. */
export type CorpusRun = Record<string, FileResult>;
