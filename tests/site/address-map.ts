import { type BuiltPage, pages } from './built-site.ts';

/** A kind of page with the shape of its addresses: `:year` four digits, `:n` a number, `:slug` a name, `:id` a petition. */
export interface Template {
  readonly name: string;
  readonly shape: string;
  /** Addresses the record may have no page for. */
  readonly optional?: true;
}

/** The portal's address map: every page of the portal is of one of these kinds. The first match counts. */
export const templates: readonly Template[] = [
  { name: 'home', shape: '/' },
  { name: 'not found', shape: '/404.html' },
  { name: 'schedule', shape: '/lich/' },
  { name: 'schedule, one view', shape: '/lich/:slug/:slug/' },
  { name: 'sessions', shape: '/doi-thoai/' },
  { name: 'session', shape: '/doi-thoai/:year/:slug/' },
  { name: 'notice to print', shape: '/doi-thoai/:year/:slug/thong-bao/' },
  { name: 'notice with tabs to tear off', shape: '/doi-thoai/:year/:slug/thong-bao/xe/' },
  { name: 'plans', shape: '/ke-hoach/' },
  { name: 'plan', shape: '/ke-hoach/:year/:slug/' },
  { name: 'conclusions', shape: '/ket-luan/' },
  { name: 'conclusion', shape: '/ket-luan/:year/:slug/' },
  { name: 'conclusion for the board', shape: '/ket-luan/:year/:slug/niem-yet/' },
  { name: 'petition board', shape: '/kien-nghi/' },
  { name: 'petition board, one view', shape: '/kien-nghi/:slug/:slug/' },
  { name: 'petition', shape: '/kien-nghi/:id/' },
  { name: 'supervision notes', shape: '/giam-sat/' },
  { name: 'supervision note', shape: '/giam-sat/:year/:slug/' },
  { name: 'reports', shape: '/bao-cao/' },
  { name: 'report', shape: '/bao-cao/:year/:slug/' },
  { name: 'figures of a year', shape: '/bao-cao/so-lieu/:year/' },
  { name: 'directives', shape: '/van-ban/' },
  { name: 'directive', shape: '/van-ban/:slug/' },
  { name: 'units', shape: '/don-vi/' },
  { name: 'unit', shape: '/don-vi/:slug/' },
  { name: 'topics', shape: '/chu-de/' },
  { name: 'topic', shape: '/chu-de/:slug/' },
  { name: 'obligations', shape: '/thuc-hien/' },
  { name: 'obligations of a year', shape: '/thuc-hien/:year/', optional: true },
  { name: 'what is late', shape: '/thuc-hien/qua-han/' },
  { name: 'what is due', shape: '/thuc-hien/viec-can-lam/' },
  { name: 'what a unit has to do', shape: '/thuc-hien/viec-can-lam/:slug/' },
  { name: 'search', shape: '/tim-kiem/' },
  { name: 'ways to speak up', shape: '/gop-y/' },
  { name: 'question form', shape: '/gop-y/:year/:slug/' },
  { name: 'blank question slip', shape: '/gop-y/:year/:slug/phieu/' },
  { name: 'receipt look-up', shape: '/tra-cuu/' },
  { name: 'frame of answers', shape: '/khung/' },
  { name: 'open data', shape: '/du-lieu/' },
  { name: 'data set', shape: '/du-lieu/:slug/' },
  { name: 'change log', shape: '/nhat-ky/' },
  { name: 'another portal', shape: '/mang-luoi/:slug/', optional: true },
  { name: 'privacy', shape: '/quyen-rieng-tu/' },
  { name: 'accessibility', shape: '/tro-nang/' },
  { name: 'complaints and denunciations', shape: '/khieu-nai-to-cao/' },
  { name: 'about', shape: '/gioi-thieu/' },
  { name: 'guide', shape: '/huong-dan/' },
  { name: 'step of the guide', shape: '/huong-dan/:slug/' },
];

const parts: Readonly<Record<string, string>> = {
  ':year': String.raw`\d{4}`,
  ':n': String.raw`\d+`,
  ':slug': '[a-z0-9]+(?:-[a-z0-9]+)*',
  ':id': String.raw`kn-\d{4}-[a-z0-9-]+`,
};

// Long lists go on at …/trang/2/.
const shapes = templates.flatMap((template) =>
  [template.shape, `${template.shape}trang/:n/`].map((shape, further) => ({
    template: further ? { ...template, name: `${template.name}, further page`, optional: true as const } : template,
    pattern: new RegExp(`^${shape.replaceAll(/:[a-z]+/gu, (part) => parts[part] ?? part)}$`, 'u'),
    literal: shape.split('/').filter((part) => !part.startsWith(':')).length,
  })),
);

/** The kind of page at an address; null if the address is not on the map. */
export function templateOf(address: string): Template | null {
  const matching = shapes.filter(({ pattern }) => pattern.test(address));
  return matching.sort((a, b) => b.literal - a.literal)[0]?.template ?? null;
}

/** The built pages by kind. */
export const pagesByTemplate: ReadonlyMap<string, readonly BuiltPage[]> = Map.groupBy(
  pages,
  ({ address }) => templateOf(address)?.name ?? `not on the map: ${address}`,
);
