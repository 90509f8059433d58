import { toast } from '../dialogs/toast.ts';

/** What to say where `writeStored` failed. */
export const NOT_STORED =
  'Trình duyệt không cho lưu trên máy này (bộ nhớ bị tắt hoặc đã đầy). Trang vẫn đọc được, nhưng lựa chọn sẽ mất khi đóng trang.';

export const sayNotStored = (): void => toast(NOT_STORED);
