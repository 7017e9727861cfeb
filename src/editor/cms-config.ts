import { type Collection, type CollectionName, collectionNames, collections } from '#domain/collections.ts';
import type { Site } from '#domain/content/site.ts';
import { fieldTable } from '#domain/field-table.ts';
import { type CmsField, type CmsOption, cmsFields } from './cms-fields.ts';
import { BODY_FIELD, type RecordFormat, recordFormat, SOURCE_FIELD } from './record-format.ts';

/** Where the record is kept, as `site.yaml` says. */
export type EditorSettings = NonNullable<Site['editor']>;

export interface CmsCollection {
  name: CollectionName;
  label: string;
  folder: string;
  extension: 'yaml' | 'mdx';
  /** Named for the collection; see `recordFormats`. */
  format: string;
  create: boolean;
  delete: boolean;
  path?: string;
  identifier_field: string;
  summary: string;
  fields: CmsField[];
}

/**
 * Configuration of Sveltia CMS, derived from the schemas of the record. Nothing is deleted there, since an address never
 * dies; every change goes through review (`editorial_workflow`).
 */
export function cmsConfig(
  settings: EditorSettings,
  portal: { name: string; address: string; topics: readonly CmsOption[] },
) {
  const { backend, repo, branch, baseUrl } = settings;
  return {
    load_config_file: false,
    app_title: `Biên tập: ${portal.name}`,
    site_url: portal.address,
    display_url: portal.address,
    backend: { name: backend, repo, branch, ...(baseUrl === undefined ? {} : { base_url: baseUrl }) },
    publish_mode: 'editorial_workflow',
    media_folder: 'content/tep',
    public_folder: '/tep',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    output: { omit_empty_optional_fields: true },
    collections: collectionNames.map((name) => cmsCollection(name, collections[name], portal.topics)),
  } as const;
}

function cmsCollection(
  name: CollectionName,
  { label, form, schema, yearly }: Collection,
  topics: readonly CmsOption[],
): CmsCollection {
  const fields = cmsFields(schema, topics);
  const title = fields.find((field) => ['title', 'name'].includes(field.name))?.name ?? fields[0]?.name ?? 'title';
  return {
    name,
    label,
    folder: `content/${name}`,
    extension: form,
    format: formatName(name, form),
    create: true,
    delete: false,
    ...(yearly ? { path: '{{year}}/{{slug}}' } : {}),
    identifier_field: title,
    summary: `{{${title}}}`,
    fields: [
      ...fields,
      ...(form === 'mdx' ? [bodyField] : []),
      { name: SOURCE_FIELD, label: 'Văn bản gốc', widget: 'hidden' },
    ],
  };
}

const bodyField: CmsField = {
  name: BODY_FIELD,
  label: 'Phần văn bản',
  hint: 'Viết bằng Markdown; dấu { và < viết là \\{ và &lt;',
  widget: 'text',
  required: false,
};

/** Sveltia CMS takes `.mdx` only with formats named so. */
function formatName(name: string, form: 'yaml' | 'mdx'): string {
  return form === 'mdx' ? `${name}-frontmatter` : name;
}

/** The format of each collection's files. */
export function recordFormats(): {
  collection: CollectionName;
  name: string;
  extension: string;
  format: RecordFormat;
}[] {
  return collectionNames.map((collection) => {
    const { form, schema } = collections[collection];
    const unknowable = fieldTable(schema)
      .filter(({ path, required, type }) => required && !path.includes('.') && type.endsWith('null'))
      .map(({ path }) => path);
    return { collection, name: formatName(collection, form), extension: form, format: recordFormat(form, unknowable) };
  });
}
