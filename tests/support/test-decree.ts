import type { Document } from '../../src/lexast/index.ts';
import { parse } from '../../src/parse/index.ts';
import { testInstrument } from './test-instrument.ts';

/** Nghị định 5/2031/NĐ-CP with these articles, parsed. */
export const testDecree = (body: string, bases: string[] = []): Document =>
  parse(
    testInstrument({
      issuer: 'CHÍNH PHỦ',
      type: 'NGHỊ ĐỊNH',
      number: '5/2031/NĐ-CP',
      date: '2031-02-03',
      title: 'Về thử nghiệm',
      bases,
      body,
    }),
  );
