import type { Passage, SearchDocument, Standing } from './types.ts';

/** Editors' words rank after the law's when both answer alike. */
const NOTE = 0.88;
/** Lines of annexes, bases and closings mention much and say little of it. */
const ANNEX = 0.85;
/** "Chương III. Thẻ bảo hiểm y tế" only leads to "Điều 16. Thẻ bảo hiểm y tế". */
const CHAPTER = 0.9;
const FRAME = 0.8;
/** What an instrument's state and kind make of its passages: of two that answer alike, which comes first. */
const STANDING: Record<Standing, number> = { gone: 0.9, older: 0.94, coming: 0.97 };
const KNOWN_ONLY = 0.9;
/** A law says what others carry out. */
const RANKS: Record<string, number> = {
  'Hiến pháp': 1.02,
  'Bộ luật': 1.02,
  Luật: 1.02,
  'Pháp lệnh': 1.02,
  'Nghị định': 1.01,
  // What an act and its amendments say together; the act itself is what is cited.
  'Văn bản hợp nhất': 0.98,
};
const AMENDING = 0.85;
const CORE = 1.02;
/** A page about a body is what its name asks for; what else it says is said better in law. */
const BODY = 0.75;

const isInstrument = ({ url }: SearchDocument) => url.startsWith('/van-ban/');

/** What the kind and the state of a document make of any score in it. */
export function priorOf(document: SearchDocument): number {
  const { held, core, amends, standing, type } = document;
  if (!isInstrument(document)) return type === 'Cơ quan' ? BODY : 1;
  return (
    (held ? 1 : KNOWN_ONLY) *
    (core ? CORE : 1) *
    (RANKS[type] ?? 1) *
    (amends ? AMENDING : 1) *
    (standing ? STANDING[standing] : 1)
  );
}

/** What the place in a document makes of any score there. */
export function placePrior({ kind, anchor, label }: Passage): number {
  if (kind === 'note') return NOTE;
  if (anchor.includes('phu-luc')) return ANNEX;
  if (/(?:^|-)(?:phan|chuong)-[^-]+$/.test(anchor)) return CHAPTER;
  return /^(?:can-cu|de-nghi)/.test(anchor) || (anchor === '' && label !== '') ? FRAME : 1;
}
