/** Step of the addresses of parts of a long text: `/van-ban/<id>/doc/<key>/` (đọc). No division has it in its address. */
export const PARTS = 'doc';
