#!/usr/bin/env node
/** `lexast parse FILE --to …` and `lexast consolidate BASE AMENDING… --to …`; see `support/lexast.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { lexast } from './support/lexast.ts';

process.exitCode = await lexast(process.argv.slice(2), {
  read: async (path) => new Uint8Array(await readFile(path)),
  write: async (path, content) => {
    if (path === undefined) process.stdout.write(content);
    else await writeFile(path, content);
  },
  say: (line) => console.error(line),
});
