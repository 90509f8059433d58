import { expect, test } from 'vitest';
import { toWebAnnotations } from './index.ts';

test('a note on words', () => {
  const json = toWebAnnotations(
    [
      {
        id: 'bo-vi-du-nay-la',
        source: 'https://vi-du.example/van-ban/nd-1-2030-cp/',
        anchor: 'dieu-1-khoan-1',
        quote: { exact: 'Bộ Ví dụ', suffix: ' thực hiện' },
        body: { value: 'Nay là Bộ Thí dụ.', format: 'text/plain' },
        motivation: 'commenting',
        creator: { name: 'Ban biên tập', role: 'editor' },
        created: '2030-03-04',
        sources: ['https://vi-du.example/nguon/1'],
      },
    ],
    { url: 'https://vi-du.example/chu-giai.jsonld', label: 'Chú giải biên tập' },
  );
  expect(JSON.parse(json)).toEqual({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://vi-du.example/chu-giai.jsonld',
    type: 'AnnotationCollection',
    label: 'Chú giải biên tập',
    total: 1,
    first: {
      id: 'https://vi-du.example/chu-giai.jsonld#trang-1',
      type: 'AnnotationPage',
      partOf: 'https://vi-du.example/chu-giai.jsonld',
      startIndex: 0,
      items: [
        {
          id: 'https://vi-du.example/chu-giai.jsonld#bo-vi-du-nay-la',
          type: 'Annotation',
          motivation: 'commenting',
          creator: { type: 'Organization', name: 'Ban biên tập', role: 'editor' },
          created: '2030-03-04',
          body: [
            { type: 'TextualBody', value: 'Nay là Bộ Thí dụ.', format: 'text/plain', language: 'vi' },
            { type: 'SpecificResource', purpose: 'linking', source: 'https://vi-du.example/nguon/1' },
          ],
          target: {
            type: 'SpecificResource',
            source: 'https://vi-du.example/van-ban/nd-1-2030-cp/',
            selector: {
              type: 'FragmentSelector',
              conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
              value: 'dieu-1-khoan-1',
              refinedBy: { type: 'TextQuoteSelector', exact: 'Bộ Ví dụ', suffix: ' thực hiện' },
            },
          },
        },
      ],
    },
  });
});
