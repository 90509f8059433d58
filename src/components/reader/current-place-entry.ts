/** Loads the script that follows the reading, once the reader scrolls, or if a place is remembered from the last time. */
import { readStored } from '../device/device-store.ts';

const load = () => void import('./current-place.ts');

if (location.hash || window.scrollY > 0 || readStored('doc-den')) load();
else document.addEventListener('scroll', load, { once: true });
