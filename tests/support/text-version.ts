import type { TextVersion } from '../../src/intake/versions.ts';
import { testDecree } from './test-decree.ts';

/** A text of one decree as it was received on a day. */
export const textVersion = (received: string, body: string): TextVersion => ({
  provenance: {
    file: `${received}.txt`,
    received,
    sha256: 'a'.repeat(64),
    origin: { note: 'Thử' },
    completeness: 'full' as const,
  },
  tree: testDecree(body, ['Luật Thử nghiệm ngày 01 tháng 6 năm 2030']),
});
