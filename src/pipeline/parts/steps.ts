/** Step of the addresses of parts of a long text: `/van-ban/<id>/doc/<key>/` (đọc). No division has it in its address. */
export const PARTS = 'doc';

/** Last step of the page that has the whole of such a text, for paper: `/van-ban/<id>/toan-van/`. */
export const WHOLE = 'toan-van';

/** Path of the page of a part, from the root of the site, without a slash before; the first part is the page of the text. */
export const partPath = (id: string, key: string): string => `van-ban/${id}/${key ? `${PARTS}/${key}/` : ''}`;

/** Path of the page that has the whole of a text that is read in parts. */
export const wholePath = (id: string): string => `van-ban/${id}/${WHOLE}/`;
