import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packageParts } from './package-parts.ts';

const file = () =>
  new Document({
    title: 'Ví dụ',
    sections: [
      { children: [new Paragraph({ heading: 'Heading1', children: [new TextRun('Điều 1. Phạm vi')] })] },
    ],
  });
const withoutClock = (xml: unknown) => String(xml).replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'now');

test('the parts are those that the library zips, in the same order', async () => {
  const zipped = Object.entries(unzipSync(new Uint8Array(await Packer.toArrayBuffer(file()))));
  expect(zipped.length).toBeGreaterThan(10);
  expect([...packageParts(file())].map(([path, xml]) => [path, withoutClock(xml)])).toEqual(
    zipped.map(([path, bytes]) => [path, withoutClock(strFromU8(bytes))]),
  );
});
