import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadProvenance } from '../../../src/records/load/provenance.ts';
import { digest } from '../../../src/reuse/digest.ts';
import { instrumentOfSiteFile } from '../../../src/reuse/files/instrument-of-site-file.ts';
import { filesIn } from '../../../src/reuse/files/files-in.ts';
import { knownFiles, type PublishedManifest } from '../../../src/site/published/manifest.ts';
import { canonicalHome } from '../canonical-home.ts';

/**
 * The last step of a build. Writes `ban-ke.json`, the list of all published files with their digests, signed where there is a
 * key, and the list of known files that `/kiem-tra/` reads. Files of earlier publications are known by the manifests that the
 * publisher keeps in `content/published/`.
 *
 * @param dist folder of the site
 * @param content the content folder
 * @param keyFile a private Ed25519 key (PEM)
 * @returns what was done, in a line
 */
export async function writePublished(dist: string, content: string, keyFile?: string): Promise<string> {
  const at = (...names: string[]) => path.join(dist, ...names);
  const { provenance } = await loadProvenance(content);
  const site = canonicalHome(await readFile(at('index.html'), 'utf8'));
  const manifest: PublishedManifest = { ...(site ? { site } : {}), files: [] };
  for (const file of (await filesIn(dist)).toSorted()) {
    if (/^(?:ban-ke\.|kiem-tra\/tep\.json$)/.test(file)) continue;
    const text = instrumentOfSiteFile(file);
    const date = text && provenance.get(text)?.received;
    manifest.files.push({
      file,
      sha256: digest(await readFile(at(file))),
      ...(text ? { text } : {}),
      ...(date ? { date } : {}),
    });
  }
  const written = Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`);
  await writeFile(at('ban-ke.json'), written);

  const kept = path.join(content, 'published');
  const names = (await readdir(kept).catch(() => [])).filter((name) => name.endsWith('.json')).toSorted();
  const before = await Promise.all(
    names
      .toReversed()
      .map(async (name) => JSON.parse(await readFile(path.join(kept, name), 'utf8')) as PublishedManifest),
  );
  await mkdir(at('kiem-tra'), { recursive: true });
  await writeFile(at('kiem-tra', 'tep.json'), JSON.stringify(knownFiles(manifest, before)));

  if (keyFile) {
    const key = createPrivateKey(await readFile(keyFile));
    await writeFile(at('ban-ke.json.sig'), sign(null, written, key));
    await writeFile(at('ban-ke.pem'), createPublicKey(key).export({ type: 'spki', format: 'pem' }));
  }
  return `${manifest.files.length} files listed in ban-ke.json${keyFile ? ', signed' : ''}.`;
}
