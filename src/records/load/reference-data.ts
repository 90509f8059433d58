import path from 'node:path';
import type { VFile } from 'vfile';
import type { z } from 'zod';
import { openStore, type Store } from '../../reuse/store.ts';
import { bodiesSchema, type Body } from '../schema/body.ts';
import { glossarySchema, type Term } from '../schema/glossary.ts';
import { type Places, placesSchema } from '../schema/place.ts';
import { type Region, regionsSchema } from '../schema/region.ts';
import type { Sources } from '../schema/source.ts';
import { type TimelineEvent, timelineSchema } from '../schema/timeline.ts';
import { readTableFile } from './files.ts';
import { checkKey, type KnownKeys } from './references.ts';
import { checkSourceKeys } from './sources.ts';
import { problem } from './problem.ts';
import { readRecord, readTable } from './records.ts';
import { holdsNothing, type Loaded } from './yaml.ts';

/** Bodies, places, regions, terms and events: the tables that pages and notes lean on. */
export interface ReferenceData {
  bodies: Record<string, Body>;
  places: Places | undefined;
  regions: Record<string, Region>;
  glossary: Record<string, Term>;
  timeline: TimelineEvent[];
}

export type ReferenceFiles = Record<keyof ReferenceData, VFile>;

/**
 * Read and check the tables. A broken table is empty and carries messages.
 *
 * @param instruments ids that have a record
 */
export function readReferenceData(
  files: ReferenceFiles,
  instruments: ReadonlySet<string>,
  sources: Sources,
  store?: Store,
): ReferenceData {
  const read = <T extends z.ZodType>(file: VFile, schema: T, nothing?: z.input<T>) => {
    const loaded =
      nothing === undefined ? readRecord(store, file, schema) : readTable(store, file, schema, nothing);
    if (loaded) checkSourceKeys(file, loaded, sources);
    return loaded;
  };
  const bodies = read(files.bodies, bodiesSchema, {});
  const places = holdsNothing(files.places) ? undefined : read(files.places, placesSchema);
  const regions = read(files.regions, regionsSchema, {});
  const glossary = read(files.glossary, glossarySchema, {});
  const timeline = read(files.timeline, timelineSchema, []);
  const tables: ReferenceData = {
    bodies: bodies?.value ?? {},
    places: places?.value,
    regions: regions?.value ?? {},
    glossary: glossary?.value ?? {},
    timeline: timeline?.value ?? [],
  };
  const known = knownKeys(instruments, tables);
  if (bodies) checkBodies(files.bodies, bodies, known);
  if (places) checkPlaces(files.places, places, known);
  // Without places every member would be unknown; the table's own message says what to mend.
  if (regions && places) checkRegions(files.regions, regions, known);
  if (glossary) checkGlossary(files.glossary, glossary, known);
  if (timeline) checkTimeline(files.timeline, timeline, known);
  return tables;
}

/** The keys that records and editorial texts may point to. */
export function knownKeys(instruments: ReadonlySet<string>, tables: ReferenceData): KnownKeys {
  return {
    instrument: instruments,
    body: keys(tables.bodies),
    place: keys(tables.places?.places),
    term: keys(tables.glossary),
  };
}

const keys = (table: object | undefined): ReadonlySet<string> => new Set(Object.keys(table ?? {}));

function checkBodies(file: VFile, bodies: Loaded<Record<string, Body>>, known: KnownKeys): void {
  for (const [key, body] of Object.entries(bodies.value)) {
    checkKey(file, bodies, known, 'instrument', body.act, key, 'act');
    for (const [index, successor] of body.successors.entries()) {
      const at = [key, 'successors', index] as const;
      checkKey(file, bodies, known, 'body', successor.key, ...at, 'key');
      checkKey(file, bodies, known, 'instrument', successor.act, ...at, 'act');
    }
  }
}

function checkPlaces(file: VFile, table: Loaded<Places>, known: KnownKeys): void {
  const { merger, places } = table.value;
  checkKey(file, table, known, 'instrument', merger.act, 'merger', 'act');
  for (const [key, { mergedInto }] of Object.entries(places)) {
    const at = ['places', key, 'mergedInto'] as const;
    checkKey(file, table, known, 'place', mergedInto, ...at);
    if (mergedInto && places[mergedInto]?.mergedInto) {
      const reason = `"${key}" merged into "${mergedInto}", which is itself gone. Name the province of today.`;
      problem(file, 'place-gone', reason, table.at(...at));
    }
  }
}

function checkRegions(file: VFile, regions: Loaded<Record<string, Region>>, known: KnownKeys): void {
  for (const [key, region] of Object.entries(regions.value)) {
    for (const [index, { act, members }] of region.compositions.entries()) {
      const at = [key, 'compositions', index] as const;
      checkKey(file, regions, known, 'instrument', act, ...at, 'act');
      for (const [position, member] of members.entries()) {
        checkKey(file, regions, known, 'place', member, ...at, 'members', position);
      }
    }
  }
}

function checkGlossary(file: VFile, glossary: Loaded<Record<string, Term>>, known: KnownKeys): void {
  for (const [key, { seeAlso }] of Object.entries(glossary.value)) {
    for (const [index, other] of seeAlso.entries()) {
      checkKey(file, glossary, known, 'term', other, key, 'seeAlso', index);
    }
  }
}

function checkTimeline(file: VFile, timeline: Loaded<TimelineEvent[]>, known: KnownKeys): void {
  for (const [index, event] of timeline.value.entries()) {
    checkKey(file, timeline, known, 'instrument', event.instrument, index, 'instrument');
    const before = timeline.value[index - 1];
    if (before && before.date > event.date) {
      const reason = `${event.date} comes after ${before.date}. Put the events in order, oldest first.`;
      problem(file, 'timeline-order', reason, timeline.at(index, 'date'));
    }
  }
}

/**
 * Load the tables of a content folder.
 *
 * @returns the tables, and every file read, with its messages
 */
export async function loadReferenceData(
  content: string,
  instruments: ReadonlySet<string>,
  sources: Sources,
): Promise<{ tables: ReferenceData; files: VFile[] }> {
  const read = (name: string) => readTableFile(path.join(content, `${name}.yaml`));
  const files: ReferenceFiles = {
    bodies: await read('bodies'),
    places: await read('places'),
    regions: await read('regions'),
    glossary: await read('glossary'),
    timeline: await read('timeline'),
  };
  return {
    tables: readReferenceData(files, instruments, sources, openStore(path.dirname(content))),
    files: Object.values(files),
  };
}
