import { fromRoman } from '../lexast/roman.ts';
import { idPrefixes } from './instrument-words.ts';
import { tokens, type Token } from './tokens.ts';
import type { Passage, PassageKind, SearchDocument } from './types.ts';

/*
 * Pagefind is asked about four kinds of words. Plain syllables are the words of the text, folded. Pairs of neighbouring
 * syllables begin with "z", which begins no Vietnamese word (Vietnamese words have mostly two syllables, and a pair is far
 * rarer than either half). Either with a "z" at its end, which ends none, is the same in headings and names alone ("Thời gian
 * thử việc" is called so in one place and mentioned in fifty); so both stand in one file of the index. Steps of addresses and
 * names of records begin with "zz".
 */

/** The index word for two neighbouring syllables. */
export const pairTerm = (first: string, second: string): string => `z${first}${second}`;

/** The index word for a syllable or a pair in a heading, or in the names of the instrument. */
export const headingTerm = (term: string): string => `${term}z`;

/** The index word for every record of a document. */
export const idTerm = (id: string): string => `zzid${id.replace(/[^a-z\d]/g, '')}`;

/** "thông tư 7" is Thông tư 07. */
export const withoutZeros = (number: string): string => number.replace(/^0+(?=\d)/, '');

/** The index word for an instrument's number: "57", "66.2". */
export const numberTerm = (number: string): string => `zzso${withoutZeros(number).replaceAll('.', 'c')}`;

/** The index word for every record that an instrument or a page has of its own: with its names and number. */
export const RECORD = 'zzvb';

/** The index word for the record of the instrument with this number. */
export const recordTerm = (number: string): string => `${RECORD}${withoutZeros(number).replaceAll('.', 'c')}`;

/** The index word for one step of an address: ("khoan", "1"). */
export const stepTerm = (level: string, num: string): string => `zz${level.replace('-', '')}${num}`;

/** Pairs of neighbours inside a phrase, in order. */
function pairs(words: readonly Token[]): string[] {
  return words.flatMap((word, at) => {
    const before = words[at - 1];
    return before && !word.breakBefore ? [pairTerm(before.folded, word.folded)] : [];
  });
}

/** A division's step in an anchor: level and number, Roman numbers as figures. */
export interface Step {
  level: string;
  num: string;
}

const STEP =
  /(tieu-muc|phan|chuong|muc|dieu|khoan|diem|tiet|phu-luc)-([a-z0-9]+(?:-\d+)*?)(?=-(?:tieu-muc|phan|chuong|muc|dieu|khoan|diem|tiet|gach|doan|trich|khuyet)-|$)/g;

/** The steps of an anchor: "muc-iii-khoan-1" → muc 3, khoan 1. */
export function stepsOf(anchor: string): Step[] {
  return [...anchor.matchAll(STEP)].map(([, level = '', num = '']) => ({ level, num: figure(level, num) }));
}

/** Parts, chapters, sections and appendices count in Roman or Arabic alike. */
export function figure(level: string, num: string): string {
  return /^(?:phan|chuong|muc|tieu-muc|phu-luc)$/.test(level)
    ? String(fromRoman(num.toUpperCase()) || num)
    : num;
}

/** An instrument's identity as its id spells it: type, number, year, issuer. */
export interface IdParts {
  type: string;
  number: string;
  year: string;
  issuer: string;
}

const ID = new RegExp(`^(${idPrefixes.join('|')})-(\\d[\\da-z]*(?:-\\d{1,2})?)-(\\d{4})(?:-(.+))?$`);

/** Take an instrument id apart; `undefined` for the id of another kind of page. */
export function idParts(id: string): IdParts | undefined {
  const match = ID.exec(id);
  if (!match) return undefined;
  const [, type = '', number = '', year = '', issuer = ''] = match;
  return { type, number: number.replace('-', '.'), year, issuer };
}

/** The passage that stands for the whole of a document. */
export const isRecord = ({ anchor, label }: Passage): boolean => anchor === '' && label === '';

/**
 * Every word the index must know a document by, each once.
 *
 * @param read gives the words of a text
 */
export function documentTerms(
  document: SearchDocument,
  read: (text: string) => readonly Token[] = tokens,
): string[] {
  const found = new Set<string>();
  // Pairs are for telling a thousand laws apart; notes are few, and their syllables find them.
  const add = (text: string, kind: PassageKind = 'law') => {
    const words = read(text);
    for (const { folded } of words) if (folded) found.add(folded);
    if (kind === 'law') for (const pair of pairs(words)) found.add(pair);
  };
  const addHeading = (text: string) => {
    const words = read(text);
    for (const { folded } of words) if (folded) found.add(headingTerm(folded));
    for (const pair of pairs(words)) found.add(headingTerm(pair));
  };
  found.add(idTerm(document.id));
  const id = idParts(document.id);
  const own = document.passages.some(isRecord);
  const names = [document.name, document.subject, ...document.names];
  if (id) {
    found.add(numberTerm(id.number));
    if (own) found.add(recordTerm(id.number));
  }
  if (own) {
    found.add(RECORD);
    for (const name of names) addHeading(name);
  }
  for (const text of names) add(text);
  for (const passage of document.passages) {
    add(passage.label, passage.kind);
    add(passage.text, passage.kind);
    if (passage.under) add(passage.under);
    if (passage.heading) addHeading(passage.heading);
    if (passage.kind === 'note') continue;
    for (const { level, num } of stepsOf(passage.anchor)) found.add(stepTerm(level, num));
  }
  return [...found].sort();
}
