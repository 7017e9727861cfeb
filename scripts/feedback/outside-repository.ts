import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Refused } from './command.ts';

/**
 * The absolute path of a file about to be written, links resolved.
 * @throws Refused inside `project` or any other git work tree, where it could be committed and pushed.
 */
export function outsideRepository(file: string, project: string): string {
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) throw new Refused(`Không có thư mục ${folder}.\n→ Tạo thư mục trước.`);
  const real = realpathSync(folder);
  const inside = relative(realpathSync(project), real);
  const isInside = inside === '' || !(inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside);
  if (isInside || aboveHolds(real, '.git'))
    throw new Refused(
      `Tệp này không được nằm trong kho mã nguồn (${real}): có thể bị đưa lên mạng cùng mã nguồn.\n→ Chọn nơi khác, tốt nhất là ổ rời cất trong két.`,
    );
  return join(real, basename(file));
}

function aboveHolds(folder: string, name: string): boolean {
  if (existsSync(join(folder, name))) return true;
  const above = dirname(folder);
  return above !== folder && aboveHolds(above, name);
}
