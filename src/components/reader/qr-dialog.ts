/** A QR code large enough to project, with its address in words. */
import { buildDialog, make } from '../dialogs/build-dialog.ts';
import { toast } from '../dialogs/toast.ts';
import { qrPath } from '../training/qr.ts';
import { NO_LINK } from './no-link.ts';
import { sharedAddress, type Unit } from './unit.ts';

const SVG = 'http://www.w3.org/2000/svg';

const content = () => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', 'Mã QR dẫn tới trang của chỗ này');
  svg.setAttribute('shape-rendering', 'crispEdges');
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', '#fff');
  svg.append(ground, document.createElementNS(SVG, 'path'));
  const caption = make(
    'figcaption',
    {},
    make('span', { class: 'qr-caption' }),
    make('span', { class: 'qr-address' }),
  );
  const figure = make('figure', { class: 'qr' }, svg, caption);
  return [figure, make('p', {}, make('a', { class: 'button', 'data-save-qr': '' }, 'Tải mã về (SVG)'))];
};

/** Show the code that leads to a unit's own page. */
export async function openQr(unit: Unit): Promise<void> {
  const target = sharedAddress(unit);
  if (!target) return toast(NO_LINK);
  const dialog = await buildDialog('hop-ma-qr', 'Mã QR', content);
  const { size, path } = qrPath(target);
  dialog.querySelector('svg')?.setAttribute('viewBox', `0 0 ${size} ${size}`);
  dialog.querySelector('path')?.setAttribute('d', path);
  dialog.querySelector('.qr-caption')?.replaceChildren(unit.citation);
  dialog.querySelector('.qr-address')?.replaceChildren(target);
  const save = dialog.querySelector<HTMLAnchorElement>('[data-save-qr]');
  if (save) {
    const file = `<svg xmlns="${SVG}" viewBox="0 0 ${size} ${size}" width="600" height="600" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
    save.href = `data:image/svg+xml,${encodeURIComponent(file)}`;
    save.download = `${unit.instrument}-${unit.anchor}.svg`;
  }
  dialog.showModal();
}
