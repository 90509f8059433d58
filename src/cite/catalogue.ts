import { slugWords } from '../lexast/index.ts';
import { nameKey } from './grammar/name-index.ts';
import { instrumentTypes, nameTypes } from '../lexast/instrument-table.ts';
import { bareNumber, numberParts, officialNumber } from './grammar/number.ts';
import { isLocalNumber } from './instrument-id.ts';
import type { NamedInstrument } from './types.ts';

/** What is known of an instrument, whether its text is held or not. */
export interface CatalogueEntry {
  id: string;
  /** `nghi-quyet`, `luat`, … */
  type: string;
  /** As printed: "12/NQ-CP". */
  number: string;
  issuer?: string;
  /** ISO 8601 */
  date?: string;
  /** Trích yếu; of a law, its name. */
  title?: string;
  /** Names by which other texts cite it: "Luật Quy hoạch". */
  names?: readonly string[];
  /** Anchors of its text, where the text is held. */
  anchors?: Pick<ReadonlySet<string>, 'has'>;
}

/** Known instruments, by the ways that a text can name them. */
export interface Catalogue {
  entries: readonly CatalogueEntry[];
  byId(id: string): CatalogueEntry | undefined;
  /** Every instrument that a citation can mean: by number and date, or by name and year. */
  matches(named: NamedInstrument): CatalogueEntry[];
  /** Names of the laws in it, without their type. */
  lawNames(): string[];
}

const lawTypes = new Map(
  instrumentTypes.filter(({ key }) => nameTypes.has(key)).map(({ key, name }) => [key, name]),
);

/** Make a catalogue of records. */
export function createCatalogue(entries: Iterable<CatalogueEntry>): Catalogue {
  const all = [...entries];
  const ids = new Map(all.map((entry) => [entry.id, entry]));
  const numbers = new Map<string, CatalogueEntry[]>();
  const names = new Map<string, CatalogueEntry[]>();
  for (const entry of all) {
    add(numbers, bareNumber(officialNumber(entry.number)), entry);
    for (const name of fullNamesOf(entry)) add(names, nameKey(name), entry);
  }
  return {
    entries: all,
    byId: (id) => ids.get(id),
    matches: (named) => {
      const found = named.number
        ? numbers.get(bareNumber(named.number))
        : named.name && names.get(nameKey(named.name));
      return (found || []).filter((entry) => agrees(entry, named));
    },
    lawNames: () =>
      all.flatMap((entry) =>
        fullNamesOf(entry).map((name) => name.replace(new RegExp(`^${lawTypes.get(entry.type)} `, 'iu'), '')),
      ),
  };
}

function add(map: Map<string, CatalogueEntry[]>, key: string, entry: CatalogueEntry): void {
  const list = map.get(key);
  if (!list) map.set(key, [entry]);
  else if (!list.includes(entry)) list.push(entry);
}

/** Full names of a law; other instruments have a title, not a name. */
export function fullNamesOf(entry: Pick<CatalogueEntry, 'type' | 'names' | 'title'>): string[] {
  const type = lawTypes.get(entry.type);
  if (!type) return [];
  const given = [...(entry.names ?? []), ...(entry.title ? [entry.title] : [])];
  return given.map((name) => (nameKey(name).startsWith(`${nameKey(type)} `) ? name : `${type} ${name}`));
}

/** Does nothing that the citation says speak against this instrument? */
function agrees(entry: CatalogueEntry, named: NamedInstrument): boolean {
  if (named.type && named.type !== entry.type) return false;
  if (named.date && entry.date && named.date !== entry.date) return false;
  if (isLocalNumber(officialNumber(entry.number)) && !isOfSamePlace(entry, named)) return false;
  const year = entry.date?.slice(0, 4) ?? numberParts(officialNumber(entry.number))?.year;
  return !named.year || year === undefined || Number(year) === named.year;
}

/** "12/2023/QĐ-UBND" is a number of each province: only its day or its issuer says whose. */
function isOfSamePlace(entry: CatalogueEntry, named: NamedInstrument): boolean {
  if (named.issuer && entry.issuer) return slugWords(named.issuer) === slugWords(entry.issuer);
  return named.date !== undefined && named.date === entry.date;
}
