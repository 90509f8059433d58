/** "Mẫu số 01", "MẪU 2a": the name of a form, on a line of its own. */
export const formName = /^(?:MẪU|Mẫu)\s+(?:SỐ|số|Số)?\s*[\p{Lu}\d]{1,4}[\p{L}\d\-./]*\s*[.:]?$/u;
