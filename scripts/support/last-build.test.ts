import { afterEach, expect, test, vi } from 'vitest';
import { readBuildInputs } from './last-build.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const on = async (day: string) => {
  vi.stubEnv('TODAY', day);
  return (await readBuildInputs('version', undefined)).digest;
};

test('the same files are the same site on the same day, and another one the day after', async () => {
  const first = await on('2031-02-28');
  expect(await on('2031-02-28')).toBe(first);
  expect(await on('2031-03-01')).not.toBe(first);
});
