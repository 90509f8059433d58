import { VFile } from 'vfile';
import { beforeAll, describe, expect, test } from 'vitest';
import { anchorTexts } from './anchor-texts.ts';
import { checkAnnotationKeys, checkAnnotations, readAnnotations } from './annotations.ts';
import { type Content, loadContent } from './content.ts';
import { readDigests } from './digests.ts';
import { readContentFile, textOf } from './files.ts';
import { readPacks } from './packs.ts';
import { knownKeys } from './reference-data.ts';

describe('packs and digests', () => {
  const texts = new Map([['nq-12-2031-cp', new Map([['dieu-1', 'Điều 1. Phạm vi']])]]);

  test('a pack with a clause that does not exist', () => {
    const value = `id: goi
name: Gói thử
description: Để thử
items:
  - { instrument: nq-12-2031-cp, anchor: dieu-1 }
  - { instrument: nq-12-2031-cp, anchor: dieu-9 }
`;
    const file = new VFile({ path: 'goi.yaml', value });
    expect(readPacks([file], texts)).toHaveLength(1);
    expect(file.messages.map(String)).toEqual([
      'goi.yaml:6:34: There is no clause "dieu-9" in nq-12-2031-cp. Correct the anchor or remove the item.',
    ]);
  });

  test('a digest of an instrument without a record', () => {
    const value = `---
id: nq-13-2031-cp
summary: Nghị quyết thử.
sources: [S1]
confidence: medium
created: 2031-03-01
creator: Ban biên tập
checked: 2031-03-01
---

Nội dung.
`;
    const file = new VFile({ path: 'nq-13-2031-cp.mdx', value });
    const known = {
      instrument: new Set(['nq-12-2031-cp']),
      body: new Set<string>(),
      place: new Set<string>(),
      term: new Set<string>(),
    };
    readDigests([file], { known, sources: {}, texts });
    expect(file.messages.map(String)).toEqual([
      'nq-13-2031-cp.mdx:2:1: Unknown instrument "nq-13-2031-cp". Add it to content/instruments/, or correct the key.',
      'nq-13-2031-cp.mdx:4:11: Unknown source "S1". Add it to content/sources.yaml, or correct the key.',
    ]);
  });
});

describe('the content of this project', () => {
  let content: Content;
  beforeAll(async () => {
    content = await loadContent('.');
  });

  test('is sound', () => {
    expect(content.files.flatMap((file) => file.messages.map(String))).toEqual([]);
  });

  test('has a note on every basis, and a task on every point of III.1', () => {
    const notes = content.annotations.get('nq-57-2022-cp') ?? [];
    const targets = new Set(notes.map(({ target }) => target));
    expect([...targets]).toEqual(expect.arrayContaining(['can-cu-1', 'can-cu-2', 'de-nghi-1', 'muc-ii']));
    const tasks = notes.filter(({ task }) => task).map(({ target }) => target);
    expect(tasks).toEqual(['a', 'b', 'c', 'd', 'dd', 'e'].map((point) => `muc-iii-khoan-1-diem-${point}`));
  });

  test('has a template that is a sound note, but for its text', async () => {
    const file = await readContentFile('content/annotations/_template.mdx');
    file.stem = 'ten-ngan-gon';
    const untouched = new VFile({ path: file.path, value: textOf(file) });
    untouched.stem = 'ten-ngan-gon';
    expect(readAnnotations('nq-57-2022-cp', [untouched])).toEqual([]);
    expect(untouched.messages.map(({ ruleId }) => ruleId)).toEqual(['editorial-template']);
    file.value = textOf(file).replace('Viết ở đây', 'Đã viết ở đây');
    const notes = readAnnotations('nq-57-2022-cp', [file]);
    const context = {
      known: knownKeys(new Set(content.instruments.keys()), content.tables),
      sources: content.sources,
      texts: new Map([...content.documents].map(([id, { tree }]) => [id, anchorTexts(tree)])),
    };
    checkAnnotations(notes, context.texts);
    checkAnnotationKeys(notes, context);
    expect(file.messages.map(String)).toEqual([]);
  });

  test('uses every source that it lists', async () => {
    const files = content.files.filter((file) => file.basename !== 'sources.yaml');
    const text = files.map(textOf).join('\n');
    const unused = Object.keys(content.sources).filter((id) => !new RegExp(`\\b${id}\\b`).test(text));
    expect(unused).toEqual([]);
  });

  test('has a digest of every instrument of this site whose text is not held', () => {
    const missing = [...content.instruments.values()]
      .filter(({ id, core }) => core && !content.provenance.has(id))
      .map(({ id }) => id);
    expect([...content.digests.keys()]).toEqual(missing.toSorted());
  });

  test('counts 63 provinces and cities before the merger and 34 after', () => {
    const places = Object.values(content.tables.places?.places ?? {});
    expect(places).toHaveLength(63);
    expect(places.filter((place) => !place.mergedInto)).toHaveLength(34);
    const cities = places.filter((place) => !place.mergedInto && place.kind === 'thanh-pho');
    expect(cities).toHaveLength(9);
    expect(cities.filter(({ formerly }) => formerly === undefined)).toHaveLength(6);
  });

  test('puts every province in one region, before and after', () => {
    const { places, regions } = content.tables;
    const membersOf = (act: string) =>
      Object.values(regions)
        .flatMap((region) => region.compositions)
        .filter((composition) => composition.act === act)
        .flatMap((composition) => composition.members)
        .toSorted();
    const all = Object.entries(places?.places ?? {});
    const keys = (entries: typeof all) => entries.map(([key]) => key).toSorted();
    expect(membersOf('nq-81-2023-qh15')).toEqual(keys(all));
    expect(membersOf('nq-306-2025-cp')).toEqual(keys(all.filter(([, place]) => !place.mergedInto)));
  });
});
