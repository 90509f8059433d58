/** Where a reader is in a text is worked out once they are somewhere, now or last time. */
import { readStored } from '../device/device-store.ts';

const load = () => void import('./current-place.ts');

if (location.hash || window.scrollY > 0 || readStored('doc-den')) load();
else document.addEventListener('scroll', load, { once: true });
