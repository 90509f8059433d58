import { expect, it } from 'vitest';
import { withHelpers } from './inline-runtime.ts';

const helpers = 'var __defProp = Object.defineProperty;\nvar __exportAll = (all) => all;\n';

it('puts helpers in the place of their import', () => {
  const code =
    'import { n as b } from "./b.js";\nimport { t as __exportAll } from "./rolldown-runtime-!~{000}~.js";\nb(__exportAll({}));';
  expect(withHelpers(code, helpers)).toBe(
    `import { n as b } from "./b.js";\n${helpers}\nb(__exportAll({}));`,
  );
});

it.each([
  'import { t as __exportAll$1 } from "./rolldown-runtime.js";\n',
  'import * as runtime from "./rolldown-runtime.js";\n',
])('says so where they are imported otherwise: %s', (code) => {
  expect(() => withHelpers(code, helpers)).toThrow(/otherwise/);
});
