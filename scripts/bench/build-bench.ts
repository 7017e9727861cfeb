import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateRecord } from './generate-record.ts';
import { measure, type Usage } from './measure.ts';

/** One size of record built by the portal and by its peer. */
export interface BuildRow {
  documents: number;
  portal: Usage;
  eleventy: Usage;
}

const eleventyConfig = 'scripts/bench/eleventy/config.mjs';

/** Builds generated records with the portal's own pages and with bare Eleventy pages, both without log lines, in turn, and measures both. */
export function benchBuild(sizes: readonly number[], onRow: (row: BuildRow) => void): BuildRow[] {
  return sizes.map((documents) => {
    const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-scale-'));
    try {
      const content = join(folder, 'content');
      generateRecord(documents, 'content', content);
      const portal = measure(['node_modules/astro/bin/astro.mjs', 'build', '--force', '--silent'], {
        CONTENT_DIR: content,
        OUT_DIR: join(folder, 'portal'),
        CACHE_DIR: join(folder, 'cache'),
      });
      const eleventy = measure(
        [
          'node_modules/@11ty/eleventy/cmd.cjs',
          `--config=${eleventyConfig}`,
          `--input=${content}`,
          `--output=${join(folder, 'eleventy')}`,
        ],
        { CONTENT_DIR: content },
      );
      const row = { documents, portal, eleventy };
      onRow(row);
      return row;
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

/** A row of the printed table: cost per 1,000 documents, and the ratio to the peer of the same run. */
export function buildRowText({ documents, portal, eleventy }: BuildRow): string {
  const perThousand = (value: number) => ((value * 1000) / documents).toFixed(2);
  return [
    String(documents).padStart(9),
    portal.cpuSeconds.toFixed(1).padStart(11),
    eleventy.cpuSeconds.toFixed(1).padStart(13),
    (portal.cpuSeconds / eleventy.cpuSeconds).toFixed(2).padStart(7),
    perThousand(portal.cpuSeconds).padStart(12),
    perThousand(eleventy.cpuSeconds).padStart(13),
    portal.peakMegabytes.toFixed(0).padStart(10),
    eleventy.peakMegabytes.toFixed(0).padStart(12),
    perThousand(portal.peakMegabytes).padStart(10),
  ].join(' ');
}

export const buildTableHead =
  'documents  portal cpu  eleventy cpu   ratio  portal s/1k  eleventy s/1k  portal MB  eleventy MB  portal MB/1k';
