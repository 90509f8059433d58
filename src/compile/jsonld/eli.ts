import { urnLex } from '../identifiers/index.ts';
import type { LegislationInput } from './types.ts';

/** One RDFa statement about the page's instrument: a literal or an address. */
export interface EliMeta {
  property: string;
  content: string;
}

const force: Record<NonNullable<LegislationInput['force']>, string> = {
  InForce: 'http://data.europa.eu/eli/ontology#InForce-inForce',
  PartiallyInForce: 'http://data.europa.eu/eli/ontology#InForce-partiallyInForce',
  NotInForce: 'http://data.europa.eu/eli/ontology#InForce-notInForce',
};

/**
 * `<meta property="eli:…">` of a page, by the ELI ontology (prefix `eli:
 * http://data.europa.eu/eli/ontology#`), so that a reader of ELI reads us without our own vocabulary.
 */
export function eliMeta(input: LegislationInput): EliMeta[] {
  const { work } = input;
  const meta: [string, string | undefined][] = [
    ['eli:id_local', work.number],
    ['eli:uri_schema', urnLex(work)],
    ['eli:type_document', work.type],
    ['eli:title', work.title],
    ['eli:language', 'vi'],
    ['eli:jurisdiction', 'VN'],
    ['eli:passed_by', work.issuer],
    ['eli:date_document', work.date],
    ['eli:first_date_entry_in_force', input.effective],
    ['eli:in_force', input.force && force[input.force]],
    ...(input.citations ?? []).map(({ url }): [string, string | undefined] => ['eli:cites', url]),
    ...(input.changes ?? []).map(({ url }): [string, string | undefined] => ['eli:changes', url]),
  ];
  return meta.flatMap(([property, content]) => (content ? [{ property, content }] : []));
}
