import { expect, test } from 'vitest';
import type { Instrument } from '../../records/schema/index.ts';
import { getLibrary, type InstrumentView } from '../library.ts';
import { toJsonLd } from '../../compile/jsonld/index.ts';
import { legislationOf } from './legislation.ts';

const site = new URL('https://vi-du.example');
const library = await getLibrary();
const [main] = library.core;
if (!main) throw new Error('the library has no main instrument');

/** The main instrument with other facts. */
const withRecord = (facts: Partial<Instrument>): InstrumentView => ({
  ...main,
  record: { ...main.record, ...facts },
});
const attribution: { sources: string[]; confidence: 'high' } = { sources: ['S1'], confidence: 'high' };
const status = { asOf: '2030-01-02', ...attribution };
const basis = 'luat-76-2015-qh13';
const forceOf = (view: InstrumentView) => legislationOf(view, library, site).force;

test('a status is said where it is verified, never where it is unknown or concluded', () => {
  expect(forceOf(withRecord({ status: { ...status, value: 'con-hieu-luc' } }))).toBe('InForce');
  expect(forceOf(withRecord({ status: { ...status, value: 'het-hieu-luc-mot-phan' } }))).toBe(
    'PartiallyInForce',
  );
  expect(forceOf(withRecord({ status: { ...status, value: 'chua-kiem-chung' } }))).toBeUndefined();
  expect(
    forceOf(withRecord({ status: { ...status, value: 'het-hieu-luc', inference: true } })),
  ).toBeUndefined();
});

test('relations: what amends, what repeals, and nothing that is only concluded', () => {
  const input = legislationOf(
    withRecord({
      relations: [
        { kind: 'sua-doi', target: basis, ...attribution },
        { kind: 'bai-bo', target: 'luat-21-2017-qh14', ...attribution },
        { kind: 'thay-the', target: 'nd-138-2016-cp', inference: true, ...attribution },
        { kind: 'lien-quan', target: 'luat-47-2019-qh14', ...attribution },
      ],
    }),
    library,
    site,
  );
  const ids = (works: typeof input.changes) => works?.map(({ work }) => work?.id);
  expect(ids(input.amends)).toEqual([basis]);
  expect(ids(input.repeals)).toEqual(['luat-21-2017-qh14']);
  expect(ids(input.changes)).toEqual([basis, 'luat-21-2017-qh14']);
});

test('citations: each instrument once, by its page where there is one, by its number where not', () => {
  const { citations = [] } = legislationOf(main, library, site);
  expect(citations[0]).toMatchObject({ url: `${site.href}van-ban/${basis}/`, work: { id: basis } });
  expect(citations.filter(({ url }) => !url).map(({ name }) => name)).toEqual([
    '6773/TTr-BKHĐT',
    '1563/TTr-BKHĐT',
    'Văn kiện các đại hội VIII, X và XI',
  ]);
  expect(new Set(citations.map(({ name }) => name)).size).toBe(citations.length);
});

test('a site without an address writes none, and says what it is by name', () => {
  const input = legislationOf(main, library, undefined);
  expect(input).toMatchObject({ url: undefined, encodings: [], work: { id: main.id } });
  expect(JSON.stringify(toJsonLd(input))).not.toMatch(/"(?:@id|url|contentUrl)"/);
});
