import { readdirSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { isDivision, lawText, type LexNode, treeText } from '../lexast/index.ts';
import { normalise } from '../formats/index.ts';
import { parse } from './index.ts';
import { plainDecree } from './testing/plain-decree.ts';
import { layouts, spellings, wrap, type Variant } from './testing/variants.ts';

// One text, written as offices, portals and converters write it, has one tree: the same anchors with the same words.

const root = new URL('fixtures/', import.meta.url);
const input = (name: string) => readFileSync(new URL(`${name}/input.txt`, root), 'utf8');
const letters = (node: LexNode) =>
  lawText(node)
    .replace(/[\s\u2011]/gu, (sign) => (sign === '\u2011' ? '-' : ''))
    .replace(/[“”]/gu, '"');

/** Each part and unit with its anchor and its words. */
function seen(text: string, same: (words: string) => string = (words) => words): string[] {
  const tree = parse(text);
  expect(treeText(tree)).toBe(normalise(text));
  const found: string[] = [];
  const walk = (node: LexNode): void => {
    if (node.type === 'appendix' || !('children' in node)) return;
    if (isDivision(node)) found.push(`${node.id} ${same(letters(node))}`);
    else if (node.type === 'header' || node.type === 'preamble' || node.type === 'closing')
      found.push(`${node.type} ${same(letters(node))}`);
    for (const child of node.children) walk(child as LexNode);
  };
  walk(tree);
  return [...found, tree.completeness, tree.meta.number ?? '', tree.meta.date ?? ''];
}

const check = (text: string, { change, same }: Variant) => {
  expect(seen(change(text), same)).toEqual(seen(text, same));
};

/** Names of the messages about a text that is laid out in a way of `layouts`. */
function rulesOf(text: string, layout: string): (string | undefined)[] {
  const file = new VFile();
  parse(layouts.find(({ name }) => name === layout)?.change(text) ?? '', file);
  return file.messages.map(({ ruleId }) => ruleId);
}

describe('whatever letters and spaces it is written with', () => {
  it.each(spellings.map((variant) => [variant.name, variant] as const))('%s', (_, variant) => {
    for (const name of readdirSync(root)) check(input(name), variant);
  });
});

describe('however it is laid out and numbered', () => {
  const decree = plainDecree();
  it.each(layouts.map((variant) => [variant.name, variant] as const))('%s', (_, variant) => {
    check(decree, variant);
  });

  it('and lines are told that are set aside only because they come back', () => {
    expect(rulesOf(decree, 'the name of a scanner on each page')).toContain('lines-set-aside');
    expect(rulesOf(decree, 'running heads')).not.toContain('lines-set-aside');
  });

  it.each([50, 56, 60, 66, 72, 80, 90, 100])('a consolidated text with notes in %i columns', (width) => {
    const amending =
      'Thông tư số 8/2032/TT-BM ngày 01 tháng 6 năm 2032 của Bộ trưởng Bộ Mẫu sửa đổi, bổ sung 10 Thông tư về đò ngang,';
    const text = input('consolidated-with-notes-below-paragraphs');
    check(text.replaceAll('Thông tư số 8/2032/TT-BM,', amending), { name: '', change: wrap(width) });
  });

  it('in several ways at once', () => {
    for (const first of layouts.slice(0, 3))
      for (const second of spellings.slice(0, 3))
        check(second.change(decree), { ...first, ...(second.same && { same: second.same }) });
  });
});
