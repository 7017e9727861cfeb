import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from './front-matter.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** One file of the record, as read: its data, its body, and where in the file things stand. */
export interface SourceFile {
  /** Path inside the content folder, e.g. `petitions/2024/kn-2024-nha-nam-001.yaml`. */
  path: string;
  text: string;
  yaml: YamlSource;
  /** MDX body and the 1-based line of the file on which it begins; `null` for YAML files. */
  body: { text: string; line: number } | null;
}

/** Reads one file. `null` when an MDX file has no front matter between `---` lines. */
export function readSourceFile(root: string, path: string): SourceFile | null {
  const text = readFileSync(join(root, path), 'utf8');
  if (!path.endsWith('.mdx')) return { path, text, yaml: readYaml(text, 1), body: null };
  const split = splitFrontMatter(text);
  if (!split) return null;
  return {
    path,
    text,
    yaml: readYaml(split.frontMatter, split.frontMatterLine),
    body: { text: split.body, line: split.bodyLine },
  };
}
