import { Buffer } from 'node:buffer';
import CFB from 'cfb';

/** A binary Word file with the given paragraphs: the least that the format asks for ([MS-DOC], FIB and Clx). */
export function makeDoc(paragraphs: readonly string[]): Uint8Array {
  const text = `${paragraphs.join('\r')}\r`;
  const stream = Buffer.alloc(0x1000 + text.length * 2);
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt32LE(0x1000, 0x18);
  stream.writeUInt32LE(text.length, 0x4c);
  stream.write(text, 0x1000, 'utf16le');
  const table = Buffer.alloc(0x1000);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(text.length, 9);
  table.writeUInt32LE(0x1000, 15);
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/WordDocument', stream);
  CFB.utils.cfb_add(container, '/0Table', table);
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}
