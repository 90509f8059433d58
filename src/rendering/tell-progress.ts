/** How far a program is that others wait for. */
export interface Progress {
  done: number;
  total: number;
}

/** Milliseconds between two messages: nobody reads faster. */
const PAUSE = 200;

/** Tell the build that started this program how far it is; nobody, where it was started by hand. */
export function progressTeller(): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - told < PAUSE) return;
    told = now;
    process.send?.({ done, total } satisfies Progress);
  };
}
