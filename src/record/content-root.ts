import { resolve } from 'node:path';

/** The folder the portal is built from. Tests and benchmarks build other records by setting CONTENT_DIR. */
export const contentRoot = resolve(process.env['CONTENT_DIR'] ?? 'content');
