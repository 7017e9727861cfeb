import type { ElementContent } from 'hast';
import { z } from 'zod';

/** What a reference inside a text may point at, answered by whoever renders the page. */
export interface References {
  /** Title and address of a directive or petition, or `null` when the record has none of that id. */
  find(collection: 'directives' | 'petitions', id: string): { title: string; href: string } | null;
}

/** A component authors may write in MDX: checked properties in, HAST out. It holds no code of the author's. */
export interface AuthorComponent {
  /** Where it may stand: as a block of its own or inside a line. */
  place: 'block' | 'inline';
  /** One sentence for the clerk's guide. */
  about: string;
  example: string;
  props: z.ZodObject;
  /** The entry this use refers to, if it is a reference. */
  refersTo?(props: Record<string, string>): { collection: 'directives' | 'petitions'; id: string };
  render(props: Record<string, string>, children: ElementContent[], references: References): ElementContent[];
}

const element = (tagName: string, className: string, children: ElementContent[], properties = {}): ElementContent => ({
  type: 'element',
  tagName,
  properties: { className: [className], ...properties },
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

function link(collection: 'directives' | 'petitions', id: string, references: References): ElementContent[] {
  const target = references.find(collection, id);
  if (!target) return [text(id)];
  return [element('a', `ref-${collection}`, [text(target.title)], { href: target.href })];
}

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** The allow-list. A name that is not here is refused by the content check and never rendered. */
export const authorComponents: Record<string, AuthorComponent> = {
  LuuY: {
    place: 'block',
    about: 'Khung lưu ý cho người đọc.',
    example: '<LuuY tieuDe="Ai được tham dự">\n\nMọi người dân trong xã.\n\n</LuuY>',
    props: z.strictObject({ tieuDe: z.string().min(1).describe('Tiêu đề của khung') }),
    // A note is no landmark: its title may be that of a section of the page, and authors can't know those.
    render: (props, children) => [
      element('div', 'callout', [element('p', 'callout-title', [text(props['tieuDe'] ?? '')]), ...children], {
        role: 'note',
        ariaLabel: props['tieuDe'],
      }),
    ],
  },
  DieuKhoan: {
    place: 'block',
    about: 'Một khoản được đánh số của văn bản; có neo để dẫn tới.',
    example: '<DieuKhoan so="1" tieuDe="Lập kế hoạch">\n\nTrước ngày 01/02 hằng năm.\n\n</DieuKhoan>',
    props: z.strictObject({
      so: z
        .string()
        .regex(/^[0-9]+[a-z]?(-[a-z0-9]+)*$/)
        .describe('Số của khoản, ví dụ 1 hoặc 2a'),
      tieuDe: z.string().min(1).describe('Tiêu đề của khoản'),
    }),
    render: (props, children) => [
      element(
        'section',
        'clause',
        [
          element('h3', 'clause-title', [
            element('span', 'clause-number', [text(`${props['so']}.`)]),
            text(` ${props['tieuDe']}`),
          ]),
          ...children,
        ],
        { id: `dieu-${props['so']}` },
      ),
    ],
  },
  VanBan: {
    place: 'inline',
    about: 'Dẫn tới một văn bản chỉ đạo trong hồ sơ.',
    example: '<VanBan ma="ket-luan-116-kl-tu" />',
    props: z.strictObject({ ma: slug.describe('Mã văn bản trong content/directives') }),
    refersTo: (props) => ({ collection: 'directives', id: props['ma'] ?? '' }),
    render: (props, _children, references) => link('directives', props['ma'] ?? '', references),
  },
  KienNghi: {
    place: 'inline',
    about: 'Dẫn tới một kiến nghị trong hồ sơ.',
    example: '<KienNghi ma="kn-2024-nha-nam-001" />',
    props: z.strictObject({ ma: slug.describe('Mã kiến nghị trong content/petitions') }),
    refersTo: (props) => ({ collection: 'petitions', id: props['ma'] ?? '' }),
    render: (props, _children, references) => link('petitions', props['ma'] ?? '', references),
  },
};

/** The component of a name, if authors may use it. */
export function componentNamed(name: string | null): AuthorComponent | undefined {
  return name !== null && Object.hasOwn(authorComponents, name) ? authorComponents[name] : undefined;
}
