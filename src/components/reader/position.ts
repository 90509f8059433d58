/** The place at which a reader stopped in each text, stored on the device only. */
import { readStored, writeStored } from '../device/device-store.ts';

/** Texts remembered; the oldest is forgotten first. */
const MOST = 40;

type Positions = Record<string, string>;
const stored = (): Positions => (readStored('doc-den') as Positions | undefined) ?? {};

/** Remember an anchor for a text. */
export function rememberPosition(instrument: string, anchor: string): void {
  const { [instrument]: _, ...others } = stored();
  writeStored(
    'doc-den',
    Object.fromEntries([...Object.entries(others).slice(1 - MOST), [instrument, anchor]]),
  );
}

/** The anchor at which reading stopped. */
export function lastPosition(instrument: string): string | undefined {
  const anchor = stored()[instrument];
  return typeof anchor === 'string' ? anchor : undefined;
}
