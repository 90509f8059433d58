import { eachInOwnTurn } from '../../reuse/weak-cache.ts';
import { type Stale, staleSentence } from '../../pipeline/age.ts';
import type { CompiledInstrument } from '../../pipeline/compile.ts';
import type { DocumentFile } from '../../records/documents/index.ts';
import { type Figures, figuresOf, noCitations } from '../../pipeline/figures.ts';

/** One instrument in figures. */
export interface InstrumentReport extends Figures {
  id: string;
}

/** The corpus in figures. */
export interface CorpusReport {
  /** Records, with and without their text. */
  records: number;
  instruments: InstrumentReport[];
  total: Omit<Figures, 'completeness'>;
  /** What waits for an editor, in sentences: old evidence, days that are over. */
  stale: string[];
  /** Instruments that the site is about and whose whole text is not held, by id. */
  missing: string[];
}

/** Count and prove what was made of every held text. */
export async function corpusReport(
  records: number,
  compiled: ReadonlyMap<string, CompiledInstrument>,
  documents: ReadonlyMap<string, DocumentFile>,
  stale: readonly Stale[],
  missing: readonly string[] = [],
): Promise<CorpusReport> {
  const instruments: InstrumentReport[] = [];
  for await (const [id, instrument] of eachInOwnTurn(compiled)) {
    const document = documents.get(id);
    if (!document || !instrument.held) continue;
    instruments.push({ id, ...(await figuresWith(instrument, document)) });
  }
  return {
    records,
    instruments,
    total: sum(instruments),
    stale: stale.map(staleSentence),
    missing: [...missing],
  };
}

/** Figures of a text and the document of it that is on the disk: not of one that was edited since. */
async function figuresWith(instrument: CompiledInstrument, document: DocumentFile): Promise<Figures> {
  if (instrument.digest === document.digest) return instrument.figures();
  const { text, tree } = await instrument.read();
  return figuresOf(text, tree, document.tree);
}

function sum(instruments: readonly InstrumentReport[]): CorpusReport['total'] {
  const total = { characters: 0, coverage: 1, divisions: 0, citations: noCitations(), equal: true };
  let covered = 0;
  for (const each of instruments) {
    total.characters += each.characters;
    covered += each.coverage * each.characters;
    total.divisions += each.divisions;
    total.equal &&= each.equal;
    for (const status of ['resolved', 'ambiguous', 'unresolved'] as const)
      total.citations[status] += each.citations[status];
  }
  if (total.characters > 0) total.coverage = covered / total.characters;
  return total;
}
