import type { SearchDocument } from './types.ts';

/** What a record can be narrowed by; keys as `Filters` in records.ts names them. */
export function filtersOf(document: SearchDocument): Record<string, string[]> {
  return {
    'van-ban': [document.id],
    loai: [document.type],
    ...(document.year && { nam: [document.year] }),
    ...(document.bodies.length > 0 && { 'co-quan': document.bodies }),
  };
}
