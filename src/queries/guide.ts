import { type GuideText, type GuideWays, renderGuide } from '#mdx/render-guide.ts';
import { oncePerBuild } from './once-per-build.ts';
import { layoutIds } from './page-ids.ts';
import { getRecord } from './record.ts';

/** The clerk's guide lives in `docs/huong-dan/`, where it reads as it is; the portal shows the same files. */
const folder = '../../docs/huong-dan';
const files = import.meta.glob<string>('../../docs/huong-dan/*.md', { query: '?raw', import: 'default', eager: true });
const pictures = import.meta.glob<{ src: string; width: number; height: number }>('../../docs/huong-dan/anh/*.webp', {
  import: 'default',
  eager: true,
});

/** A step of the guide; the first is the guide's front page. */
export interface GuidePage extends GuideText {
  /** Name of the step, as in its address; undefined for the front page. */
  readonly step: string | undefined;
  readonly address: string;
}

const FRONT = 'README.md';

/** Front page and steps, in the order the front page links to them. */
export const getGuide = oncePerBuild(async (): Promise<readonly [GuidePage, ...GuidePage[]]> => {
  const { site } = await getRecord();
  const ways: GuideWays = {
    page: (file) => (files[`${folder}/${file}`] === undefined ? null : addressOf(file)),
    // The editor alone is not on every portal; a test of the built pages follows all links.
    has: (address) => address !== '/bien-tap/' || site.editor !== undefined,
    picture(name) {
      const found = pictures[`${folder}/anh/${name}`];
      if (found === undefined) throw new Error(`docs/huong-dan/anh/${name} is not there`);
      return { src: found.src, width: found.width, height: found.height };
    },
  };
  const front = pageOf(FRONT, ways);
  const steps = [...new Set(front.links)].filter((file) => ways.page(file) !== null);
  return [front, ...steps.map((file) => pageOf(file, ways))];
});

function addressOf(file: string): string {
  return file === FRONT ? '/huong-dan/' : `/huong-dan/${file.replace(/\.md$/u, '')}/`;
}

function pageOf(file: string, ways: GuideWays): GuidePage {
  const markdown = files[`${folder}/${file}`];
  if (markdown === undefined) throw new Error(`docs/huong-dan/${file} is not there`);
  const step = file === FRONT ? undefined : file.replace(/\.md$/u, '');
  return { ...renderGuide(markdown, ways, layoutIds), step, address: addressOf(file) };
}
