import { hasDivisionPages } from '../records/division-pages.ts';
import { type Inputs, RecordedMemo } from '../reuse/reads.ts';
import { type PartMap, splitText, type TextPart } from '../pipeline/parts/index.ts';
import type { Document } from '../lexast/index.ts';
import { type DivisionView, divisionViews } from './divisions.ts';
import type { InstrumentView, ViewContent } from './instrument-view.ts';
import { placesOf } from './parts/places-of.ts';
import type { LawContext } from './law-context.ts';
import { type TextContext, lawContext } from './law-of-text.ts';

/** What is derived of a tree lives as long as the tree, so that nodes of two readings never meet. */
interface Derived {
  law: LawContext;
  divisions: DivisionView[];
  parts: readonly TextPart[];
  places: PartMap | undefined;
}

/** What all texts are shown with. */
export type Around = Pick<TextContext, 'changed' | 'glossary' | 'records'>;

/**
 * Makes views whose fields are recorded as they are read.
 *
 * @param held what is known of an instrument, by its id; nothing where there is no such record
 * @param textDigest of its text, which is not read for that
 * @param around read for each text anew: it is recorded as well
 */
export function recordedViews(
  inputs: Inputs,
  held: (id: string) => ViewContent | undefined,
  textDigest: (id: string) => string,
  around: () => Around,
): (id: string) => InstrumentView {
  // Digests are asked for as well of what the last build read and is gone by now: that has no fields.
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
    const derive = (of: Document): Derived =>
      derived.getOrMake(of, () => {
        const law = lawContext(of, known());
        const parts = splitText(of);
        return {
          law,
          divisions: hasDivisionPages(record(id)) ? divisionViews(of) : [],
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
        const of = hasDivisionPages(record(id)) ? tree(id) : undefined;
        return of ? derive(of).divisions : [];
      },
      get parts() {
        const of = tree(id);
        return of ? derive(of).parts : [];
      },
      get places() {
        const of = tree(id);
        return of && derive(of).places;
      },
      get law() {
        const of = tree(id);
        return of ? derive(of).law : lawContext(undefined, known());
      },
    };
  };
}
