/** Chromium 109, the last that runs on Windows 7: an npm package brings it packed with Brotli. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const packed = path.join('node_modules', '@sparticuz', 'chromium', 'bin', 'chromium.br');
const unpacked = path.resolve('.cache', 'engines', 'chromium-109');

/** The package is for Linux on this kind of processor. */
export const hasChromium109 = process.platform === 'linux' && process.arch === 'x64' && existsSync(packed);

/** @returns its path; unpacked when it is first asked for */
export async function chromium109(): Promise<string> {
  if (existsSync(unpacked)) return unpacked;
  await mkdir(path.dirname(unpacked), { recursive: true });
  const part = `${unpacked}.${process.pid}`;
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(part));
  await chmod(part, 0o755);
  await rename(part, unpacked);
  return unpacked;
}
