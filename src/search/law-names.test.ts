import { describe, expect, test } from 'vitest';
import { indexLaws, readLawName } from './law-names.ts';
import type { KnownLaw } from './types.ts';

/** Invented laws with names as real ones are made. */
const law = (id: string, name: string, date: string, more: Partial<KnownLaw> = {}): KnownLaw => ({
  id,
  names: [name],
  years: [date.slice(0, 4)],
  date,
  held: true,
  ...more,
});
const index = indexLaws([
  law('bo-luat-5-2049-qh30', 'Bộ luật Bến bãi', '2049-11-20'),
  law('bo-luat-8-2032-qh26', 'Bộ luật Bến bãi', '2032-06-18', { standing: 'gone' }),
  law('luat-3-2044-qh29', 'Luật Đò ngang và đò dọc', '2044-01-18'),
  law('luat-9-2043-qh28', 'Luật Giữ nước', '2043-11-29'),
  law('luat-7-2051-qh31', 'Luật Giữ nước', '2051-11-29', { standing: 'coming' }),
  law('luat-6-2050-qh30', 'Luật sửa đổi, bổ sung một số điều của Luật Giữ nước', '2050-02-01'),
  law('hien-phap-2033', 'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam', '2033-11-28'),
  law('bo-luat-4-2045-qh29', 'Bộ luật Hàng bến Việt Nam', '2045-01-01'),
]);
const ids = (query: string) => readLawName(query, index)?.laws;

describe('a law by its name', () => {
  test.each([
    ['bộ luật bến bãi', ['bo-luat-5-2049-qh30', 'bo-luat-8-2032-qh26']],
    ['bo luat ben bai 2032', ['bo-luat-8-2032-qh26', 'bo-luat-5-2049-qh30']],
    ['luật bến bãi năm 2049', ['bo-luat-5-2049-qh30', 'bo-luat-8-2032-qh26']],
    ['điều 36 blbb', ['bo-luat-5-2049-qh30', 'bo-luat-8-2032-qh26']],
    ['bộ luật BB', ['bo-luat-5-2049-qh30', 'bo-luat-8-2032-qh26']],
    ['luật đò ngang đò dọc', ['luat-3-2044-qh29']],
    ['luật ĐNĐD', ['luat-3-2044-qh29']],
    ['khoản 2 điều 5 luật giữ nước', ['luat-9-2043-qh28', 'luat-7-2051-qh31']],
    ['luật giữ nước 2051', ['luat-7-2051-qh31', 'luat-9-2043-qh28']],
    ['luật sửa đổi bổ sung một số điều của luật giữ nước', ['luat-6-2050-qh30']],
    ['hiến pháp điều 4', ['hien-phap-2033']],
    ['hien phap 2033', ['hien-phap-2033']],
    ['điều 36 bộ luật bến bãi cũ', ['bo-luat-8-2032-qh26', 'bo-luat-5-2049-qh30']],
    ['bộ luật bến bãi hiện hành', ['bo-luat-5-2049-qh30', 'bo-luat-8-2032-qh26']],
    ['bộ luật hàng bến', ['bo-luat-4-2045-qh29']],
    ['luatgiunuoc', ['luat-9-2043-qh28', 'luat-7-2051-qh31']],
    ['bộluật hàngbến', ['bo-luat-4-2045-qh29']],
    ['luật đòngangvàđòdọc', ['luat-3-2044-qh29']],
    ['luật ĐN&ĐD', ['luat-3-2044-qh29']],
  ])('%s', (query, laws) => expect(ids(query)).toEqual(laws));

  test.each([
    'nghị định hướng dẫn luật giữ nước',
    'thông tư thi hành bộ luật bến bãi',
    'hợp nhất luật giữ nước',
    'luật',
    'bến bãi',
    'giữ nước',
    'luatgiunuocngam',
    'bến & bãi',
    '',
  ])('"%s" names none', (query) => expect(ids(query)).toBeUndefined());

  test('what else is said stays, the name and its year go', () => {
    expect(readLawName('khoản 2 điều 5 luật giữ nước năm 2043', index)?.rest.trim()).toBe('khoản 2 điều 5');
    expect(readLawName('bộ luật bến bãi thời gian thử việc', index)?.rest.trim()).toBe('thời gian thử việc');
  });
});
