import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { digest } from '../../reuse/digest.ts';
import { provenanceSchema } from '../schema/provenance.ts';
import { checkReceived, loadProvenance } from './provenance.ts';
import { readYaml } from './yaml.ts';

const record = `file: ban-goc.txt
received: 2031-02-03
sha256: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
origin: { note: Không rõ địa chỉ }
completeness: full
`;

function messages(bytes: Uint8Array | undefined): string[] {
  const file = new VFile({ path: 'provenance.yaml', value: record });
  const loaded = readYaml(file, provenanceSchema);
  if (loaded) checkReceived(file, loaded, bytes && digest(bytes));
  return file.messages.map(String);
}

test('the file as received has no messages', () => {
  expect(messages(new TextEncoder().encode('hello'))).toEqual([]);
});

test('a changed file and a missing file are said', () => {
  expect(messages(new TextEncoder().encode('hello!'))[0]).toMatch(
    /^provenance\.yaml:3:1: The file "ban-goc\.txt" has sha256 ce06[0-9a-f]+, not the one recorded\. Restore the file/,
  );
  expect(messages(undefined)).toEqual([
    'provenance.yaml:1:1: The file "ban-goc.txt" is not in this folder. Add it or correct the name.',
  ]);
});

test('an earlier text is held against its record too', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'provenance-'));
  const folder = path.join(root, 'sources', 'nq-1-2031-cp');
  await mkdir(folder, { recursive: true });
  const earlier = record.replace('ban-goc', 'ban-cu').replaceAll(/^/gmu, '    ').trim();
  await writeFile(path.join(folder, 'provenance.yaml'), `${record}earlier:\n  - ${earlier}\n`);
  await writeFile(path.join(folder, 'ban-goc.txt'), 'hello');
  await writeFile(path.join(folder, 'ban-cu.txt'), 'changed');
  const { files } = await loadProvenance(root);
  expect(
    files.flatMap((file) => file.messages.map((message) => `${message.line}: ${message.reason}`)),
  ).toEqual([expect.stringMatching(/^9: The file "ban-cu\.txt" has sha256/)]);
  await rm(root, { recursive: true });
});

test('two texts cannot share a file', () => {
  const file = new VFile({
    path: 'provenance.yaml',
    value: `${record}earlier:\n  - ${record.replaceAll(/^/gmu, '    ').trim()}\n`,
  });
  expect(readYaml(file, provenanceSchema)).toBeUndefined();
  expect(String(file.messages[0])).toMatch(/"earlier".*names a file twice/);
});

test('the texts of this project are as received', async () => {
  const { files } = await loadProvenance('content');
  expect(files.flatMap((file) => file.messages.map(String))).toEqual([]);
});
