const digits: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** The value of a Roman numeral in capital letters; 0 for anything else, as for "IIX". */
export function fromRoman(roman: string): number {
  if (!/^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(roman)) return 0;
  let value = 0;
  let at = 0;
  for (const [digit, worth] of digits) {
    while (roman.startsWith(digit, at)) {
      value += worth;
      at += digit.length;
    }
  }
  return value;
}

/** A number as a Roman numeral: "IV"; those above 3,999 are written as that, nothing for 0 and below. */
export function toRoman(value: number): string {
  let rest = Math.min(Math.trunc(value), 3999);
  let roman = '';
  for (const [digit, worth] of digits) {
    while (rest >= worth) {
      roman += digit;
      rest -= worth;
    }
  }
  return roman;
}
