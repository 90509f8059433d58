import { expect, test } from 'vitest';
import { bodiesSchema } from '../../records/schema/index.ts';
import { bodiesCsv } from './bodies-csv.ts';

test('a body with two successors has two rows; a name cannot become a formula', () => {
  const bodies = bodiesSchema.parse({
    'bo-vi-du': {
      name: 'Bộ Ví dụ',
      kind: 'bo',
      aliases: ['Bộ VD'],
      until: '2030-02-28',
      successors: [
        { key: 'bo-moi', since: '2030-03-01', act: 'nq-1-2030-qh16', sources: ['S1'], confidence: 'high' },
        {
          key: 'bo-khac',
          since: '2030-03-01',
          act: 'nq-1-2030-qh16',
          inference: true,
          sources: ['S1', 'S2'],
          confidence: 'medium',
        },
      ],
    },
    'bo-moi': { name: '=Bộ "Mới", lớn', kind: 'bo' },
  });
  expect(bodiesCsv(bodies).split('\r\n').slice(1)).toEqual([
    'bo-vi-du,Bộ Ví dụ,Bộ,Bộ VD,,,2030-02-28,,bo-moi,2030-03-01,nq-1-2030-qh16,,cao,,S1',
    'bo-vi-du,Bộ Ví dụ,Bộ,Bộ VD,,,2030-02-28,,bo-khac,2030-03-01,nq-1-2030-qh16,có,trung bình,,S1; S2',
    `bo-moi,"'=Bộ ""Mới"", lớn",Bộ,,,,,,,,,,,,`,
    '',
  ]);
});
