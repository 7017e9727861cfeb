import { type GuideText, renderGuide } from '#mdx/render-guide.ts';
import { layoutIds } from './page-ids.ts';

/** The clerk's guide lives in `docs/huong-dan/`, where it reads as it is; the portal shows the same files. */
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
const addressOf = (file: string) =>
  files[`../../docs/huong-dan/${file}`] === undefined
    ? null
    : file === FRONT
      ? '/huong-dan/'
      : `/huong-dan/${file.replace(/\.md$/u, '')}/`;

function pageOf(file: string): GuidePage {
  const markdown = files[`../../docs/huong-dan/${file}`];
  const address = addressOf(file);
  if (markdown === undefined || address === null) throw new Error(`docs/huong-dan/${file} is not there`);
  const picture = (name: string) => {
    const found = pictures[`../../docs/huong-dan/anh/${name}`];
    if (found === undefined) throw new Error(`docs/huong-dan/anh/${name} is not there, named in ${file}`);
    return { src: found.src, width: found.width, height: found.height };
  };
  const text = renderGuide(markdown, { page: addressOf, picture }, layoutIds);
  return { ...text, step: file === FRONT ? undefined : file.replace(/\.md$/u, ''), address };
}

/** Front page and steps, in the order the front page links to them. */
export function guidePages(): readonly GuidePage[] {
  const front = pageOf(FRONT);
  const steps = [...new Set(front.links)].filter((file) => addressOf(file) !== null);
  return [front, ...steps.map(pageOf)];
}
