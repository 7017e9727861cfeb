import { z } from 'zod';

/** `rows` as `schema` reads them. Throws ZodError: a column that is not what the program expects is a fault. */
export function readRows<S extends z.ZodType>(schema: S, rows: readonly unknown[]): z.output<S>[] {
  return z.array(schema).parse(rows);
}
