import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { treeText } from '../lexast/index.ts';
import { parse } from '../parse/index.ts';
import { readSource } from './index.ts';
import { makeDoc } from './testing/doc.ts';
import { makeDocx, p } from './testing/docx.ts';
import { makePdf } from './testing/pdf.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../parse/fixtures/${name}/input.txt`, import.meta.url)));
const lines = new TextDecoder().decode(fixture('decision-with-attached-programme')).split('\n');
const samples: Record<string, Uint8Array> = {
  txt: fixture('amending-law'),
  html: new TextEncoder().encode(
    `<html><body>${lines.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`,
  ),
  docx: makeDocx(lines.map((line) => p(line)).join('')),
  pdf: makePdf(['Dieu 1. Pham vi dieu chinh', '1. Van ban nay quy dinh ve thu nghiem.']),
  doc: makeDoc(lines),
};

/** One wound: bytes cut off, changed, doubled or moved. */
const wound = fc.record({
  kind: fc.constantFrom('truncate', 'change', 'repeat', 'drop'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 64 }),
  byte: fc.nat(255),
});
type Wound = typeof wound extends fc.Arbitrary<infer T> ? T : never;

function apply(bytes: Uint8Array, { kind, at, length, byte }: Wound): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const end = Math.min(start + length, bytes.length);
  if (kind === 'truncate') return bytes.slice(0, start);
  const middle = {
    change: bytes.slice(start, end).fill(byte),
    drop: [],
    repeat: [...bytes.slice(start, end), ...bytes.slice(start, end)],
  }[kind];
  return new Uint8Array([...bytes.slice(0, start), ...(middle ?? []), ...bytes.slice(end)]);
}

// LEX_FUZZ_RUNS=2000 for the long form.
const runs = Number(process.env['LEX_FUZZ_RUNS'] ?? 60);

describe('damaged files', () => {
  it.each(Object.keys(samples))(
    '%s: refused with a reason, or read without losing a character',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(wound, { minLength: 1, maxLength: 4 }), async (wounds) => {
          let bytes = samples[format] ?? new Uint8Array();
          for (const one of wounds) bytes = apply(bytes, one);
          const file = new VFile({ path: `van-ban.${format}` });
          try {
            const source = await readSource(bytes, file);
            expect(treeText(parse(source, file))).toBe(source.text);
          } catch (error) {
            if (!(error instanceof VFileMessage)) throw error;
            expect(error.ruleId).toBeTruthy();
          }
        }),
        { numRuns: runs },
      );
    },
    runs * 1000,
  );
});
