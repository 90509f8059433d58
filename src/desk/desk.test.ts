import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadContent } from '../records/load/content.ts';
import { backendOf } from './backend.ts';
import { deskConfig } from './config.ts';
import { fileFormat } from './formats.ts';
import { formHref, newNoteHref } from './names.ts';

const { config, shapes } = deskConfig(await loadContent(process.cwd()));

/** A field as the configuration has it, and all fields in it. */
interface AnyField {
  name: string;
  label: string;
  options?: { label: string; value: unknown }[];
  fields?: AnyField[];
}
const all = (fields: AnyField[] = [], path = ''): [string, AnyField][] =>
  fields.flatMap(
    (field) =>
      [[`${path}${field.name}`, field], ...all(field.fields, `${path}${field.name}.`)] as [
        string,
        AnyField,
      ][],
  );
const forms = (config.collections ?? []).flatMap((each) => {
  const { files, fields, name } = each as {
    name: string;
    fields?: AnyField[];
    files?: { name: string; fields: AnyField[] }[];
  };
  return files ?? [{ name, fields: fields ?? [] }];
});

test.each(forms.map(({ name, fields }) => [name, fields] as const))(
  'every field and every choice of "%s" has Vietnamese words',
  (_, fields) => {
    for (const [path, { label, options = [] }] of all(fields)) {
      expect(label, path).toMatch(/^\p{Lu}/u);
      expect(label, path).not.toContain('.');
      for (const option of options) expect(option.label, path).not.toBe(String(option.value));
    }
  },
);

test('every file that editors write comes back as it was when nothing is changed in its form', async () => {
  for (const collection of config.collections ?? []) {
    const { folder, extension, format, files } = collection as unknown as Record<string, string> & {
      files?: { file: string; format: string }[];
    };
    const held = files ?? globSync(`${folder}/[!_]*.${extension}`).map((file) => ({ file, format }));
    for (const { file, format: name } of held) {
      const shape = shapes.find((each) => each.name === name);
      if (!shape) throw new Error(`no format ${name}`);
      const { fromFile, toFile } = fileFormat(shape);
      const text = await readFile(file, 'utf8');
      expect(`${toFile(structuredClone(fromFile(text.trim()))).trim()}\n`, file).toBe(text);
    }
  }
});

test('a place for every kind of file, and none for what editors do not write', () => {
  expect(formHref('content/annotations/nq-1/a.mdx')).toBe('/bien-tap/#/collections/chu-giai-nq-1/entries/a');
  expect(formHref('instruments/nq-1.yaml')).toBe('/bien-tap/#/collections/van-ban/entries/nq-1');
  expect(formHref('bodies.yaml')).toBe('/bien-tap/#/collections/bang/entries/co-quan');
  expect(formHref('permalinks.json')).toBeUndefined();
  expect(newNoteHref({ instrument: 'nq-1', anchor: 'muc-i', exact: 'a & b' })).toBe(
    '/bien-tap/?van-ban=nq-1&neo=muc-i&trich=a+%26+b#/collections/chu-giai-nq-1/new',
  );
});

test('the repository is the one of the site file, at the host that it names', () => {
  expect(backendOf(undefined).asks).toEqual([]);
  expect(backendOf({ host: 'github', repository: 'a/b', branch: 'main' }).config).toMatchObject({
    name: 'github',
    repo: 'a/b',
  });
  const own = {
    host: 'gitlab',
    repository: 'a/b/c',
    branch: 'main',
    address: 'https://git.example.vn/',
  } as const;
  expect(backendOf(own)).toMatchObject({
    config: { base_url: 'https://git.example.vn', api_root: 'https://git.example.vn/api/v4' },
    asks: ['https://git.example.vn'],
  });
});
