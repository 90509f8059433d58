#!/usr/bin/env node
/** `lexast parse FILE --to …` and `lexast consolidate BASE AMENDING… --to …`; see `support/lexast.ts`. */
import { lexast } from './support/lexast.ts';
import { terminalIo } from './support/terminal-io.ts';

process.exitCode = await lexast(process.argv.slice(2), terminalIo);
