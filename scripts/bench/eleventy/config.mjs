/** The peer: Eleventy builds the same documents as bare pages. MDX is read as Markdown, petitions come from their YAML. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const content = process.env.CONTENT_DIR;

function petitions() {
  const root = join(content, 'petitions');
  return readdirSync(root).flatMap((year) =>
    readdirSync(join(root, year)).map((name) => ({
      id: name.replace(/\.yaml$/, ''),
      ...parse(readFileSync(join(root, year, name), 'utf8')),
    })),
  );
}

const bareLayout =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ title }}</title></head><body>{{ content }}</body></html>';

const petitionPage = `<h1>{{ petition.title }}</h1><p>{{ petition.publicText }}</p>
<dl><dt>Nơi</dt><dd>{{ petition.placeDetail }}</dd><dt>Hạn</dt><dd>{{ petition.assignments[0].due.date }}</dd></dl>
<ol>{% for event in petition.events %}<li>{{ event.date }} {{ event.status }} {{ event.note }}</li>{% endfor %}</ol>`;

export default function (config) {
  config.setQuietMode(true);
  config.addExtension('mdx', { key: 'md' });
  config.setTemplateFormats(['mdx', 'liquid']);
  config.addGlobalData('petitions', petitions);
  config.addGlobalData('layout', 'bare.liquid');
  config.addTemplate('_includes/bare.liquid', bareLayout);
  config.addTemplate('petition.liquid', petitionPage, {
    pagination: { data: 'petitions', size: 1, alias: 'petition' },
    permalink: '/kien-nghi/{{ petition.id }}/index.html',
  });
  return { markdownTemplateEngine: false };
}
