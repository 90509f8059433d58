import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the example of the library runs and says what it should', () => {
  const said = execFileSync(process.execPath, ['examples/compile.ts'], { encoding: 'utf8', stdio: 'pipe' });
  expect(said.split('\n').slice(0, 4)).toEqual([
    'tt-12-2030-bvd  urn:lex:vn:bo.vi.du:thong.tu:2030-02-03;12-2030-tt-bvd',
    'Luật Ví dụ số 01/2029/QH16 ngày 15 tháng 11 năm 2029 -> luat-01-2029-qh16 (resolved)',
    'Thông tư này -> tt-12-2030-bvd (resolved)',
    'điểm b khoản 1 Điều này -> tt-12-2030-bvd#dieu-2-khoan-1-diem-b (resolved)',
  ]);
});
