const MARK = '(cần điền';
const WAITING = /(\(cần điền: [^()]*\))/;

/** What stands in a text field of a draft until a person fills it in: `(cần điền: chức danh người duyệt)`. */
export function toFill(what: string): string {
  return `${MARK}: ${what})`;
}

/** Whether a value still waits for a person. */
export function isToFill(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(MARK);
}

/** Text cut at what waits for a person, so that it can be shown apart. */
export function cutAtToFill(text: string): { text: string; waits: boolean }[] {
  return text
    .split(WAITING)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, waits: isToFill(part) }));
}

/** What a field waits for: `chức danh người duyệt`. `null` for a value that waits for nothing. */
export function whatToFill(value: unknown): string | null {
  if (!isToFill(value)) return null;
  return /^\(cần điền: (.+)\)$/u.exec(value as string)?.[1] ?? 'chưa rõ điều gì';
}
