import sharp from 'sharp';
import { expect, test } from 'vitest';
import { linkPicture } from './link-picture.ts';
import { PICTURE } from './picture-size.ts';

const clause = {
  place: 'Điểm đ khoản 12 Điều 5',
  words: `đ) Nướng bánh ở bến thuyền <Rạch & Ngòi>, ${'giữ nếp sạch, kết nối những vùng nước lợ '.repeat(20)}`,
  instrument: 'Nghị quyết 1/NQ-CP (1/2/2042)',
};

test('the picture of a clause is whole: nothing of it is drawn over its edge, the same words give the same bytes', async () => {
  const picture = await linkPicture(clause);
  expect(await linkPicture(clause)).toEqual(picture);
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([PICTURE.width, PICTURE.height]);
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ];
  const paper = at(info.width - 2, info.height - 2);
  const isInk = (x: number, y: number) => at(x, y).join() !== paper.join();
  const rows = Array.from({ length: info.height - 20 }, (_, y) => y + 20);
  expect(rows.filter((y) => isInk(4, y) || isInk(1196, y))).toEqual([]);
  // Words reach far over the picture, and leave the foot free.
  expect(rows.some((y) => Array.from({ length: 80 }, (_, x) => x + 1000).some((x) => isInk(x, y)))).toBe(
    true,
  );
  expect(rows.filter((y) => y > info.height - 60).some((y) => isInk(200, y))).toBe(false);
});

test('longer words make no taller a picture', async () => {
  const words = 'nghiêng '.repeat(400);
  const { height } = await sharp(await linkPicture({ ...clause, words })).metadata();
  expect(height).toBe(PICTURE.height);
});
