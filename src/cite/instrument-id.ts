import { slugWords } from '../lexast/index.ts';
import { instrumentTypes } from './grammar/instrument-types.ts';
import { typeOfNumber } from './grammar/instrument.ts';
import { type NumberParts, numberParts } from './grammar/number.ts';
import type { NamedInstrument } from './types.ts';

const byKey = new Map(instrumentTypes.map((type) => [type.key, type]));
/** Bodies that every province has: their code does not say whose number it is. */
const local = /(?:^|-)(?:CT)?(?:UBND|HĐND)\d*(?:-|$)/u;

/** Does every province have a body with this code? Its number alone names no instrument. */
export const isLocalNumber = (number: string): boolean => local.test(numberParts(number)?.code ?? '');

/** Early Sắc lệnh have a bare number: "Sắc lệnh số 63 ngày 22-11-1945". */
const serialOf = ({
  type,
  number = '',
}: Pick<NamedInstrument, 'type' | 'number'>): NumberParts | undefined =>
  type === 'sac-lenh' && /^\d+[a-z]?$/u.test(number) ? { serial: number, code: '' } : undefined;

/**
 * The id of an instrument from what its citation says: type, number, year and issuer in lower case.
 *
 * @returns e.g. "nd-30-2020-cp", "luat-76-2015-qh13"; `undefined` where that is not certain, and for papers
 *   that are not instruments of law (a Tờ trình)
 */
export function instrumentId(named: Pick<NamedInstrument, 'type' | 'number' | 'date'>): string | undefined {
  const parts = named.number ? (numberParts(named.number) ?? serialOf(named)) : undefined;
  if (!parts || !named.number) return undefined;
  const own = typeOfNumber(named.number);
  const type = (named.type ? byKey.get(named.type) : undefined) ?? own;
  const year = parts.year ?? named.date?.slice(0, 4);
  if (!type?.idPrefix || !year) return undefined;
  if (own && type.code && own.key !== type.key) return undefined;
  const codes = parts.code.split(/[-/]/u).filter(Boolean);
  const issuer = own ? codes.slice(1) : codes;
  if (local.test(issuer.join('-'))) return undefined;
  if (issuer.length === 0 && type.key !== 'sac-lenh') return undefined;
  return slugWords([type.idPrefix, parts.serial, String(year), ...issuer].join('-'));
}
