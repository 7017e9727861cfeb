import type { CivilDate } from '#domain/calendar.ts';
import type { Site } from '#domain/content/site.ts';
import type { DataSet } from './open-data.ts';

/** A file as the catalogue tells of it. */
export interface ListedFile {
  address: string;
  format: 'JSON' | 'CSV';
  bytes: number;
  sha256: string;
}

export const licence = 'https://creativecommons.org/licenses/by/4.0/';

const mediaType = { JSON: 'application/json', CSV: 'text/csv' } as const;
const european = (list: string, code: string) => ({
  '@id': `http://publications.europa.eu/resource/authority/${list}/${code}`,
});
const text = (value: string) => ({ '@value': value, '@language': 'vi' });
const day = (value: CivilDate) => ({ '@value': value, '@type': 'xsd:date' });

/** Everything the catalogue uses is named here: a reader needs no other address. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** The catalogue of the open data in DCAT-AP's terms (DCAT 3), as JSON-LD. */
export function dcatCatalogue(
  site: Site,
  sets: readonly DataSet[],
  filesOf: (set: DataSet) => readonly ListedFile[],
): object {
  const absolute = (path: string) => new URL(path, site.baseUrl).href;
  const publisher = { '@id': absolute('/gioi-thieu/'), '@type': 'foaf:Agent', 'foaf:name': text(site.operator) };
  const modified = sets
    .map((set) => set.modified ?? '')
    .toSorted()
    .at(-1);
  const distribution = ({ address, format, bytes, sha256 }: ListedFile) => ({
    '@id': absolute(address),
    '@type': 'dcat:Distribution',
    'dct:title': text(`${format}: ${address.slice(address.lastIndexOf('/') + 1)}`),
    'dcat:accessURL': { '@id': absolute(address) },
    'dcat:downloadURL': { '@id': absolute(address) },
    'dct:format': european('file-type', format),
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType[format]}` },
    'dct:license': { '@id': licence },
    'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
    },
  });
  const dataset = (set: DataSet) => ({
    '@id': absolute(`/du-lieu/${set.slug}/`),
    '@type': 'dcat:Dataset',
    'dct:identifier': set.slug,
    'dct:title': text(`${set.label}: ${site.name}`),
    'dct:description': text(`Tập ${set.label.toLowerCase()}: ${set.entries.length} mục, ${set.fields.length} trường.`),
    'dct:publisher': { '@id': publisher['@id'] },
    'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': text(site.contact.unit) },
    'dct:language': european('language', 'VIE'),
    'dct:accrualPeriodicity': european('frequency', 'IRREG'),
    'dcat:keyword': [text('đối thoại'), text(set.label.toLowerCase())],
    'dcat:landingPage': { '@id': absolute(`/du-lieu/${set.slug}/`) },
    'dct:conformsTo': { '@id': absolute(`/du-lieu/luoc-do/${set.slug}.json`), '@type': 'dct:Standard' },
    ...(set.modified === null ? {} : { 'dct:modified': day(set.modified) }),
    'dcat:distribution': filesOf(set).map(distribution),
  });
  return {
    '@context': context,
    '@id': absolute('/du-lieu/'),
    '@type': 'dcat:Catalog',
    'dct:title': text(`Dữ liệu mở: ${site.name}`),
    'dct:description': text('Toàn bộ hồ sơ đối thoại ở dạng máy đọc được.'),
    'dct:publisher': publisher,
    'dct:language': european('language', 'VIE'),
    'dct:license': { '@id': licence },
    'foaf:homepage': { '@id': absolute('/') },
    ...(modified ? { 'dct:modified': day(modified) } : {}),
    'dcat:dataset': sets.map(dataset),
  };
}
