/** Change the address bar without loading; some browsers do not allow it for pages from a disk. */
export function replaceAddress(address: string): void {
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // The page works all the same; only the address bar does not follow.
  }
}
