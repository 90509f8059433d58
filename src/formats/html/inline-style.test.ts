import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { inlineStyle, isCentred, plainStyle } from './inline-style.ts';

const all = { bold: true, italic: true, capitals: true };

it.each([
  ['b', '', plainStyle, { bold: true }],
  ['h3', '', plainStyle, { bold: true }],
  ['em', '', plainStyle, { italic: true }],
  ['span', '', plainStyle, {}],
  ['span', '', all, all],
  ['span', 'font-weight: 700', plainStyle, { bold: true }],
  ['span', 'FONT-STYLE:italic', plainStyle, { italic: true }],
  ['span', 'text-transform:uppercase', plainStyle, { capitals: true }],
  ['b', 'font-weight:normal', all, { ...all, bold: false }],
  ['span', 'text-transform:none', all, { ...all, capitals: false }],
])('%s with "%s" changes the style of its letters', (tag, style, inherited, expected) => {
  expect(inlineStyle(h(tag, { style }), inherited)).toEqual({ ...plainStyle, ...expected });
});

it.each([
  [h('p', { align: 'center' }), false, true],
  [h('p', { style: 'text-align: center' }), false, true],
  [h('center'), false, true],
  [h('p'), true, true],
  [h('p'), false, false],
  [h('p', { align: 'left' }), true, false],
  [h('p', { style: 'text-align:justify' }), true, false],
])('%j, where blocks around it are centred (%s): %s', (block, inherited, expected) => {
  expect(isCentred(block, inherited)).toBe(expected);
});
