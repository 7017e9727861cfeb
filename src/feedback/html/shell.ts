import { markup, type View } from './markup.ts';

/** Title of the built page `/khung/`, which stands for the answer's title wherever it appears in it. */
export const shellTitle = 'Trả lời của cổng cho bạn';

const slot = /<div data-khung(?:="[^"]*")?>[\s\S]*?<\/div>/u;

/**
 * Puts an answer into the built page `/khung/`: its title in place of the shell's, its content in the slot.
 * Throws when the shell has no slot, which is a fault of the build.
 */
export function inShell(shell: string, { title, content }: View): string {
  if (!slot.test(shell)) throw new Error('khung/index.html has no slot [data-khung]');
  const escaped = String(markup`${title}`);
  return shell.replaceAll(shellTitle, () => escaped).replace(slot, () => String(content));
}
