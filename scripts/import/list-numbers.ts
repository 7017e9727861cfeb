/** `a` … `z`, `aa` …, as Word counts with letters. */
export function letterLabel(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(8, Math.floor((value - 1) / 26) + 1));
}

const romans = [
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
] as const;

/** `IV` for 4. Numbers no list reaches stay figures. */
export function romanLabel(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let label = '';
  for (const [sign, worth] of romans) {
    for (; rest >= worth; rest -= worth) label += sign;
  }
  return label;
}
