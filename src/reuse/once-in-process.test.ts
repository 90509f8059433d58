import { expect, test, vi } from 'vitest';

test('a module that is loaded anew finds what it had before', async () => {
  const before = (await import('./once-in-process.ts')).onceInProcess;
  vi.resetModules();
  const { onceInProcess: anew } = await import('./once-in-process.ts');
  expect(anew).not.toBe(before);
  const kept = before('of this test', () => ({ reads: 1 }));
  expect(anew('of this test', () => ({ reads: 2 }))).toBe(kept);
  expect(anew('another of this test', () => ({ reads: 2 }))).toEqual({ reads: 2 });
});
