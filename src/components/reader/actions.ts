/** What can be done with a unit of law. */
import { NOT_STORED } from '../device/not-stored.ts';
import { toast } from '../dialogs/toast.ts';
import { loadPack } from '../training/basket-store.ts';
import { hasItem } from '../training/pack.ts';
import { toggleItem } from '../training/toggle.ts';
import { copyWords } from './copy-words.ts';
import { NO_LINK } from './no-link.ts';
import { lawLines, sharedAddress, type Unit, withSource } from './unit.ts';

/** Copies an address, or says why there is none. */
const copyAddress = async (address: string | undefined, done: string) =>
  address ? copyWords(address, done) : toast(NO_LINK);

export const actions = {
  link: (of: Unit) => copyAddress(sharedAddress(of), 'Đã sao chép liên kết.'),
  anchor: (of: Unit) => copyAddress(of.address, 'Đã sao chép liên kết trong toàn văn.'),
  citation: (of: Unit) => copyWords(of.fullCitation, 'Đã sao chép trích dẫn.'),
  short: (of: Unit) => copyWords(of.shortCitation, 'Đã sao chép trích dẫn ngắn.'),
  text: (of: Unit) =>
    copyWords(withSource(lawLines(of.anchor).join('\n'), of), 'Đã sao chép nguyên văn kèm trích dẫn.'),
  qr: async (of: Unit) => (await import('./qr-dialog.ts')).openQr(of),
  print: async (of: Unit) => (await import('./print-unit.ts')).printUnit(of),
  share: async (of: Unit) => {
    const url = sharedAddress(of);
    if (!url) return toast(NO_LINK);
    try {
      await navigator.share({ title: of.citation, url });
    } catch (error) {
      if ((error as Error).name !== 'AbortError')
        await copyWords(url, 'Không mở được bảng chia sẻ; đã sao chép liên kết.');
    }
  },
  collect: (of: Unit) => {
    const had = hasItem(loadPack(), of);
    const kept = toggleItem(of);
    toast(kept ? (had ? 'Đã xóa khỏi bộ tập huấn.' : 'Đã thêm vào bộ tập huấn.') : NOT_STORED);
  },
  note: async (of: Unit) => (await import('./own-notes.ts')).beginNote(of),
  report: async (of: Unit) => (await import('./report-dialog.ts')).openReport(of),
};

export type ActionName = keyof typeof actions;
