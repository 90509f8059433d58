import { expect, test } from 'vitest';
import { withoutNotes } from './without-notes.ts';

const page = (law: string) =>
  `<!DOCTYPE html><html lang="vi"><head><title>Quyết định</title></head><body><main data-law="">${law}</main></body></html>`;

const law = (after = '', below = '') =>
  `<p data-line="">Điều 1. Bộ Y tế${after} báo cáo.</p>${below}<p class="notes" data-line="">Ghi chú của biểu</p>`;

test('notes and their marks go, and nothing of the law', () => {
  const mark = '<sup class="note-mark" data-editorial=""><a href="#ghi-1">1</a></sup>';
  const notes =
    '<div class="notes lines" data-editorial="" role="note"><details><summary>1 chú giải</summary><p>Nay là Bộ Y tế.</p></details></div>';
  expect(withoutNotes(page(law(mark, notes)))).toBe(page(law()));
  expect(withoutNotes(page(law()))).toBe(page(law()));
});
