import { expect, test } from 'vitest';
import { policyLast } from './policy-last.ts';

const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'">`;

const page = (first: string, last: string) =>
  `<head><meta charset="utf-8">${first}<link rel="stylesheet" href="/a.css">${last}</head><body>Điều 1</body>`;

test('the policy stands after the sheets, before all that is shown', () => {
  expect(policyLast(page(policy, ''))).toBe(page('', policy));
});

test('a page without one is left as it is', () => {
  expect(policyLast('<head></head>')).toBe('<head></head>');
});
