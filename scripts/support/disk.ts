import { BrokenJournal } from '../../src/reuse/files/commit-files.ts';

/** What to do about errors of the file system, by their codes. */
const reasons: Record<string, string> = {
  ENOSPC: 'Đĩa đã đầy. Dọn chỗ trống rồi chạy lại.',
  EDQUOT: 'Phần đĩa dành cho bạn đã hết. Dọn chỗ trống rồi chạy lại.',
  EFBIG: 'Có tệp lớn hơn mức mà máy này cho ghi (ulimit -f). Nâng mức ấy rồi chạy lại.',
  EROFS: 'Đĩa chỉ cho đọc. Chạy ở nơi được phép ghi.',
};

/** Explains an error of the disk, or a damaged journal of a killed run, to an editor; undefined for any other error. */
export const explainDisk = (error: unknown): string | undefined =>
  error instanceof BrokenJournal ? error.message : reasons[(error as NodeJS.ErrnoException).code ?? ''];
