import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readReferenceData, type ReferenceFiles } from './reference-data.ts';

const sources = {
  S1: {
    kind: 'page',
    complete: true,
    address: 'https://example.vn/',
    title: 'Trang',
    publisher: 'Nhà',
    collected: '2031-03',
  },
} as const;

const sound: Record<keyof ReferenceFiles, string> = {
  bodies: `bo-cu:
  name: Bộ Cũ
  kind: bo
  successors:
    - { key: bo-moi, since: 2031-03-01, act: nq-12-2031-cp, sources: [S1], confidence: high }
bo-moi: { name: Bộ Mới, kind: bo }
`,
  places: `merger: { act: nq-12-2031-cp, since: 2031-06-01, operating: 2031-07-01, sources: [S1], confidence: high }
places:
  tinh-moi: { name: Tỉnh Mới, kind: tinh }
  tinh-cu: { name: Tỉnh Cũ, kind: tinh, mergedInto: tinh-moi, sources: [S1], confidence: high }
`,
  regions: `vung-thu:
  name: Vùng Thử
  kind: kinh-te-xa-hoi
  compositions:
    - { members: [tinh-moi, tinh-cu], sources: [S1], confidence: high }
`,
  glossary: `mot: { term: Một, definition: Số một, seeAlso: [hai] }
hai: { term: Hai, definition: Số hai }
`,
  timeline: `- { date: 2031-01-01, kind: luat, title: Luật thử, sources: [S1], confidence: high }
- { date: 2031-02-01, kind: hoi-dong, title: Hội đồng thử, instrument: nq-12-2031-cp, sources: [S1], confidence: high }
`,
};

function messages(change: Partial<typeof sound> = {}): string[] {
  const texts = { ...sound, ...change };
  const files = Object.fromEntries(
    Object.entries(texts).map(([name, value]) => [name, new VFile({ path: `${name}.yaml`, value })]),
  ) as ReferenceFiles;
  readReferenceData(files, new Set(['nq-12-2031-cp']), sources);
  return Object.values(files).flatMap((file) => file.messages.map(String));
}

test('sound tables have no messages', () => {
  expect(messages()).toEqual([]);
});

test.each<[string, Partial<typeof sound>, string[]]>([
  [
    'a successor that is not listed',
    { bodies: sound.bodies.replace('key: bo-moi', 'key: bo-la') },
    ['bodies.yaml:5:9: Unknown body "bo-la". Add it to content/bodies.yaml, or correct the key.'],
  ],
  [
    'an act without a record',
    { bodies: sound.bodies.replace('nq-12-2031-cp', 'nq-13-2031-cp') },
    [
      'bodies.yaml:5:41: Unknown instrument "nq-13-2031-cp". Add it to content/instruments/, or correct the key.',
    ],
  ],
  [
    'a body listed twice',
    { bodies: `${sound.bodies}bo-moi: { name: Bộ Mới, kind: bo }\n` },
    ['bodies.yaml:7:1: This is not valid YAML: Map keys must be unique. Remove one of the two.'],
  ],
  [
    'a merger into a province that is gone',
    {
      places: `${sound.places}  tinh-xa: { name: Tỉnh Xa, kind: tinh, mergedInto: tinh-cu, sources: [S1], confidence: high }\n`,
    },
    ['places.yaml:5:41: "tinh-xa" merged into "tinh-cu", which is itself gone. Name the province of today.'],
  ],
  [
    'a merger without a source',
    {
      places: sound.places.replace(
        'mergedInto: tinh-moi, sources: [S1], confidence: high',
        'mergedInto: tinh-moi',
      ),
    },
    ['places.yaml:4:3: "places.tinh-cu" says where it merged, so it needs "sources" and "confidence".'],
  ],
  [
    'a region with an unknown member',
    { regions: sound.regions.replace('tinh-cu', 'tinh-la') },
    ['regions.yaml:5:29: Unknown place "tinh-la". Add it to content/places.yaml, or correct the key.'],
  ],
  [
    'a term that points nowhere',
    { glossary: sound.glossary.replace('[hai]', '[ba]') },
    ['glossary.yaml:1:49: Unknown term "ba". Add it to content/glossary.yaml, or correct the key.'],
  ],
  [
    'events out of order',
    { timeline: sound.timeline.replace('2031-01-01', '2031-09-01') },
    ['timeline.yaml:2:5: 2031-02-01 comes after 2031-09-01. Put the events in order, oldest first.'],
  ],
  [
    'quotes that are not closed are told where they open, not where the file ends',
    { glossary: 'mot:\n  term: "Một\n  definition: Số một\n' },
    ['glossary.yaml:2:9: This is not valid YAML: Missing closing "quote. Close the quotes that open here.'],
  ],
  [
    'a value with a colon',
    { glossary: 'mot:\n  term: Một: số\n  definition: Số một\n' },
    [
      'glossary.yaml:2:9: This is not valid YAML: Nested mappings are not allowed in compact mappings. Put a value that holds ": " in quotes.',
    ],
  ],
])('%s', (_name, change, expected) => {
  expect(messages(change)).toEqual(expected);
});
