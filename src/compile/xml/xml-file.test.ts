import fc from 'fast-check';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { expect, test } from 'vitest';
import { finish } from './characters.ts';
import { xmlFile } from './xml-file.ts';

test('a file has a declaration, and its texts are escaped where they need it', () => {
  expect(
    xmlFile(x('a', { b: '<' }, [x('c', 'Điều 1 & 2'), 'Khoản 3', x('d')]), { closeEmptyElements: true }),
  ).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a b="&#x3C;"><c>Điều 1 &#x26; 2</c>Khoản 3<d /></a>\n');
});

const make = (texts: readonly string[]) => x('a', {}, [...texts, x('b', {}, [...texts])]);

test('plain texts are written as the serialiser would write them', () => {
  const text = fc.string({
    unit: fc.constantFrom('đ', ' ', '<', '>', '&', '"', ';', 'lt', '\r', '\n', '\u0001', ']', '\u{1F4A7}'),
  });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      expect(xmlFile(make(texts))).toBe(
        `<?xml version="1.0" encoding="UTF-8"?>\n${finish(toXml(make(texts)))}\n`,
      );
    }),
    { numRuns: 1000 },
  );
});
