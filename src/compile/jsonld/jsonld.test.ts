import { expect, test } from 'vitest';
import { decreeWork } from '../testing/fixture.ts';
import { divisionJsonLd, eliMeta, jsonLdScript, toJsonLd, type LegislationInput } from './index.ts';

const input: LegislationInput = {
  work: decreeWork,
  url: 'https://vi-du.example/van-ban/nd-1-2030-cp/',
  effective: '2030-02-01',
  signer: 'Nguyễn Văn Thử',
  force: 'InForce',
  citations: [
    {
      name: 'Luật Ví dụ',
      url: 'https://vi-du.example/van-ban/luat-1-2029-qh16/',
      work: {
        id: 'luat-1-2029-qh16',
        type: 'luat',
        number: '1/2029/QH16',
        issuer: 'Quốc hội',
        date: '2029-02-03',
      },
    },
    { name: 'Tờ trình số 9/TTr-BVD' },
  ],
  encodings: [
    {
      url: 'https://vi-du.example/van-ban/nd-1-2030-cp/nd-1-2030-cp.akn.xml',
      mediaType: 'application/akn+xml',
    },
  ],
};

test('an instrument', () => {
  expect(toJsonLd(input)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': 'https://vi-du.example/van-ban/nd-1-2030-cp/',
    url: 'https://vi-du.example/van-ban/nd-1-2030-cp/',
    name: 'Nghị định về ví dụ',
    inLanguage: 'vi',
    legislationIdentifier: [
      '1/2030/NĐ-CP',
      'urn:lex:vn:chinh.phu:nghi.dinh:2030-01-02;1-2030-nd-cp',
      '/akn/vn/act/nghi-dinh/2030-01-02/1-2030-nd-cp',
    ],
    legislationType: 'nghi-dinh',
    legislationJurisdiction: 'VN',
    legislationDate: '2030-01-02',
    legislationPassedBy: { '@type': 'Organization', name: 'Chính phủ' },
    legislationResponsible: { '@type': 'Person', name: 'Nguyễn Văn Thử' },
    legislationDateOfApplicability: '2030-02-01',
    legislationLegalForce: 'https://schema.org/InForce',
    citation: [
      {
        '@type': 'Legislation',
        '@id': 'https://vi-du.example/van-ban/luat-1-2029-qh16/',
        name: 'Luật Ví dụ',
        legislationIdentifier: [
          '1/2029/QH16',
          'urn:lex:vn:quoc.hoi:luat:2029-02-03;1-2029-qh16',
          '/akn/vn/act/luat/2029-02-03/1-2029-qh16',
        ],
        legislationDate: '2029-02-03',
      },
      { '@type': 'Legislation', name: 'Tờ trình số 9/TTr-BVD' },
    ],
    encoding: [
      {
        '@type': 'LegislationObject',
        contentUrl: 'https://vi-du.example/van-ban/nd-1-2030-cp/nd-1-2030-cp.akn.xml',
        encodingFormat: 'application/akn+xml',
      },
    ],
  });
});

test('what is not verified is not stated', () => {
  const graph = toJsonLd({ work: { ...decreeWork, issuer: '' }, url: input.url });
  expect(graph).not.toHaveProperty('legislationLegalForce');
  expect(graph).not.toHaveProperty('legislationPassedBy');
  expect(eliMeta({ work: decreeWork, url: input.url }).map(({ property }) => property)).not.toContain(
    'eli:in_force',
  );
});

test('a division is a part of its instrument', () => {
  const url = 'https://vi-du.example/van-ban/nd-1-2030-cp/dieu-1/';
  expect(divisionJsonLd({ name: 'Điều 1', url }, input)).toMatchObject({
    '@id': url,
    name: 'Điều 1',
    isPartOf: { '@id': input.url, name: 'Nghị định về ví dụ' },
  });
});

test('no text can end the script element', () => {
  const work = { ...decreeWork, title: '</script><script>alert(1)</script>' };
  const script = jsonLdScript(toJsonLd({ ...input, work }));
  expect(script).not.toContain('<');
  expect(JSON.parse(script).name).toBe('</script><script>alert(1)</script>');
});

test('ELI', () => {
  expect(eliMeta(input)).toEqual([
    { property: 'eli:id_local', content: '1/2030/NĐ-CP' },
    { property: 'eli:uri_schema', content: 'urn:lex:vn:chinh.phu:nghi.dinh:2030-01-02;1-2030-nd-cp' },
    { property: 'eli:type_document', content: 'nghi-dinh' },
    { property: 'eli:title', content: 'Nghị định về ví dụ' },
    { property: 'eli:language', content: 'vi' },
    { property: 'eli:jurisdiction', content: 'VN' },
    { property: 'eli:passed_by', content: 'Chính phủ' },
    { property: 'eli:date_document', content: '2030-01-02' },
    { property: 'eli:first_date_entry_in_force', content: '2030-02-01' },
    { property: 'eli:in_force', content: 'http://data.europa.eu/eli/ontology#InForce-inForce' },
    { property: 'eli:cites', content: 'https://vi-du.example/van-ban/luat-1-2029-qh16/' },
  ]);
});

test('ELI says which texts this one changes, of those that have an address', () => {
  const changes = [
    { name: 'Nghị định cũ', url: 'https://vi-du.example/van-ban/nd-9-2020-cp/' },
    { name: 'Lệ cũ' },
  ];
  expect(eliMeta({ ...input, changes }).filter(({ property }) => property === 'eli:changes')).toEqual([
    { property: 'eli:changes', content: 'https://vi-du.example/van-ban/nd-9-2020-cp/' },
  ]);
});
