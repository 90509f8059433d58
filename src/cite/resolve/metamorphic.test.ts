import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { LexNode } from '../../lexast/index.ts';
import { lawText } from '../../lexast/index.ts';
import { walk } from '../../lexast/walk.ts';
import { parse } from '../../parse/index.ts';
import { layouts, spellings, type Variant } from '../../parse/testing/variants.ts';
import { createCatalogue } from '../catalogue.ts';
import { resolveReferences } from './index.ts';

// A citation leads to one place, whatever letters and spaces the text is written with.

const root = new URL('../../parse/fixtures/', import.meta.url);
const texts = readdirSync(root).map((name) => readFileSync(new URL(`${name}/input.txt`, root), 'utf8'));

/** Each citation with the words of the law that it covers and the places it leads to. */
function cited(text: string, { same = (words: string) => words }: Partial<Variant> = {}): string[] {
  const found: string[] = [];
  walk(resolveReferences(parse(text), createCatalogue([])), (node: LexNode) => {
    if (node.type !== 'reference') return;
    const words = lawText(node).replaceAll('\u2011', '-').replace(/\s/gu, '');
    found.push(same(`${words} ${node.status} ${JSON.stringify(node.targets)}`));
  });
  return found;
}

const doubled = layouts.find(({ name }) => name === 'double spaces')!;

it.each([...spellings, doubled].map((variant) => [variant.name, variant] as const))('%s', (_, variant) => {
  for (const text of texts) expect(cited(variant.change(text), variant)).toEqual(cited(text, variant));
});
