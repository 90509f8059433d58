/** Name of the address parameter that carries the words to mark on the page that opens. */
export const MARK_PARAMETER = 'tim';
