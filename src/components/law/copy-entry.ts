/** Loads the handler of copy events when a reader first selects something, since a copy event cannot wait for a script. */
document.addEventListener('selectionchange', () => void import('./copy.ts'), { once: true });
