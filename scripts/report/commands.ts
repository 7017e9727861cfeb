import type { Command } from './command.ts';
import { due } from './due.ts';
import { month, quarter, year } from './period.ts';
import { petitions } from './petitions.ts';

/** Reports by name. */
export const commands: Readonly<Record<string, Command>> = { due, petitions, year, quarter, month };
