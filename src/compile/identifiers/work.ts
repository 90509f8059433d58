import { instrumentTypes } from '../../cite/grammar/instrument-types.ts';
import type { InstrumentMeta, ReferenceTarget } from '../../lexast/index.ts';

/** What identifies an instrument: two instruments may share a number, never all four of type, number, issuer, date. */
export interface WorkIdentity {
  /** Address in this corpus: `nd-30-2020-cp`. */
  id: string;
  /** `nghi-quyet`, `luat`, … */
  type: string;
  /** As printed, without "Số:": "12/NQ-CP". */
  number: string;
  /** As printed in normal case: "Chính phủ". */
  issuer: string;
  /** ISO 8601; a year alone where no more is known; `undefined` where nothing is. */
  date?: string;
  title?: string;
}

/** Last part of an id, and the body it stands for. */
const issuerOfCode: readonly (readonly [RegExp, string])[] = [
  [/^qh\d*$/, 'Quốc hội'],
  [/^ubtvqh\d*$/, 'Ủy ban Thường vụ Quốc hội'],
  [/^ctn$/, 'Chủ tịch nước'],
  [/^cp$/, 'Chính phủ'],
  [/^ttg$/, 'Thủ tướng Chính phủ'],
  [/^tw$/, 'Ban Chấp hành Trung ương'],
];

/**
 * The identity that a cited instrument's own id and printed number already say.
 *
 * @returns `undefined` when the citation has no certain id, names no number, or is of a body that each
 * locality has, since the number does not say which
 */
export function workOfTarget(target: ReferenceTarget): WorkIdentity | undefined {
  const parts = target.id?.split('-') ?? [];
  const type = instrumentTypes.find(({ idPrefix }) => idPrefix && target.id?.startsWith(`${idPrefix}-`));
  const code = parts.at(-1) ?? '';
  if (!target.id || !type || parts.length < 3) return undefined;
  const year = parts.find((part, index) => index > 1 && /^\d{4}$/.test(part));
  const number =
    printedNumber(target.instrument) ?? (isAssembly(code) ? parts.slice(1).join('/') : undefined);
  if (!number || isLocal(number)) return undefined;
  const date = target.date ?? year;
  return {
    id: target.id,
    type: type.key,
    number,
    issuer: issuerOfCode.find(([pattern]) => pattern.test(code))?.[1] ?? '',
    ...(date ? { date } : {}),
  };
}

const printedNumber = (cited: string | undefined) => (cited && /^\d[^\s]*\//.test(cited) ? cited : undefined);

/** The number of a law or an ordinance is its id in other letters: `luat-21-2017-qh14` is 21/2017/QH14. */
const isAssembly = (code: string) => /^(?:qh|ubtvqh)\d/.test(code);

/** Is this the number of a body that exists once per locality, so that the number alone does not say who issued it? */
export const isLocal = (number: string) => /-(?:CT)?(?:UBND|HĐND)\b/u.test(number);

/** The identity that a text states about itself; unknown parts are empty. For texts outside any corpus. */
export function workOfMeta(meta: InstrumentMeta, id: string): WorkIdentity {
  return {
    id,
    type: meta.type ?? 'van-ban',
    number: meta.number ?? '',
    issuer: meta.issuer ?? '',
    ...(meta.date ? { date: meta.date } : {}),
    ...(meta.title ? { title: meta.title } : {}),
  };
}
