import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import * as lexast from './index.ts';

/** Astro, and what of Node reaches outside the program; `node:buffer` only holds bytes. */
const outside = /^(?:@?astro|(?:node:)?(?:fs|http|https|net|os|child_process|process|worker_threads)\b)/;

test('what the package exports', () => {
  expect(Object.keys(lexast).toSorted()).toMatchInlineSnapshot(`
    [
      "actName",
      "anchorSteps",
      "anchorWords",
      "apply",
      "assignIds",
      "attachments",
      "audit",
      "changeNotes",
      "citationRows",
      "citationsCsv",
      "compileComputed",
      "computedForms",
      "computedNotice",
      "conserve",
      "consolidate",
      "count",
      "createCatalogue",
      "division",
      "divisionJsonLd",
      "divisionLabels",
      "divisionStep",
      "divisionTypes",
      "eliMeta",
      "findCitations",
      "formatPlace",
      "frbrExpression",
      "frbrManifestation",
      "frbrWork",
      "fromAkn",
      "fromJson",
      "fromMdx",
      "gap",
      "headRows",
      "inputFindings",
      "instrumentId",
      "isAnchorIn",
      "isDivision",
      "isParent",
      "jsonLdScript",
      "jsonSchema",
      "lawText",
      "leaves",
      "ledgerOf",
      "locate",
      "marker",
      "outerAnchor",
      "pairMarkers",
      "paragraph",
      "parse",
      "placeOf",
      "placeOfAnchor",
      "pointLetters",
      "read",
      "readSource",
      "readText",
      "readingLines",
      "referenceGraph",
      "references",
      "resolveReferences",
      "slugNumber",
      "slugWords",
      "text",
      "toAkn",
      "toDocx",
      "toEpub",
      "toGraphJson",
      "toGraphMl",
      "toJson",
      "toJsonLd",
      "toMarkdown",
      "toMdx",
      "toText",
      "toWebAnnotations",
      "treeText",
      "unwrap",
      "urnLex",
      "workOfMeta",
      "workOfTarget",
    ]
  `);
});

test('the core knows nothing of Astro, the file system or the clock', () => {
  const seen = new Set<string>();
  const foreign = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { fileName } of ts.preProcessFile(readFileSync(path, 'utf8')).importedFiles) {
      if (fileName.startsWith('.')) visit(join(dirname(path), fileName));
      else foreign.add(fileName);
    }
  };
  visit(join(import.meta.dirname, 'index.ts'));
  expect(seen.size).toBeGreaterThan(50);
  expect([...seen].filter((path) => !existsSync(path))).toEqual([]);
  const rooms = new Set([...seen].map((path) => path.split('/src/')[1]?.split('/')[0]));
  expect([...rooms].toSorted()).toEqual([
    'amend',
    'cite',
    'compile',
    'formats',
    'index.ts',
    'lexast',
    'parse',
  ]);
  expect([...foreign].filter((name) => outside.test(name))).toEqual([]);
  const clock = [...seen].filter((path) => /\bDate\.now\(|new Date\(\)/.test(readFileSync(path, 'utf8')));
  expect(clock).toEqual([]);
});

test('from bytes to every form', async () => {
  const bytes = new TextEncoder().encode(
    'CHÍNH PHỦ\n\nSố: 1/2030/NĐ-CP\n\nNGHỊ ĐỊNH\n\nĐiều 1. Phạm vi\n\n1. Câu.\n',
  );
  const { VFile } = await import('vfile');
  const file = new VFile({ path: 'vi-du.txt' });
  const doc = lexast.resolveReferences(
    lexast.parse(await lexast.readSource(bytes, file), file),
    lexast.createCatalogue([]),
  );
  const work = lexast.workOfMeta(doc.meta, 'nd-1-2030-cp');
  expect(lexast.treeText(lexast.fromAkn(lexast.toAkn(doc, work)))).toBe(lexast.treeText(doc));
  expect(lexast.fromJson(lexast.toJson(doc, work)).work.number).toBe('1/2030/NĐ-CP');
  expect(lexast.toText(doc)).toContain('Điều 1. Phạm vi');
  expect(lexast.toMdx(doc)).toContain('Phạm vi');
  expect(lexast.toDocx(doc, work).length).toBeGreaterThan(1000);
  expect(lexast.toEpub(doc, work).length).toBeGreaterThan(1000);
});
