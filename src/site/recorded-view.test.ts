import { expect, test } from 'vitest';
import { Inputs, recordReads } from '../reuse/reads.ts';
import type { ViewContent } from './instrument-view.ts';
import { recordedViews } from './recorded-view.ts';

const content: ViewContent = {
  record: {
    id: 'nd-1-2050-cp',
    type: 'nghi-dinh',
    number: '1/2050/NĐ-CP',
    title: 'Về bến thuyền',
  } as ViewContent['record'],
  completeness: 'none',
  backlinks: [],
  notes: [],
  moved: new Map(),
};

function viewsOf(held: ReadonlyMap<string, ViewContent>) {
  const inputs = new Inputs();
  const viewOf = recordedViews(
    inputs,
    (id) => held.get(id),
    () => '',
    () => ({
      changed: { find: () => [], instrument: () => undefined, digest: '' },
      glossary: {},
      records: new Map(),
    }),
  );
  return { inputs, viewOf };
}

test('what a page read of an instrument that is gone is not the same any more, whatever it was', async () => {
  const before = viewsOf(new Map([['nd-1-2050-cp', content]]));
  const view = before.viewOf('nd-1-2050-cp');
  const { reads } = await recordReads(async () => [
    view.record,
    view.completeness,
    view.backlinks,
    view.notes,
    view.moved,
  ]);
  const after = viewsOf(new Map());
  expect(reads).toHaveLength(5);
  for (const name of reads)
    expect([name, after.inputs.digest(name)]).not.toEqual([name, before.inputs.digest(name)]);
});
