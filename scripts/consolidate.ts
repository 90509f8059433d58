#!/usr/bin/env node
/** `npm run consolidate -- BASE AMENDING… [--on DATE] [--to FORM] [--out FILE]`: the verb of `lexast` by itself. */
import { readFile, writeFile } from 'node:fs/promises';
import { lexast } from './support/lexast.ts';

process.exitCode = await lexast(['consolidate', ...process.argv.slice(2)], {
  read: async (path) => new Uint8Array(await readFile(path)),
  write: async (path, content) => {
    if (path === undefined) process.stdout.write(content);
    else await writeFile(path, content);
  },
  say: (line) => console.error(line),
});
