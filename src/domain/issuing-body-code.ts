import type { NumberingSystem } from './document-types.ts';
import { fold } from './vietnamese.ts';

/** Codes that lower case or missing marks would spoil. Folded → as printed. */
const printed: ReadonlyMap<string, string> = new Map(
  ['TW', 'TU', 'ThU', 'HU', 'QU', 'ĐU', 'UBND', 'HĐND', 'CP', 'TTg', 'CTN', 'VPCP', 'MTTQ', 'MTTW', 'TTr'].map(
    (code) => [fold(code), code],
  ),
);

const party = /^(?:(?:BTC|BTG|BTGDV|BDV|VP|UBKT|BNC|BCSĐ|ĐĐ)?(?:TW|TU|ThU|HU|QU|ĐU)|ĐU[A-ZĐ]+)$/;
const state = /^(?:UBND|HĐND|CP|TTg|CTN|VPCP|MTTQ|MTTW|UBMTTQ|(?:UBTV)?QH\d{1,2})$/;

/** A body's abbreviation as printed: `hu` → `HU`, `TƯ` → `TW`, `hdnd` → `HĐND`, `TTG` → `TTg`. Unknown capitals stay. */
export function canonicalBody(typed: string): string {
  const capitals = typed === typed.toLowerCase() ? typed.toUpperCase() : typed;
  const body = capitals.replace(/tư/giu, 'TW');
  return printed.get(fold(body)) ?? body;
}

/** The system a canonical body surely numbers in; `null` for the many that both systems could have. */
export function systemOfBody(body: string): NumberingSystem | null {
  if (party.test(body)) return 'party';
  return state.test(body) ? 'state' : null;
}
