import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentCopy } from '../../../tests/support/content-copy.ts';
import { testInstrument } from '../../../tests/support/test-instrument.ts';
import { type Batch, takeInAll } from './batch.ts';

// Each tries texts out on a copy, which a busy machine does slowly.
vi.setConfig({ testTimeout: 120_000 });

let copy: Awaited<ReturnType<typeof contentCopy>>;
beforeEach(async () => {
  copy = await contentCopy();
});
afterEach(() => copy.remove());

const decree = (serial: number | string, body: string) =>
  testInstrument({
    issuer: 'CHÍNH PHỦ',
    type: 'NGHỊ ĐỊNH',
    number: `${serial}/2031/NĐ-CP`,
    date: '2031-02-03',
    title: 'Về thử nghiệm',
    body,
  });
const first =
  'Điều 1. Phạm vi thử nghiệm của nghị định này gồm các xã trong vùng.\n1. Khoản thứ nhất nói về đường sá.\n2. Khoản thứ hai nói về cầu phà.';
const longer = `${first}\n3. Khoản thứ ba nói về bến cảng, chỉ có trong bản đầy đủ hơn.`;
const other =
  'Điều 1. Bảng giá đất năm nay của phường được quy định như sau.\n1. Đất ở mười triệu đồng một mét vuông.\n2. Đất trồng lúa một triệu đồng.';

const take = (texts: Record<string, string>, more: { signal?: AbortSignal; read?: () => void } = {}) =>
  takeInAll(
    copy.root,
    Object.entries(texts).map(([name, text]) => ({
      name,
      read: async () => {
        more.read?.();
        return new TextEncoder().encode(text);
      },
    })),
    { today: '2031-03-01', ...(more.signal ? { signal: more.signal } : {}) },
  );
const told = ({ outcomes }: Batch) => outcomes.map(({ name, result, id }) => [name, result, id]);

test('of files under one number the fullest is taken, other words are asked about, and a second run changes nothing', async () => {
  const texts = {
    // One copy writes the number with a zero, the other without.
    'a.txt': decree('01', first),
    'b.txt': decree(1, longer),
    'c.txt': decree(1, other),
    'd.txt': decree(1, longer),
  };
  const batch = await take(texts);
  expect(told(batch)).toEqual([
    ['a.txt', 'unchanged', 'nd-1-2031-cp'],
    ['b.txt', 'taken', 'nd-1-2031-cp'],
    ['c.txt', 'asked', 'nd-1-2031-cp'],
    ['d.txt', 'unchanged', undefined],
  ]);
  expect(batch.outcomes.map(({ reason }) => reason).slice(2)).toEqual([
    'Tệp mang cùng số hiệu với tệp b.txt, nhưng lời văn khác hẳn. Tệp này là văn bản nào?',
    'Trùng từng byte với tệp b.txt.',
  ]);
  const again = await take(texts);
  expect(told(again).map(([, result]) => result)).toEqual(['unchanged', 'unchanged', 'asked', 'unchanged']);
});

test('stopped, what was read is written, and the next run goes on', async () => {
  const texts = Object.fromEntries([1, 2, 3].map((serial) => [`${serial}.txt`, decree(serial, first)]));
  const stop = new AbortController();
  let reads = 0;
  const batch = await take(texts, {
    signal: stop.signal,
    read: () => void ((reads += 1) === 2 && stop.abort()),
  });
  expect(told(batch).map(([name, result]) => [name, result])).toEqual([
    ['1.txt', 'taken'],
    ['2.txt', 'taken'],
  ]);
  expect(told(await take(texts)).map(([, result]) => result)).toEqual(['unchanged', 'unchanged', 'taken']);
});
