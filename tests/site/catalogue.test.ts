import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { builtBytes, builtFiles, builtText, fileAtAddress } from './built-site.ts';
import { portal } from './published-data.ts';

const dcat = (name: string) => `http://www.w3.org/ns/dcat#${name}`;
const dct = (name: string) => `http://purl.org/dc/terms/${name}`;
const spdx = (name: string) => `http://spdx.org/rdf/terms#${name}`;

type Node = Readonly<Record<string, readonly { '@id'?: string; '@value'?: string; '@type'?: string }[]>> & {
  readonly '@id': string;
  readonly '@type'?: readonly string[];
};

/** Its types know neither `safe` nor that a context may be missing. */
const { flatten } = jsonld as unknown as {
  flatten(document: unknown, context: null, options: object): Promise<readonly Node[]>;
};

/** The catalogue as another program understands it; it may load nothing. */
const nodes = await flatten(JSON.parse(builtText('du-lieu/dcat.jsonld')), null, {
  documentLoader: (url: string) => Promise.reject(new Error(`asked for ${url}`)),
  safe: true,
});
const ofType = (type: string) => nodes.filter((node) => node['@type']?.includes(type));
const first = (node: Node | undefined, name: string) => node?.[name]?.[0];

describe('the catalogue (DCAT-AP)', () => {
  const datasets = ofType(dcat('Dataset'));
  const distributions = ofType(dcat('Distribution'));

  it('is JSON-LD in which every term has an address', () => {
    const keys = nodes.flatMap((node) => Object.keys(node)).filter((key) => !key.startsWith('@'));
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !key.startsWith('http'))).toEqual([]);
  });

  it('has what DCAT-AP demands of a catalogue and each data set', () => {
    const [catalogue, ...more] = ofType(dcat('Catalog'));
    expect(more).toEqual([]);
    for (const name of [dct('title'), dct('description'), dct('publisher'), dct('license'), dcat('dataset')])
      expect(first(catalogue, name)).toBeDefined();
    expect(catalogue?.[dcat('dataset')]?.map((node) => node['@id']).sort()).toEqual(
      datasets.map((node) => node['@id']).sort(),
    );
    for (const set of datasets) {
      for (const name of ['title', 'description', 'publisher', 'identifier', 'conformsTo'])
        expect(first(set, dct(name)), name).toBeDefined();
      expect(set[dcat('distribution')]).toHaveLength(2);
      expect(fileAtAddress(new URL(first(set, dct('conformsTo'))?.['@id'] ?? '').pathname)).not.toBeNull();
    }
  });

  it('tells of every file its true size and digest', () => {
    const tables = [...builtFiles].filter((file) => /^du-lieu\/[a-z-]+\.(?:json|csv)$/u.test(file)).sort();
    const told = distributions.map((node) => new URL(first(node, dcat('downloadURL'))?.['@id'] ?? ''));
    expect(told.map(({ origin }) => origin)).toEqual(told.map(() => portal.baseUrl));
    expect(told.map(({ pathname }) => pathname.slice(1)).sort()).toEqual(tables);
    for (const node of distributions) {
      const bytes = builtBytes(new URL(node['@id']).pathname.slice(1));
      const checksum = nodes.find((other) => other['@id'] === first(node, spdx('checksum'))?.['@id']);
      expect(first(node, dcat('byteSize'))?.['@value']).toBe(String(bytes.length));
      expect(first(checksum, spdx('checksumValue'))?.['@value']).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(first(node, dct('license'))?.['@id']).toBe('https://creativecommons.org/licenses/by/4.0/');
    }
  });
});
