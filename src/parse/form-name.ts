/**
 * "Mẫu số 01", "MẪU 2a": the name of a form, on a line of its own. Marks of footnotes may have come down to its number:
 * "Mẫu số 0510 9" is form 05 with the marks 10 and 9.
 */
export const formName =
  /^(?:MẪU|Mẫu)\s+(?:SỐ|số|Số)?\s*(?:[\p{Lu}\d]{1,4}[\p{L}\d\-./]*|0\d(?:\d{1,2})?\s\d{1,2})\s*[.:]?$/u;
