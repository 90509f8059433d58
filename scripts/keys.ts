/** `npm run keys`: writes `docs/vi/cac-khoa.md`, the keys of all files that editors write, from the schemas that check them. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { keyPages } from '../src/desk/key-pages.ts';

const file = path.join('docs', 'vi', 'cac-khoa.md');
await writeFile(file, await format(keyPages(), { ...(await resolveConfig(file)), parser: 'markdown' }));
console.log(`Đã ghi ${file}.`);
