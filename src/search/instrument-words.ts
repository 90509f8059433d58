import { type InstrumentType, instrumentTypes, nameTypes } from '../lexast/instrument-table.ts';
import { fold } from './fold.ts';

/**
 * Types by whose name or code a number is an instrument's. "Quy định 30 ngày" and "báo cáo 6 tháng" are words of
 * a text, not addresses: of the papers without ids, only those are here that are cited by number.
 */
const numbered = instrumentTypes.filter(
  ({ idPrefix, key }) => idPrefix !== undefined || ['to-trinh', 'cong-van', 'ke-hoach'].includes(key),
);

/** Papers have no ids; an address calls them by their code, as it calls instruments by the prefix of their ids. */
const prefixOf = ({ idPrefix, code, key }: InstrumentType): string => idPrefix ?? fold(code ?? key);

/** "Lệnh" has one letter, which a point has too. */
const codesOf = ({ code }: InstrumentType): string[] => (code && code.length > 1 ? [fold(code)] : []);

/** How people write a type, folded, and what ids begin with: "nghi dinh" and "nd" are both `nd`. */
export const typePrefixes: ReadonlyMap<string, string> = new Map(
  numbered.flatMap((type) =>
    // "nghidinh 39"
    [...new Set([fold(type.name), fold(type.name).replaceAll(' ', ''), ...codesOf(type)])].map(
      (word): [string, string] => [word, prefixOf(type)],
    ),
  ),
);

/** Codes that stand in numbers, folded: "nq", "ttlt". */
export const typeCodes: readonly string[] = numbered.flatMap(codesOf);

/** Prefixes of ids, longest first: "bo-luat" before "luat". */
export const idPrefixes: readonly string[] = instrumentTypes
  .flatMap(({ idPrefix }) => (idPrefix ? [idPrefix] : []))
  .sort((a, b) => b.length - a.length);

/** Names of types as a query may begin with them: "thông tư hợp đồng lao động". */
export const typeNames: readonly { words: readonly string[]; name: string }[] = instrumentTypes
  .flatMap(({ name, idPrefix, code }) =>
    idPrefix
      ? [name, ...(code && code.length > 1 ? [code] : [])].map((word) => ({
          words: fold(word).split(' '),
          name,
        }))
      : [],
  )
  .sort((a, b) => b.words.length - a.words.length);

/** Types that are called by name rather than by number, as folded words, longer ones first. */
export const lawTypeNames: readonly (readonly string[])[] = instrumentTypes
  .filter(({ key }) => nameTypes.has(key))
  .map(({ name }) => fold(name).split(' '))
  .sort((a, b) => b.length - a.length);
