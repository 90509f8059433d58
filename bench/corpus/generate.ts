/**
 * `node bench/corpus/generate.ts COUNT FOLDER [SEED]`: a project folder with the `content/` of this one and
 * COUNT invented instruments beside it, for measuring at the size of a ministry's library.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { identityOf, instrumentText } from './instrument.ts';
import { randomFrom } from './random.ts';

/** Bytes of a text in UTF-8: half are shorter than the median; one in a thousand reaches the longest. */
const MEDIAN = 30_000;
const SPREAD = 1.06;
const BOUNDS = { shortest: 3_000, longest: 800_000 };
/** Vietnamese takes about this many bytes a character. */
const BYTES_PER_CHARACTER = 1.33;

const [count = '100', folder = 'bench-corpus', seed = '1'] = process.argv.slice(2);
const random = randomFrom(Number(seed));
const content = path.join(folder, 'content');
await mkdir(folder, { recursive: true });
await cp('content', content, { recursive: true });

const identities = Array.from({ length: Number(count) }, (_, index) => identityOf(index, random));
let total = 0;
for (const identity of identities) {
  const others = identities.filter((other) => other !== identity).slice(0, 500);
  const bytes = Math.min(BOUNDS.longest, Math.max(BOUNDS.shortest, random.logNormal(MEDIAN, SPREAD)));
  const text = instrumentText(identity, others, bytes / BYTES_PER_CHARACTER, random);
  total += Buffer.byteLength(text);
  const held = path.join(content, 'sources', identity.id);
  await mkdir(held, { recursive: true });
  await writeFile(path.join(held, `${identity.id}.txt`), text);
  await writeFile(path.join(held, 'provenance.yaml'), stringify(provenance(identity.id, text)));
  await writeFile(path.join(content, 'instruments', `${identity.id}.yaml`), stringify(record(identity)));
}
console.log(`${identities.length} instruments, ${Math.round(total / 1000)} kB, in ${content}.`);

function provenance(id: string, text: string) {
  return {
    file: `${id}.txt`,
    received: '2026-01-01',
    sha256: createHash('sha256').update(text).digest('hex'),
    origin: { note: 'Văn bản thử do máy tạo, không phải văn bản pháp luật.' },
    completeness: 'full',
  };
}

function record(identity: (typeof identities)[number]) {
  return {
    ...identity,
    identity: { sources: ['S0'], confidence: 'medium' },
    status: { value: 'chua-kiem-chung', asOf: '2026-01-01' },
  };
}
