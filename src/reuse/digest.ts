import { hash } from 'node:crypto';

/** sha256 in hexadecimal digits. */
export const digest = (value: string | Uint8Array): string => hash('sha256', value);
