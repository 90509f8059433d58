import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const words = 'NGHỊ ĐỊNH\nĐiều 1. Phạm vi điều chỉnh của Nghị định này\n1. Quy định về đất đai.\n'.repeat(4);
const utf16 = (text: string, swap: boolean) => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  return swap ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
};

test.each([false, true])('reads UTF-16 without a byte order mark, high byte first: %s', (swap) => {
  expect(decodeText(utf16(words, swap), new VFile())).toBe(words);
});

test('leaves out a zero byte and says where it stood', () => {
  const file = new VFile();
  const bytes = new TextEncoder().encode(words.replace('của Nghị', 'của\0 Nghị'));
  expect(decodeText(bytes, file)).toBe(words);
  expect(file.messages).toHaveLength(1);
  expect(file.messages[0]).toMatchObject({ ruleId: 'nul-bytes', line: 2 });
});

test('refuses a file in which zero bytes are no accident', () => {
  const file = new VFile();
  expect(() => decodeText(Uint8Array.of(80, 0, 0, 7, 0, 0, 1), file)).toThrow(/binary file/);
  // The head of an archive of 7-Zip: nothing of it can be saved as UTF-8.
  expect(() => decodeText(Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 4), file)).toThrow(/binary file/);
});

test('reads the Vietnamese code of Windows, and says so', () => {
  const file = new VFile();
  // "Điều định của" with the tones as signs of their own, as Windows-1258 keeps them.
  const line = [
    0xd0, 0x69, 0xea, 0xcc, 0x75, 0x20, 0xf0, 0x69, 0xf2, 0x6e, 0x68, 0x20, 0x63, 0x75, 0xd2, 0x61, 0x0a,
  ];
  expect(decodeText(Uint8Array.from([...line, ...line, ...line]), file)).toBe('Điều định của\n'.repeat(3));
  expect(file.messages[0]?.ruleId).toBe('windows-1258');
});
