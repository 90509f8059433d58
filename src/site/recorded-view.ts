import { hasDivisionPages } from '../records/division-pages.ts';
import { type Inputs, RecordedMemo } from '../reuse/reads.ts';
import { type PartMap, splitText, type TextPart } from '../pipeline/parts/index.ts';
import type { Document } from '../lexast/index.ts';
import { type DivisionView, divisionViews } from './divisions.ts';
import type { InstrumentView, ViewContent } from './instrument-view.ts';
import { placesOf } from './parts/places-of.ts';
import type { LawContext } from './law-context.ts';
import { type TextContext, lawContext } from './law-of-text.ts';

/** Values derived from a tree. They live as long as the tree, so that they never refer to nodes of another reading of the text. */
interface Derived {
  law: LawContext;
  divisions: DivisionView[];
  parts: readonly TextPart[];
  places: PartMap | undefined;
}

/** Content that the pages of all texts share. */
export type Around = Pick<TextContext, 'changed' | 'glossary' | 'records'>;

/**
 * Makes views whose fields are recorded as they are read.
 *
 * @param held gives the content of an instrument; undefined where there is no such record
 * @param textDigest gives the digest of its text, without reading the text
 * @param around gives the shared content; called for each text, so that reads of it are recorded
 */
export function recordedViews(
  inputs: Inputs,
  held: (id: string) => ViewContent | undefined,
  textDigest: (id: string) => string,
  around: () => Around,
): (id: string) => InstrumentView {
  // The digest of a field is also computed for a record of the last build that no longer exists.
  const field = <K extends keyof ViewContent>(key: K) =>
    inputs.declare(key, (id) => held(id)?.[key] as ViewContent[K]);
  const record = field('record');
  const provenance = field('provenance');
  const frontmatter = field('frontmatter');
  const completeness = field('completeness');
  const backlinks = field('backlinks');
  const notes = field('notes');
  const moved = field('moved');
  const digest = field('digest');
  const tree = inputs.declare('tree', (id) => held(id)?.tree, textDigest);
  const derived = new RecordedMemo<Document, Derived>();

  return (id) => {
    const known = (): TextContext => {
      const { changed, glossary, records } = around();
      return {
        record: record(id),
        notes: notes(id),
        backlinks: backlinks(id),
        moved: moved(id),
        records,
        changed,
        glossary,
      };
    };
    const derive = (document: Document): Derived =>
      derived.getOrMake(document, () => {
        const law = lawContext(document, known());
        const parts = splitText(document);
        return {
          law,
          divisions: hasDivisionPages(record(id)) ? divisionViews(document) : [],
          parts,
          places: placesOf(parts, law, moved(id)),
        };
      });
    return {
      id,
      toJSON: () => id,
      get record() {
        return record(id);
      },
      get provenance() {
        return provenance(id);
      },
      get frontmatter() {
        return frontmatter(id);
      },
      get completeness() {
        return completeness(id);
      },
      get backlinks() {
        return backlinks(id);
      },
      get notes() {
        return notes(id);
      },
      get moved() {
        return moved(id);
      },
      get digest() {
        return digest(id);
      },
      get tree() {
        return tree(id);
      },
      get divisions() {
        const document = hasDivisionPages(record(id)) ? tree(id) : undefined;
        return document ? derive(document).divisions : [];
      },
      get parts() {
        const document = tree(id);
        return document ? derive(document).parts : [];
      },
      get places() {
        const document = tree(id);
        return document && derive(document).places;
      },
      get law() {
        const document = tree(id);
        return document ? derive(document).law : lawContext(undefined, known());
      },
    };
  };
}
