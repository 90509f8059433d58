/** A pack that came in a link. */
import { NOT_STORED } from '../device/not-stored.ts';
import { toast } from '../dialogs/toast.ts';
import { loadPack, savePack } from './basket-store.ts';
import { emptyPack, type Pack } from './pack.ts';
import { decodePack, PackLinkError } from './pack-link.ts';
import { showPack } from './view.ts';

const list = document.querySelector<HTMLElement>('#bo-nhan');
const heading = document.querySelector<HTMLElement>('[data-pack-name]');
const problem = document.querySelector<HTMLElement>('#loi-lien-ket');
const tools = document.querySelector<HTMLElement>('#viec-voi-bo');
let pack: Pack = emptyPack;

async function open(): Promise<void> {
  if (!list || !heading || !problem || !tools) return;
  try {
    pack = decodePack(location.hash.slice(1));
    heading.textContent = pack.name || 'Bộ tập huấn không tên';
    problem.hidden = true;
    tools.hidden = false;
  } catch (error) {
    if (!(error instanceof PackLinkError)) throw error;
    pack = emptyPack;
    heading.textContent = 'Không mở được';
    problem.textContent = error.message;
    problem.hidden = false;
    tools.hidden = true;
  }
  await showPack(list, pack);
}

document.querySelector('[data-take]')?.addEventListener('click', () => {
  if (loadPack().items.length > 0) document.querySelector<HTMLDialogElement>('#hop-thay')?.showModal();
  else take();
});
document.querySelector('#hop-thay [data-yes]')?.addEventListener('click', take);

function take(): void {
  toast(savePack(pack) ? 'Đã sao chép vào bộ của bạn. Mở trang Tập huấn để sửa.' : NOT_STORED);
}

window.addEventListener('hashchange', () => void open());
void open();
