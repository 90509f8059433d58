import { createHash } from 'node:crypto';

/** sha256 in hexadecimal digits. */
export const digest = (value: string | Uint8Array): string =>
  createHash('sha256').update(value).digest('hex');
