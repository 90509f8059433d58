import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentCopy } from '../../../tests/support/content-copy.ts';
import { loadContent } from './index.ts';

let copy: Awaited<ReturnType<typeof contentCopy>>;
beforeEach(async () => {
  copy = await contentCopy();
});
afterEach(() => copy.remove());

/** Where code stands beside the content there is a cache: its version is read from there. */
async function withCache(): Promise<void> {
  await mkdir(path.join(copy.root, 'src', 'records'), { recursive: true });
  await writeFile(path.join(copy.root, 'src', 'records', 'index.ts'), '');
}

const place = (name: string) => path.join(copy.root, 'content', name);

async function load() {
  const { files, documents: _, ...content } = await loadContent(copy.root);
  return {
    ...content,
    messages: files.flatMap((file) => file.messages.map(({ name, reason }) => `${name} ${reason}`)),
  };
}

test('what was read before is the same when it is taken from the cache', async () => {
  const read = await load();
  await withCache();
  expect(await load()).toEqual(read);
  expect(await load()).toEqual(read);
});

test('where another file makes a record wrong, its message has its line also when the record is taken from the cache', async () => {
  const sources = await readFile(place('sources.yaml'), 'utf8');
  const bodies = await readFile(place('bodies.yaml'), 'utf8');
  const broken = {
    sources: sources.replaceAll(/^S1:/gm, 'S9001:'),
    bodies: bodies.replace(/^\w[\w-]*:/m, 'x:'),
  };
  const spoil = async () => {
    await writeFile(place('sources.yaml'), broken.sources);
    await writeFile(place('bodies.yaml'), broken.bodies);
  };
  await spoil();
  const { messages } = await load();
  expect(messages.filter((message) => /\.mdx:\d+:\d+/.test(message)).length).toBeGreaterThan(0);
  expect(messages.filter((message) => /\.yaml:\d+:\d+/.test(message)).length).toBeGreaterThan(0);
  await writeFile(place('sources.yaml'), sources);
  await writeFile(place('bodies.yaml'), bodies);
  await withCache();
  await load();
  await spoil();
  expect((await load()).messages).toEqual(messages);
});
