/** `npm run add -- FILE|FOLDER|URL …`: take in official texts (`support/add-texts.ts`). */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

// What is loaded after this is compiled once: it is half of what one file costs.
enableCompileCache(path.resolve('.cache', 'node'));
await import('./support/add-texts.ts');
