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

/** The content of an instrument. In the library each field is an input of its own, so that reads are recorded field by field. */
export interface ViewContent {
  readonly record: Instrument;
  /** Absent where no text is held. Read on demand; it may be dropped from memory and read again. */
  readonly tree?: Document | undefined;
  readonly frontmatter?: DocumentFrontmatter | undefined;
  readonly provenance?: Provenance | undefined;
  readonly completeness: 'full' | 'partial' | 'none';
  readonly backlinks: readonly Backlink[];
  /** Editors' notes on it. */
  readonly notes: readonly Annotation[];
  /** Anchors that once named a place, by the anchor where it is now. */
  readonly moved: ReadonlyMap<string, readonly string[]>;
  /** Editorial summary, where the text is not held. */
  readonly digest?: Digest | undefined;
}

/** An instrument as pages show it. */
export interface InstrumentView extends ViewContent {
  readonly id: string;
  /** In JSON, and so in cache keys, a view is only its id: what a page reads of it is recorded separately. */
  toJSON(): string;
  readonly divisions: DivisionView[];
  /** The parts of its text, one for most texts; none where no text is held. */
  readonly parts: readonly TextPart[];
  /** The part that holds each anchor, those of notes and moved ones too; undefined for a text on one page. */
  readonly places: PartMap | undefined;
  readonly law: LawContext;
}

/**
 * The contents of all instruments, by id.
 *
 * @param cited backlinks by id
 */
export function viewContents(
  content: Content,
  cited: ReadonlyMap<string, readonly Backlink[]>,
): Map<string, ViewContent> {
  const { instruments, documents, annotations, digests, provenance, ledger } = content;
  const views = new Map<string, ViewContent>();
  // The pages of a long text are rendered one after the other, so the tree that was read last stays in memory.
  const last: { tree?: Document | undefined } = {};
  for (const record of instruments.values()) {
    const { id } = record;
    const file: DocumentFile | undefined = documents.get(id);
    // All division pages of a text need its tree, so it stays in memory.
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
