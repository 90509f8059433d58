import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inlineSheets } from './inline-sheets.ts';

const page = (sheets: string) =>
  `<head><meta content="default-src 'none'; style-src 'self'; img-src 'self'">${sheets}</head><p>Điều 1</p>`;
const link = (address: string) => `<link rel="stylesheet" href="${address}">`;

test('sheets stand in the page in their order, and the policy allows just them', () => {
  const rules: Record<string, string> = { '/a.css': 'p{margin:0}', '/b.css': 'p{margin:1px}' };
  const digest = createHash('sha256').update('p{margin:0}p{margin:1px}').digest('base64');
  expect(inlineSheets(page(link('/a.css') + link('/b.css')), (address) => rules[address])).toBe(
    `<head><meta content="default-src 'none'; style-src 'self' 'sha256-${digest}'; img-src 'self'">` +
      '<style data-sheets="/a.css /b.css">p{margin:0}p{margin:1px}</style></head><p>Điều 1</p>',
  );
});

test('a sheet that is not there yet stays a link', () => {
  const given = page(link('/mau-sac.css'));
  expect(inlineSheets(given, () => undefined)).toBe(given);
});

test('rules that would end the element are refused', () => {
  expect(() => inlineSheets(page(link('/a.css')), () => 'p::after{content:"</style>"}')).toThrow('/a.css');
});
