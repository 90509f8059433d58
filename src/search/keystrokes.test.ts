import { describe, expect, test } from 'vitest';
import { decodeTelex, decodeVni } from './keystrokes.ts';

describe('Telex', () => {
  test.each([
    ['lieen', 'liên'],
    ['keets', 'kết'],
    ['keest', 'kết'],
    ['vungf', 'vùng'],
    ['vufng', 'vùng'],
    ['ddoongf', 'đồng'],
    ['ddongof', 'đồng'],
    ['dduwowngf', 'đường'],
    ['dduongwf', 'đường'],
    ['bawngf', 'bằng'],
    ['cuwru', 'cửu'],
    ['hoaf', 'hòa'],
    ['thuyr', 'thủy'],
    ['quys', 'quý'],
    ['quyeets', 'quyết'],
    ['nghij', 'nghị'],
    ['kyr', 'kỷ'],
    ['gias', 'giá'],
    ['hoachj', 'hoạch'],
    ['dieeuf', 'diều'],
    ['ddieeuf', 'điều'],
    ['phoois', 'phối'],
    ['uyr', 'ủy'],
    ['nguwowif', 'người'],
    ['nguoiwf', 'người'],
  ])('%s → %s', (raw, word) => expect(decodeTelex(raw)).toBe(word));

  test.each(['vung', '57', 'liên', ''])('%j has nothing to decode', (raw) =>
    expect(decodeTelex(raw)).toBeUndefined(),
  );
});

describe('VNI', () => {
  test.each([
    ['lie6n', 'liên'],
    ['ke61t', 'kết'],
    ['ket61', 'kết'],
    ['vu2ng', 'vùng'],
    ['vung2', 'vùng'],
    ['d9o62ng', 'đồng'],
    ['d9uo7ng2', 'đường'],
    ['bang82', 'bằng'],
    ['ky3', 'kỷ'],
    ['hoach5', 'hoạch'],
  ])('%s → %s', (raw, word) => expect(decodeVni(raw)).toBe(word));

  test.each(['57', 'q8', 'vung', '54a'])('%j has nothing to decode', (raw) =>
    expect(decodeVni(raw)).toBeUndefined(),
  );
});
