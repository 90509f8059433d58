import { expect, test } from 'vitest';
import { tokens } from './tokens.ts';
import type { Lexicon } from './types.ts';
import { isOneEdit, correctedReadings } from './typos.ts';

/** Syllables of an invented corpus, with how many passages have them. */
const lexicon: Lexicon = {
  passages: 6000,
  parts: 900,
  openers: [''],
  synonyms: [],
  laws: [],
  syllables: {
    ben: [300, 'bến'],
    thuyen: [280, 'thuyền'],
    trom: [9, 'trộm'],
    trong: [900, 'trong'],
    cap: [400, 'cấp'],
    ban: [500, 'ban'],
    khach: [90, 'khách'],
    y: [40, 'y'],
    te: [40, 'tế'],
  },
};
const readings = (text: string) => correctedReadings(text, tokens(text), lexicon, 8);
const strange = (text: string, stranger: string) =>
  correctedReadings(
    text,
    tokens(text),
    lexicon,
    8,
    tokens(text).filter(({ folded }) => folded === stranger),
  );

test.each([
  ['bens thuyen khac', 'bến thuyen khac'],
  // Missing spaces.
  ['benthuyen khach', 'ben thuyen khach'],
  ['bếnthuyềnkhách', 'bến thuyền khách'],
  ['yte', 'y te'],
])('%s: %s first', (typed, correct) => expect(readings(typed)[0]).toBe(correct));

test('a spelling that keeps the marks of what was typed comes before a commoner one', () => {
  expect(strange('trộn cấp', 'tron')[0]).toBe('trộm cấp');
  expect(strange('tron cap', 'tron')[0]).toBe('trong cap');
});

test.each([
  ['trom', 'tron', true],
  ['trom', 'trmo', true],
  ['trom', 'troms', true],
  ['trom', 'trom', false],
  ['trom', 'ben', false],
])('%s and %s are one edit apart: %s', (a, b, expected) => expect(isOneEdit(a, b)).toBe(expected));

test('a pasted run of letters without spaces is parted into a few words, or not at all', () => {
  expect(readings('ben'.repeat(130))).toEqual([]);
});
