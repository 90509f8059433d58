import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Running } from './engines/engine.ts';
import { engines } from './engines/engines.ts';
import { jobs } from './engines/jobs.ts';
import { folder, serve, type Served } from './engines/served.ts';

/** `LEX_ENGINES` names some of them, while one works on one. */
const asked = process.env['LEX_ENGINES']?.split(',');
const wanted = engines.filter(({ name }) => !asked || asked.some((each) => name.includes(each)));

let served: Served;
beforeAll(async () => {
  served = await serve(folder('dist'));
});
afterAll(() => served.stop());

// `.ci/run` installs them all.
test.runIf(process.env['LEX_EVERY_ENGINE'])('no engine is missing here', () => {
  expect(engines.flatMap(({ name, missing }) => (missing ? [`${name}: ${missing}`] : []))).toEqual([]);
});

describe.each(wanted)('$name', (engine: Engine) => {
  if (engine.missing) {
    test.skip(`not tested: there is no ${engine.missing}`, () => undefined);
    return;
  }
  const running = new Map<boolean, Running>();
  const start = async (dark: boolean): Promise<Running> => {
    const before = running.get(dark);
    if (before) return before;
    const started = await engine.start({ dark });
    running.set(dark, started);
    return started;
  };
  afterAll(() => Promise.all([...running.values()].map((each) => each.close())));

  for (const { name, dark = false, run } of jobs) {
    const cannot = engine.cannot?.[name];
    if (cannot) test.skip(`${name}: ${cannot}`, () => undefined);
    else
      test(
        name,
        async () => {
          const { tab } = await start(dark);
          const disk = `${pathToFileURL(path.resolve('dist-portable'))}/`;
          await run(tab, { site: served.site, disk, cut: served.cut });
        },
        120_000,
      );
  }
});
