const MARK = '(cần điền';

/** What stands in a text field of a draft until a person fills it in: `(cần điền: chức danh người duyệt)`. */
export function toFill(what: string): string {
  return `${MARK}: ${what})`;
}

/** Whether a value still waits for a person. */
export function isToFill(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(MARK);
}
