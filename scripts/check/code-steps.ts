import { spawnSync } from 'node:child_process';

const steps = [
  ['Định dạng và quy tắc mã', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  ['Kiểu dữ liệu', ['node_modules/astro/bin/astro.mjs', 'check']],
] as const;

/** Checks the code with the tools that own the matter; what they say goes straight to the reader. True when all is well. */
export function checkCode(): boolean {
  return steps
    .map(([name, args]) => {
      console.log(`${name}…`);
      const { status, error } = spawnSync(process.execPath, args, {
        stdio: 'inherit',
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      });
      if (error) throw error;
      return status === 0;
    })
    .every(Boolean);
}
