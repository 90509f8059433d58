import type { DocumentFile, DocumentFrontmatter } from '../records/documents/index.ts';
import type { Annotation } from '../records/load/annotations.ts';
import type { Content } from '../records/load/content.ts';
import type { Digest } from '../records/load/digests.ts';
import { movedAnchors } from '../records/ledger/index.ts';
import { hasDivisionPages } from '../records/division-pages.ts';
import type { Instrument, Provenance } from '../records/schema/index.ts';
import type { PartMap, TextPart } from '../pipeline/parts/index.ts';
import type { Document } from '../lexast/index.ts';
import type { Backlink } from './backlinks.ts';
import type { DivisionView } from './divisions.ts';
import type { LawContext } from './law-context.ts';

/** What is known of an instrument, field by field. */
export interface ViewContent {
  readonly record: Instrument;
  /** Absent for instruments that we only know of. Read when it is asked for; it may be forgotten again. */
  readonly tree?: Document | undefined;
  readonly frontmatter?: DocumentFrontmatter | undefined;
  readonly provenance?: Provenance | undefined;
  readonly completeness: 'full' | 'partial' | 'none';
  readonly backlinks: readonly Backlink[];
  /** What editors wrote on it. */
  readonly notes: readonly Annotation[];
  /** Anchors that once named a place, by the anchor where it is now. */
  readonly moved: ReadonlyMap<string, readonly string[]>;
  /** Editorial summary, where the text is not held. */
  readonly digest?: Digest | undefined;
}

/** An instrument as pages show it. */
export interface InstrumentView extends ViewContent {
  readonly id: string;
  /** A view stands for its instrument: what is read of it is recorded when it is read. */
  toJSON(): string;
  readonly divisions: DivisionView[];
  /** The parts in which its text is read, one for most; none where no text is held. */
  readonly parts: readonly TextPart[];
  /** Where its places are, those of its notes and those that moved too; nothing for a text on one page. */
  readonly places: PartMap | undefined;
  readonly law: LawContext;
}

/**
 * What is known of every instrument, by its id.
 *
 * @param cited backlinks by id
 */
export function viewContents(
  content: Content,
  cited: ReadonlyMap<string, readonly Backlink[]>,
): Map<string, ViewContent> {
  const { instruments, documents, annotations, digests, provenance, ledger } = content;
  const views = new Map<string, ViewContent>();
  // The pages of a long text are made one after the other, and all need it: the text that was read last is held.
  const last: { tree?: Document | undefined } = {};
  for (const record of instruments.values()) {
    const { id } = record;
    const file: DocumentFile | undefined = documents.get(id);
    // Its divisions have pages of their own, which all need it: it is not forgotten.
    const kept = hasDivisionPages(record) ? file?.tree : undefined;
    views.set(id, {
      record,
      completeness: file?.frontmatter.completeness ?? 'none',
      backlinks: cited.get(id) ?? [],
      notes: annotations.get(id) ?? [],
      moved: movedAnchors(ledger, id),
      frontmatter: file?.frontmatter,
      provenance: provenance.get(id),
      digest: digests.get(id),
      get tree() {
        if (kept || !file) return kept;
        last.tree = file.tree;
        return last.tree;
      },
    });
  }
  return views;
}
