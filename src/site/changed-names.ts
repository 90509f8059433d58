import type { Body, Instrument, Place, Places, Region } from '../records/schema/index.ts';
import { uncapitalised } from '../pipeline/facts/index.ts';
import type { ReferenceData } from '../records/load/reference-data.ts';
import { digest } from '../reuse/digest.ts';
import { type Finder, nameFinder } from './find-names.ts';
import { dayAfter, shortDate } from './dates.ts';
import { officialName, shortName } from './names.ts';

/** One change of a name or extent, with its sources. */
export interface Change {
  /** What holds now, in words: "Bộ Tài chính". */
  today: string;
  /** ISO date. */
  since?: string;
  /** Id of the instrument that made the change. */
  act?: string;
  note?: string;
  inference: boolean;
  /** Set for an intermediate change, which a later one has superseded. */
  past?: boolean;
  sources: readonly string[];
  confidence: 'high' | 'medium';
}

/** A body, place, region or instrument whose name or extent is no longer what the text says. */
export interface ChangedName {
  /** Unique among all: "body-bo-ke-hoach-va-dau-tu"; also part of element ids. */
  key: string;
  /** The name as in the text. */
  name: string;
  /** Today's name in a few words, for brackets beside the old one; absent where only the extent changed. */
  bracket?: string;
  changes: readonly Change[];
  /** A body's key in `content/bodies.yaml`, which has a page. */
  body?: string;
}

/** All changed names, and how to find them in a text. */
export interface ChangedNames {
  /** Names at their places in a line. */
  find: Finder<ChangedName>;
  /** The changed name of an instrument that another one replaces. */
  instrument(id: string): ChangedName | undefined;
  /** Digest of all changed names and the words by which they are found. */
  digest: string;
}

/** Keys of places whose name is also a person's: they are found only after a word such as "thành phố". */
const PERSON_NAMES: ReadonlySet<string> = new Set(['ho-chi-minh']);

/** Collects the names that have changed since the texts were written. */
export function changedNames(
  { bodies, places, regions }: ReferenceData,
  instruments: ReadonlyMap<string, Instrument>,
): ChangedNames {
  const patterns = new Map<string, ChangedName>();
  for (const [key, body] of Object.entries(bodies)) {
    const changed = changedBody(key, body, bodies);
    if (changed) for (const name of [body.name, ...body.aliases]) patterns.set(name, changed);
  }
  for (const [name, changed] of changedPlaces(places)) patterns.set(name, changed);
  for (const [key, region] of Object.entries(regions)) {
    const changed = changedRegion(key, region, places);
    for (const name of [region.name, ...region.aliases]) {
      if (changed) patterns.set(uncapitalised(name), changed).set(name, changed);
    }
  }
  const replaced = replacedInstruments(instruments);
  return {
    find: nameFinder(patterns),
    instrument: (id) => replaced.get(id),
    digest: digest(JSON.stringify([[...patterns], [...replaced]])),
  };
}

function changedBody(key: string, body: Body, bodies: Record<string, Body>): ChangedName | undefined {
  if (body.successors.length === 0) return undefined;
  const changes = body.successors.map((successor) => ({
    today: bodies[successor.key]?.name ?? successor.key,
    since: successor.since,
    act: successor.act,
    note: successor.note,
    inference: successor.inference ?? false,
    sources: successor.sources,
    confidence: successor.confidence,
  }));
  const names = [...new Set(changes.map((change) => change.today))];
  const bracket = names.length > 1 ? `nhiệm vụ nay chia cho ${names.join(', ')}` : `nay là ${names[0]}`;
  return { key: `body-${key}`, name: body.name, bracket, changes, body: key };
}

function changedPlaces(table: ReferenceData['places']): Map<string, ChangedName> {
  const found = new Map<string, ChangedName>();
  if (!table) return found;
  const { merger, places } = table;
  for (const [key, place] of Object.entries(places)) {
    const into = place.mergedInto ? places[place.mergedInto] : undefined;
    const parts = Object.values(places).filter((other) => other.mergedInto === key);
    const renamed = kindChanges(into ?? place);
    const merged = into || parts.length > 0 ? [mergerOf(place, into, parts, merger)] : [];
    const changes = [
      ...merged.map((change) => (renamed.length > 0 ? Object.assign(change, { past: true }) : change)),
      ...renamed,
    ];
    if (changes.length === 0) continue;
    const { formerly, name } = place;
    const changed: ChangedName = {
      key: `place-${key}`,
      name: kindName({ name, kind: formerly?.kind ?? place.kind }),
      ...(into
        ? { bracket: `nay thuộc ${kindName(into)}` }
        : formerly
          ? { bracket: `nay là ${kindName(place)}` }
          : {}),
      changes,
    };
    const prefixed = ['tỉnh', 'Tỉnh', 'thành phố', 'Thành phố'].map((kind) => `${kind} ${place.name}`);
    const names = [...prefixed, ...place.aliases, ...(PERSON_NAMES.has(key) ? [] : [place.name])];
    for (const name of names) found.set(name, changed);
  }
  return found;
}

/** The change by the merger of provinces, with the names that the merged provinces had then. */
function mergerOf(
  place: Place,
  into: Place | undefined,
  parts: readonly Place[],
  merger: Places['merger'],
): Change {
  const { name, kind, formerly } = into ?? place;
  const made = kindName({ name, kind: formerly?.kind ?? kind });
  return {
    today: into ? made : `${made}, gồm cả ${parts.map((part) => part.name).join(', ')}`,
    since: merger.since,
    act: merger.act,
    note: `Chính quyền mới làm việc từ ngày ${shortDate(merger.operating)}.`,
    inference: false,
    sources: place.sources ?? parts[0]?.sources ?? merger.sources,
    confidence: place.confidence ?? parts[0]?.confidence ?? merger.confidence,
  };
}

/** A province that became a city: "tỉnh Đồng Nai" is "thành phố Đồng Nai" since 30/4/2026. */
function kindChanges(place: Place): Change[] {
  const { formerly } = place;
  if (!formerly) return [];
  const { until, act, note, sources, confidence } = formerly;
  return [
    { today: kindName(place), since: dayAfter(until), act, note, inference: false, sources, confidence },
  ];
}

function changedRegion(
  key: string,
  region: Region,
  places: ReferenceData['places'],
): ChangedName | undefined {
  const last = region.compositions.findLast((composition) => composition.until === undefined);
  if (region.compositions.length < 2 || !last) return undefined;
  const members = last.members.map((member) => places?.places[member]?.name ?? member);
  return {
    key: `region-${key}`,
    name: region.name,
    changes: [
      {
        today: `${region.name} gồm ${members.length} tỉnh, thành phố: ${members.join(', ')}`,
        since: last.from,
        act: last.act,
        note: last.note,
        inference: last.inference ?? false,
        sources: last.sources,
        confidence: last.confidence,
      },
    ],
  };
}

/** Replaced instruments, each with all steps to the present one: "Nghị định 138/2016" by 39/2022, and that by 191/2026. */
function replacedInstruments(instruments: ReadonlyMap<string, Instrument>): Map<string, ChangedName> {
  const replacements = Map.groupBy(
    [...instruments.values()].flatMap((act) =>
      act.relations
        .filter(({ kind, target }) => kind === 'thay-the' && instruments.has(target))
        .map((relation) => ({ act, relation })),
    ),
    ({ relation }) => relation.target,
  );
  const found = new Map<string, ChangedName>();
  for (const earlier of replacements.keys()) {
    const steps = stepsFrom(earlier, replacements);
    const record = instruments.get(earlier)!;
    const last = steps.filter(({ act }) => !replacements.has(act.id));
    // Records that replace each other in a circle have no last one; `checkValidity` reports which is wrong.
    const names = (last.length > 0 ? last : steps).map(({ act }) => shortName(act));
    found.set(earlier, {
      key: `instrument-${earlier}`,
      name: shortName(record),
      bracket: `nay là ${[...new Set(names)].join(', ')}`,
      changes: steps.map(({ act, relation }) => ({
        today: officialName(act),
        since: act.effective?.value ?? act.date,
        act: act.id,
        note: relation.note,
        inference: relation.inference ?? false,
        ...(replacements.has(act.id) && last.length > 0 ? { past: true } : {}),
        sources: relation.sources,
        confidence: relation.confidence,
      })),
    });
  }
  return found;
}

interface Replacement {
  act: Instrument;
  relation: Instrument['relations'][number];
}

/** All replacements that follow an instrument, direct ones first, each act once. */
function stepsFrom(first: string, later: ReadonlyMap<string, readonly Replacement[]>): Replacement[] {
  const steps: Replacement[] = [];
  const seen = new Set([first]);
  const open = [first];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const step of later.get(id) ?? []) {
      if (seen.has(step.act.id)) continue;
      seen.add(step.act.id);
      steps.push(step);
      open.push(step.act.id);
    }
  }
  return steps;
}

const kindName = (place: { name: string; kind: 'tinh' | 'thanh-pho' }) =>
  `${place.kind === 'tinh' ? 'tỉnh' : 'thành phố'} ${place.name}`;
