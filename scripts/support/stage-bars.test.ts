import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { stageBars } from './stage-bars.ts';

/** A terminal that keeps what is written on it. */
function terminal() {
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  return { stream: stream as unknown as NodeJS.WriteStream, written: () => String(stream.read() ?? '') };
}

test('processes of a stage share a bar, and what is said stands above it', () => {
  const { stream, written } = terminal();
  const bars = stageBars(stream);
  bars.say('before any bar');
  const process = bars.begin('pages');
  const [left, right] = [process(), process()];
  left({ done: 3, total: 10 });
  right({ done: 4, total: 20 });
  bars.say('equal a');
  bars.stop();
  const screen = written();
  expect(screen).toMatch(/^before any bar\n/);
  expect(screen).toContain('equal a\n');
  expect(screen).toContain('7/30');
  bars.stop();
  expect(written()).toBe('');
});
