import type { LegislationLeaf, LegislationObject, Thing, WithContext } from 'schema-dts';
import { frbrWork, urnLex, type WorkIdentity } from '../identifiers/index.ts';
import type { DivisionInput, LegislationInput, LinkedWork } from './types.ts';

/**
 * schema.org `Legislation` of an instrument, for its page.
 *
 * @param input plain values; absent ones are left out, never guessed
 */
export function toJsonLd(input: LegislationInput): WithContext<LegislationLeaf> {
  return { '@context': 'https://schema.org', ...legislation(input) };
}

/** schema.org `Legislation` of a division, as a part of its instrument. */
export function divisionJsonLd(part: DivisionInput, whole: LegislationInput): WithContext<LegislationLeaf> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    ...at(part.url),
    name: part.name,
    inLanguage: 'vi',
    isPartOf: {
      '@type': 'Legislation',
      ...at(whole.url),
      name: nameOf(whole.work),
      legislationIdentifier: identifiers(whole.work),
    },
  };
}

/** JSON for a `<script type="application/ld+json">`: no text in it can end the element. */
export const jsonLdScript = (graph: WithContext<Thing>): string =>
  JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);

const nameOf = (work: WorkIdentity) => work.title ?? work.number;

/** All names of a work: as printed, by RFC 9676, by the Akoma Ntoso naming convention. */
function identifiers(work: WorkIdentity): string[] {
  const urn = urnLex(work);
  return [work.number, ...(urn ? [urn] : []), frbrWork(work)].filter(Boolean);
}

function legislation(input: LegislationInput): LegislationLeaf {
  const { work } = input;
  return {
    '@type': 'Legislation',
    ...at(input.url),
    name: nameOf(work),
    inLanguage: 'vi',
    legislationIdentifier: identifiers(work),
    legislationType: work.type,
    legislationJurisdiction: 'VN',
    ...(work.date ? { legislationDate: work.date } : {}),
    ...(work.issuer ? { legislationPassedBy: { '@type': 'Organization', name: work.issuer } } : {}),
    ...(input.signer ? { legislationResponsible: { '@type': 'Person', name: input.signer } } : {}),
    ...(input.effective ? { legislationDateOfApplicability: input.effective } : {}),
    ...(input.force ? { legislationLegalForce: `https://schema.org/${input.force}` } : {}),
    ...linked('citation', input.citations),
    ...linked('legislationChanges', input.changes),
    ...linked('legislationAmends', input.amends),
    ...linked('legislationRepeals', input.repeals),
    ...(input.encodings?.length ? { encoding: input.encodings.map(encoding) } : {}),
  };
}

/** Name and address are one. */
const at = (url: string | undefined) => (url ? { '@id': url, url } : {});

type LinkField = 'citation' | 'legislationChanges' | 'legislationAmends' | 'legislationRepeals';

function linked(field: LinkField, works: readonly LinkedWork[] | undefined) {
  return works?.length ? { [field]: works.map(link) } : {};
}

/** What describes a work is on its own page, which its name leads to: once is enough in a list. */
const link = ({ name, url, work }: LinkedWork): LegislationLeaf => ({
  '@type': 'Legislation',
  ...(url ? { '@id': url } : {}),
  name,
  ...(work ? { legislationIdentifier: identifiers(work) } : {}),
  ...(work?.date ? { legislationDate: work.date } : {}),
});

const encoding = (form: { url: string; mediaType: string }): LegislationObject => ({
  '@type': 'LegislationObject',
  contentUrl: form.url,
  encodingFormat: form.mediaType,
});
