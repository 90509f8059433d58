import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lawText, unwrap } from '../../lexast/index.ts';
import { decree } from '../testing/fixture.ts';
import { anyDocument } from '../testing/trees.ts';
import { allLines, lineText, toParts } from './index.ts';

/** Words alone: between two lines there is a break whatever the source had there. */
const bare = (text: string) => text.replace(/\s+/gu, '');

test('the lines hold the law, all of it, in order', () => {
  fc.assert(
    fc.property(anyDocument, (doc) => {
      const lines = allLines(toParts(doc)).map(lineText);
      expect(bare(lines.join(''))).toBe(bare(lawText(doc)));
      for (const line of lines) expect(line).toBe(unwrap(line));
    }),
    { numRuns: 500 },
  );
});

test('a decree on paper', async () => {
  const shown = toParts(decree).flatMap((part) => [
    `== ${part.kind}${part.begins ? ` (${part.begins.title})` : ''}`,
    ...part.content.map((piece) =>
      piece.type === 'grid'
        ? `table ${piece.rows.map((row) => row.map((cell) => cell.content.length).join('+')).join(' / ')}`
        : [
            piece.role ?? piece.column ?? piece.opens ?? piece.kind,
            '  '.repeat(piece.depth) +
              piece.runs
                .map((run) => (run.marker ? `*${run.text}*` : run.target ? `[${run.text}]` : run.text))
                .join(''),
            ...piece.anchors.map((anchor) => `#${anchor}`),
          ].join(' | '),
    ),
  ]);
  await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot('fixtures/decree.lines.txt');
});
