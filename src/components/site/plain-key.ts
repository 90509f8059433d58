/** Is this key pressed by itself, and not into a field, where single keys are on? */
export function isPlainKey({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));
  return !(ctrlKey || metaKey || altKey || typing || document.documentElement.dataset['keys'] === 'off');
}
