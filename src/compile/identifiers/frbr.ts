import { slugWords } from '../../lexast/index.ts';
import { isLocal, type WorkIdentity } from './work.ts';

/**
 * IRI of the work by the Akoma Ntoso naming convention (OASIS 2019, 4.5): country, document type, subtype,
 * actor where the number does not already say it, date, number.
 *
 * @returns a global IRI: `/akn/vn/act/nghi-quyet/2022-04-21/57-nq-cp`
 */
export function frbrWork(work: WorkIdentity): string {
  const actor = isLocal(work.number) ? [slugWords(work.issuer)] : [];
  const number = slugWords(work.number) || work.id;
  return `/${['akn', 'vn', 'act', work.type, ...actor, frbrDate(work), number].join('/')}`;
}

/** Date of the work as the convention needs it; year 0001 where no date is known, which the metadata says. */
export function frbrDate(work: WorkIdentity): string {
  return work.date ?? /\d{4}/.exec(work.number)?.[0] ?? '0001';
}

/** IRI of the Vietnamese text as first issued. */
export function frbrExpression(work: WorkIdentity): string {
  return `${frbrWork(work)}/vie@${frbrDate(work)}`;
}

/**
 * IRI of one compiled form.
 *
 * @param format file extension without the dot
 * @param annotated whether editorial notes are in it
 */
export function frbrManifestation(work: WorkIdentity, format: string, annotated = false): string {
  return `${frbrExpression(work)}${annotated ? '/annotated' : ''}.${format}`;
}
