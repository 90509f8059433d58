/** `browsers.ts DIST`: checks that scripts and style sheets use only features of all browsers of the policy. */
import { browserFindings } from '../src/quality/browsers/index.ts';
import { cachedJson } from '../src/reuse/cached-json.ts';
import { loadShippedCode } from './support/steps/shipped-code.ts';

const { files, store, key } = await loadShippedCode(process.argv[2] ?? 'dist');
const findings = cachedJson(store, key, () => browserFindings(files));
for (const { file, line, key, lacking, words } of findings)
  console.error(`${file}:${line}: ${key} is not in ${lacking}: ${words}`);
if (findings.length > 0) {
  console.error(
    'A browser that people have lacks this (`browserslist` in package.json). Give it a fallback, lend the method ' +
      '(src/search/browser/floor.ts), or say in src/quality/browsers/harmless.ts what a reader has instead.',
  );
  process.exitCode = 1;
} else console.log(`${files.size} scripts and style sheets fit the browsers of the policy.`);
