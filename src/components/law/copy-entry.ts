/** What answers to copying is loaded when something is first selected: a copy event waits for nothing. */
document.addEventListener('selectionchange', () => void import('./copy.ts'), { once: true });
