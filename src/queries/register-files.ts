import { type RegisterFile, registerFiles } from '#domain/register/register.ts';
import { getContent } from './record.ts';

/** Address of a file of the register. */
export function registerAddress(name: string): string {
  return `/nhat-ky/so/${name}`;
}

/** Names of the register's files; none while there is no register. */
export async function registerFileRoutes() {
  const { register } = (await getContent()).register;
  if (register.releases.length === 0) return [];
  return Object.entries(registerFiles).map(([file, name]) => ({
    params: { name },
    props: { file: file as RegisterFile },
  }));
}

/** One file of the register as it stands. */
export async function registerText(file: RegisterFile): Promise<string> {
  return (await getContent()).register.texts[file];
}
