import { expect, test } from 'vitest';
import { withoutDates } from './print-page.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const info = (created: string, changed: string) =>
  bytes(`<</Title (x)\n/CreationDate (D:${created})\n/ModDate (D:${changed})>>\n\u00ff`);

test('both dates of a PDF are blanked, and no byte moves', () => {
  const first = withoutDates(info("20300102030405+00'00'", "20300102030405+00'00'"));
  const second = withoutDates(info("20310506070809+00'00'", "20310506070810+00'00'"));
  expect(first).toEqual(second);
  expect(first).toHaveLength(info("20300102030405+00'00'", "20300102030405+00'00'").length);
  expect(Buffer.from(first).toString('latin1')).toMatch(/^<<\/Title \(x\)\s+>>\n\u00ff$/);
});
