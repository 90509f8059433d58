/** A QR code large enough to project, with its address in words. */
import { qrPath } from '../training/qr.ts';
import { sharedAddress, type Unit } from './unit.ts';

/** Show the code that leads to a unit's own page. */
export function openQr(unit: Unit): void {
  const dialog = document.querySelector<HTMLDialogElement>('#hop-ma-qr');
  const svg = dialog?.querySelector('svg');
  const caption = dialog?.querySelector('.qr-caption');
  const address = dialog?.querySelector('.qr-address');
  const save = dialog?.querySelector<HTMLAnchorElement>('a[data-save-qr]');
  if (!dialog || !svg || !caption || !address || !save) return;
  const target = sharedAddress(unit);
  const { size, path } = qrPath(target);
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.querySelector('path')?.setAttribute('d', path);
  caption.textContent = unit.citation;
  address.textContent = target;
  const file = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="600" height="600" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  save.href = `data:image/svg+xml,${encodeURIComponent(file)}`;
  save.download = `${unit.instrument}-${unit.anchor}.svg`;
  dialog.showModal();
}
