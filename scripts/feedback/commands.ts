import type { Command } from './command.ts';
import { accept, link, merge, redact, refuse, reopen, unmerge } from './decide.ts';
import { enter } from './enter.ts';
import { exportCommand } from './export.ts';
import { keys } from './keys.ts';
import { list } from './list.ts';
import { reseal } from './reseal.ts';
import { reveal } from './reveal.ts';
import { show } from './show.ts';
import { stats } from './stats.ts';
import { verify } from './verify.ts';
import { withdraw } from './withdraw.ts';

/** Commands by name, in the order of a clerk's day. `publish` writes the record and reads its own arguments. */
export const commands: Readonly<Record<string, Command>> = {
  list,
  show,
  accept,
  redact,
  merge,
  unmerge,
  refuse,
  reopen,
  link,
  withdraw,
  enter,
  stats,
  export: exportCommand,
  verify,
  keys,
  reveal,
  reseal,
};
