import { type Site, siteSchema } from '#domain/content/site.ts';
import { readSourceFile } from './source-file.ts';

/**
 * Reads `site.yaml` alone, for what must be known before the record is.
 * @throws when the file is missing or does not fit its schema
 */
export function readSettings(root: string): { site: Site } {
  const file = readSourceFile(root, 'site.yaml');
  return { site: siteSchema.parse(file?.yaml.data) };
}
