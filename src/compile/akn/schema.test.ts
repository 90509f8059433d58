/**
 * Every tree compiles to what the OASIS schema admits. Runs where `xmllint` is installed and LEX_AKN_SCHEMA
 * is the path of `akomantoso30.xsd`, which is not part of this project.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDocument } from '../testing/trees.ts';
import { toAkn } from './index.ts';

const schema = process.env['LEX_AKN_SCHEMA'];

test.runIf(schema)('any tree is valid against the schema', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'akn-'));
  try {
    const files = fc.sample(anyDocument, { numRuns: 300, seed: 30 }).map((doc, index) => {
      const path = join(folder, `${index}.xml`);
      const anchors = doc.children.flatMap((child) => ('id' in child && child.id ? [child.id] : []));
      const notes = anchors.map((anchor) => ({ anchor, text: 'Chú giải <thử> & "nháy"' }));
      writeFileSync(
        path,
        toAkn(
          doc,
          {
            id: 'nd-1-2030-cp',
            type: 'nghi-dinh',
            number: '1/2030/NĐ-CP',
            issuer: 'Chính phủ',
            date: '2030-01-02',
          },
          { notes },
        ),
      );
      return path;
    });
    const run = () =>
      execFileSync('xmllint', ['--noout', '--schema', schema ?? '', ...files], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
    expect(run).not.toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
