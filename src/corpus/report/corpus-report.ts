import { visit } from 'unist-util-visit';
import { inTurns } from '../cache/lazy.ts';
import { openShelf } from '../cache/shelf.ts';
import type { Store } from '../cache/store.ts';
import type { CompiledInstrument } from '../compile.ts';
import type { DocumentFile } from '../documents/index.ts';
import { fidelity } from '../fidelity/index.ts';
import { type Document, isDivision, type LexNode, type Reference, treeText } from '../../lexast/index.ts';

/** One instrument in figures. */
export interface InstrumentReport {
  id: string;
  completeness: Document['completeness'];
  /** Characters of the source, white space left out. */
  characters: number;
  /** Share of them that stands in a numbered division, a basis, a heading part or a closing: 0 to 1. */
  coverage: number;
  divisions: number;
  citations: Record<Reference['status'], number>;
  /** Source, tree and MDX agree character by character. */
  equal: boolean;
}

/** The corpus in figures. */
export interface CorpusReport {
  /** Records, with and without their text. */
  records: number;
  instruments: InstrumentReport[];
  total: Omit<InstrumentReport, 'id' | 'completeness'>;
}

/**
 * Count and prove what was made of every held text.
 *
 * @param store where figures of the same text and document are kept
 */
export async function corpusReport(
  records: number,
  compiled: ReadonlyMap<string, CompiledInstrument>,
  documents: ReadonlyMap<string, DocumentFile>,
  store?: Store,
): Promise<CorpusReport> {
  const known = openShelf<InstrumentReport>(store, 'report');
  const instruments: InstrumentReport[] = [];
  for await (const [id, instrument] of inTurns(compiled)) {
    const document = documents.get(id);
    if (!document) continue;
    // A document names the sha256 of its source, so its digest stands for the text as well.
    const key = `${instrument.digest} ${document.digest}`;
    let report = known.get(key);
    if (!report) {
      const { tree, text } = await instrument.read();
      if (text === '') continue;
      report = instrumentReport(id, text, tree, document.tree);
      known.set(key, report);
    }
    instruments.push(report);
  }
  known.keep();
  return { records, instruments, total: sum(instruments) };
}

function instrumentReport(id: string, text: string, tree: Document, mdx: Document): InstrumentReport {
  const citations = noCitations();
  let divisions = 0;
  visit(tree as LexNode, (node) => {
    if (isDivision(node)) divisions += 1;
    if (node.type === 'reference') citations[node.status] += 1;
  });
  const { source, equal } = fidelity(id, text, { tree, mdx });
  const characters = source;
  return {
    id,
    completeness: tree.completeness,
    characters,
    coverage: characters === 0 ? 1 : placed(tree) / characters,
    divisions,
    citations,
    equal,
  };
}

const count = (node: LexNode) => treeText(node).replace(/\s+/gu, '').length;

/** Characters of a body that stand in no division are what the parser could not place. */
function placed(tree: Document): number {
  const loose = tree.children
    .filter((part) => part.type === 'body')
    .flatMap((body) => body.children.filter((child) => !isDivision(child) && child.type !== 'gap'));
  return count(tree) - loose.reduce((all, node) => all + count(node), 0);
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

const noCitations = (): InstrumentReport['citations'] => ({ resolved: 0, ambiguous: 0, unresolved: 0 });
