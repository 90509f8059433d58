/**
 * A text becomes a tree, its citations are resolved, and the tree becomes Akoma Ntoso:
 *
 *     npx node examples/compile.ts
 *
 * The text is invented.
 */
import { readFile } from 'node:fs/promises';
import {
  createCatalogue,
  instrumentId,
  parse,
  readSource,
  references,
  resolveReferences,
  toAkn,
  urnLex,
  workOfMeta,
} from 'lien-ket-vung';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';

const path = new URL('van-ban.txt', import.meta.url);
const file = new VFile({ path });
const bytes = new Uint8Array(await readFile(path));

// What the resolver may know of other instruments.
const catalogue = createCatalogue([
  { id: 'luat-01-2029-qh16', type: 'luat', number: '01/2029/QH16', issuer: 'Quốc hội', date: '2029-11-15' },
]);
const doc = resolveReferences(parse(await readSource(bytes, file), file), catalogue, file);
const work = workOfMeta(doc.meta, instrumentId(doc.meta) ?? 'van-ban');

console.log(`${work.id}  ${urnLex(work)}`);
for (const { text, node } of references(doc)) {
  const targets = node.targets.map(({ id, anchor }) => `${id ?? ''}${anchor ? `#${anchor}` : ''}`);
  console.log(`${text} -> ${targets.join(', ')} (${node.status})`);
}
console.log(`${toAkn(doc, work).length} characters of Akoma Ntoso`);
console.error(reporter(file));
