import { z } from 'zod';

/**
 * The fields of schema.org that our pages use, each as schema.org and Google's structured data guidelines
 * document it. Strict: a field that is not here is a slip.
 */

const address = z.url({ protocol: /^https?$/ });
const name = z.string().min(1);
/** schema.org `Date`. A year alone is one too. */
const date = z.union([z.iso.date(), z.string().regex(/^\d{4}$/)]);
const identifier = z.array(name).min(1);

const linked = z.strictObject({
  '@type': z.literal('Legislation'),
  '@id': address.optional(),
  url: address.optional(),
  name,
  legislationIdentifier: identifier.optional(),
  legislationDate: date.optional(),
});

const force = z.enum(
  ['InForce', 'NotInForce', 'PartiallyInForce'].map((value) => `https://schema.org/${value}`),
);

const context = { '@context': z.literal('https://schema.org') };
const page = { '@id': address, url: address, name, inLanguage: z.literal('vi') };

const legislation = z.strictObject({
  ...context,
  '@type': z.literal('Legislation'),
  ...page,
  legislationIdentifier: identifier,
  legislationType: name,
  legislationJurisdiction: z.literal('VN'),
  legislationDate: date.optional(),
  legislationPassedBy: z.strictObject({ '@type': z.literal('Organization'), name }).optional(),
  legislationResponsible: z.strictObject({ '@type': z.literal('Person'), name }).optional(),
  legislationDateOfApplicability: date.optional(),
  legislationLegalForce: force.optional(),
  citation: z.array(linked).optional(),
  legislationChanges: z.array(linked).optional(),
  legislationAmends: z.array(linked).optional(),
  legislationRepeals: z.array(linked).optional(),
});

const division = z.strictObject({
  ...context,
  '@type': z.literal('Legislation'),
  ...page,
  isPartOf: linked.required({ '@id': true, url: true, legislationIdentifier: true }),
});

const webSite = z.strictObject({
  ...context,
  '@type': z.literal('WebSite'),
  ...page,
  potentialAction: z.strictObject({
    '@type': z.literal('SearchAction'),
    target: z.strictObject({
      '@type': z.literal('EntryPoint'),
      urlTemplate: z.string().regex(/^https?:\/\/\S+\{search_term_string\}$/),
    }),
    'query-input': z.literal('required name=search_term_string'),
  }),
});

/** What the JSON-LD of a page must be, by the page's path. */
export function expectedGraph(path: string): z.ZodType {
  const steps = path.split('/').filter(Boolean);
  if (steps[0] !== 'van-ban' || steps.length === 1) return webSite;
  return steps.length === 2 ? legislation : division;
}
