import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { isDivision, type LexNode } from '../lexast/index.ts';
import { walk } from '../lexast/walk.ts';
import { parse } from './index.ts';
import { circularEnd, circularHead } from './testing/circular.ts';

function read(...body: string[]) {
  const file = new VFile();
  const tree = parse([...circularHead, ...body, ...circularEnd].join('\n'), file);
  const units: string[] = [];
  walk(tree, (node: LexNode) => {
    if (isDivision(node)) units.push(node.id ?? '');
  });
  return { units, rules: file.messages.map(({ ruleId }) => ruleId) };
}

const told = { rules: ['mark-not-taken'] };

describe('clauses in unusual numbers', () => {
  it('are read where a text has no others, with the points and lists below them', () => {
    const { units, rules } = read(
      'Điều 1. Bến đò',
      '(1) Bến đò có:',
      '(a) Phao;',
      '(b) Chèo.',
      '(2) Bến đò mở ban ngày.',
      'Điều 2. Người lái đò',
      '(1) Người lái đò biết bơi.',
      '(1a) Người lái đò có sức khỏe.',
      '(2) Người lái đò có chứng chỉ.',
    );
    expect(units).toEqual([
      'dieu-1',
      'dieu-1-khoan-1',
      'dieu-1-khoan-1-diem-a',
      'dieu-1-khoan-1-diem-b',
      'dieu-1-khoan-2',
      'dieu-2',
      'dieu-2-khoan-1',
      'dieu-2-khoan-1a',
      'dieu-2-khoan-2',
    ]);
    expect(rules).toEqual([]);
  });

  it('are read where one is next behind usual ones', () => {
    const { units, rules } = read(
      'Điều 1. Bến đò',
      '1. Bến đò có phao.',
      '2: Bến đò có chèo.',
      '3. Bến đò có đèn.',
    );
    expect(units).toEqual(['dieu-1', 'dieu-1-khoan-1', 'dieu-1-khoan-2', 'dieu-1-khoan-3']);
    expect(rules).toEqual(['unusual-number']);
  });

  it('are told where one is missing', () => {
    const { units, rules } = read(
      'Điều 1. Bến đò',
      '1: Bến đò có phao.',
      '2: Bến đò có chèo.',
      '4: Bến đò có đèn.',
      'Điều 2. Hiệu lực',
      'Thông tư này có hiệu lực ngay.',
    );
    expect(units).toContain('dieu-1-khoan-4');
    expect(rules).toEqual(['clause-sequence']);
  });

  it('are none in a clause, or in a sentence, whose words a line end parts', () => {
    const listed = read(
      'Điều 1. Bến đò',
      '1. Bến đò có:',
      '(1) Phao;',
      '(2) Chèo.',
      '2. Bến đò mở ban ngày.',
      'Điều 2. Người lái đò',
      'Người lái đò có: (1) sức khỏe; (2) chứng chỉ;',
      '(3) kinh nghiệm.',
    );
    expect(listed).toEqual({ units: ['dieu-1', 'dieu-1-khoan-1', 'dieu-1-khoan-2', 'dieu-2'], rules: [] });
  });

  it('are words, and told, where clauses of the text have other numbers, or a sentence leads to the only list', () => {
    const list = ['Điều 2. Phao', 'Phao của bến đò gồm:', '(1) Phao tròn;', '(2) Phao bè.'];
    const mixed = read('Điều 1. Bến đò', '1. Bến đò có phao.', '2. Bến đò có chèo.', ...list);
    expect(mixed).toMatchObject(told);
    expect(mixed.units).toEqual(['dieu-1', 'dieu-1-khoan-1', 'dieu-1-khoan-2', 'dieu-2']);
    expect(read('Điều 1. Bến đò', 'Bến đò có phao.', ...list)).toMatchObject(told);
  });
});

const list = (...[a, b, c]: string[]) =>
  read(
    'Điều 1. Bến đò',
    '1. Bến đò có:',
    `${a} Phao tròn;`,
    `${b} Chèo dài;`,
    `${c} Đèn bão.`,
    '2. Bến mở cửa.',
  );

const amend = (place: string) =>
  read('Điều 1. Bến đò', `1. Sửa đổi ${place} khoản 1 Điều 5 như sau:`, '“c, Đèn bão của bến đò.”.');

describe('points in unusual letters', () => {
  const letters = ['a', 'b', 'c'].map((letter) => `dieu-1-khoan-1-diem-${letter}`);
  const units = ['dieu-1', 'dieu-1-khoan-1', ...letters, 'dieu-1-khoan-2'];

  it.each(['?,', '?;', '?:', '?]', '[?]', '?'])('"%s" are read among usual ones, and told', (mark) => {
    const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((letter) => mark.replace('?', letter));
    for (const marks of [
      [a, 'b)', 'c)'],
      ['a)', b, 'c)'],
      ['a)', 'b)', c],
    ])
      expect(list(...marks)).toEqual({ units, rules: ['unusual-number'] });
  });

  it('may be capitals', () => {
    const read = list('a)', 'B.', 'c)');
    expect(read.rules).toEqual(['unusual-number']);
    expect(read.units).toHaveLength(units.length);
  });

  it('are read at the beginning of a quotation where the amending words name them', () => {
    expect(amend('điểm c')).toMatchObject({ rules: ['unusual-number'] });
    expect(amend('điểm c').units).toContain('dieu-1-khoan-1-trich-1-diem-c');
    expect(amend('điểm d').units).toEqual(['dieu-1', 'dieu-1-khoan-1']);
  });

  it('are words where a sentence goes on, or the list does not', () => {
    for (const words of ['b, Chèo dài', 'd, Chèo dài']) {
      const { units: found } = read('Điều 1. Bến đò', '1. Bến đò có:', 'a) Phao', words, '2. Bến mở cửa.');
      expect(found).not.toContain(`dieu-1-khoan-1-diem-${words[0]}`);
    }
  });
});
