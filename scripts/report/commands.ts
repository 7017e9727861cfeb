import type { Command } from './command.ts';
import { petitions } from './petitions.ts';

/** Reports by name. */
export const commands: Readonly<Record<string, Command>> = { petitions };
