/** `npm run add -- FILE|FOLDER|URL …`: adds official texts (`support/add-texts.ts`). */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Compiling the modules takes half of the time of adding one file; those that are loaded after this call are cached.
enableCompileCache(path.resolve('.cache', 'node'));
await import('./support/add-texts.ts');
