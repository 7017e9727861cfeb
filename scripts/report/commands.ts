import type { Command } from './command.ts';
import { due } from './due.ts';
import { petitions } from './petitions.ts';

/** Reports by name. */
export const commands: Readonly<Record<string, Command>> = { due, petitions };
