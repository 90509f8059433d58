import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import { expect, test } from 'vitest';
import { builtPages } from './pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // The law's characters are not ours to change, and Astro's white space is nobody's concern.
    'no-trailing-whitespace': 'off',
    'no-raw-characters': 'off',
    'no-inline-style': 'error',
    // Long titles are official titles.
    'long-title': 'off',
    'no-implicit-button-type': 'error',
  },
});

test('every page is valid HTML', async () => {
  const problems: string[] = [];
  for (const page of builtPages()) {
    const file = path.join('dist', page.endsWith('/') ? `${page}index.html` : page);
    const report = await validator.validateString(readFileSync(file, 'utf8'), page);
    for (const { messages } of report.results) {
      for (const each of messages)
        problems.push(`${page}:${each.line}:${each.column} ${each.ruleId}: ${each.message}`);
    }
  }
  expect(problems).toEqual([]);
});
