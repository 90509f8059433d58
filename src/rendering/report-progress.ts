/** How many steps of a program are done, and of how many. */
export interface Progress {
  done: number;
  total: number;
}

/** Least time between two messages, in milliseconds. */
const PAUSE = 200;

/** Reports progress to the build that started this program, if one did. */
export function progressReporter(): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - last < PAUSE) return;
    last = now;
    process.send?.({ done, total } satisfies Progress);
  };
}
