import { readdirSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { normalise } from '../formats/index.ts';
import { count, treeText } from '../lexast/index.ts';
import { parse } from './index.ts';
import { outlineText } from './testing/outline-text.ts';

// Each folder holds an invented text in the form of a real kind of instrument (input.txt) and what the parser
// must see in it (outline.txt): structure, counts, what the text says of itself, messages. `vitest -u` rewrites it.
const root = new URL('fixtures/', import.meta.url);

describe('fixtures', () => {
  it.each(readdirSync(root).toSorted())('%s', async (name) => {
    const input = readFileSync(new URL(`${name}/input.txt`, root), 'utf8');
    const file = new VFile();
    const document = parse(input, file);
    expect(treeText(document)).toBe(normalise(input));
    const { counts, quoted } = count(document);
    const seen = [
      outlineText(document),
      `counts: ${JSON.stringify(counts)}`,
      `quoted: ${JSON.stringify(quoted)}`,
      `meta: ${JSON.stringify(document.meta, null, 2)}`,
      `completeness: ${document.completeness}`,
      ...file.messages.map((message) => `${message.line}: ${message.ruleId}: ${message.reason}`),
      '',
    ].join('\n');
    await expect(seen).toMatchFileSnapshot(new URL(`${name}/outline.txt`, root).pathname);
  });
});
