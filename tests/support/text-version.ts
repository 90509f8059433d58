import type { TextVersion } from '../../src/intake/versions.ts';
import { parse } from '../../src/parse/index.ts';
import { testInstrument } from './test-instrument.ts';

/** A text of one decree as it was received on a day. */
export const textVersion = (received: string, body: string): TextVersion => ({
  provenance: {
    file: `${received}.txt`,
    received,
    sha256: 'a'.repeat(64),
    origin: { note: 'Thử' },
    completeness: 'full' as const,
  },
  tree: parse(
    testInstrument({
      issuer: 'CHÍNH PHỦ',
      type: 'NGHỊ ĐỊNH',
      number: '5/2031/NĐ-CP',
      date: '2031-02-03',
      title: 'Về thử nghiệm',
      bases: ['Luật Thử nghiệm ngày 01 tháng 6 năm 2030'],
      body,
    }),
  ),
});
