import { statSync } from 'node:fs';
import path from 'node:path';
import type { BuiltFile } from '../../src/rendering/manifest.ts';

/** Kinds of files of a site by their paths; the first that matches counts. */
const kinds: readonly [name: string, files: RegExp][] = [
  ['search index', /^pagefind\//],
  ['pages', /\.html$/],
  ['downloads and previews', /^van-ban\//],
  ['rest', /./],
];

/**
 * The size of a built site by kinds of files, as a line for a terminal.
 *
 * @param files files without a `size` are measured
 * @param site folder of the site
 */
export function siteSizes(files: readonly BuiltFile[], site: string): string {
  const bytes = new Map<string, number>();
  for (const { file, size = statSync(path.join(site, file)).size } of files) {
    const kind = kinds.find(([, pattern]) => pattern.test(file))?.[0] ?? '';
    bytes.set(kind, (bytes.get(kind) ?? 0) + size);
  }
  const parts = kinds.flatMap(([name]) =>
    bytes.has(name) ? `${name} ${megabytes(bytes.get(name) ?? 0)}` : [],
  );
  return `sizes        ${files.length} files: ${parts.join(', ')}`;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
