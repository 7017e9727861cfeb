import type { AnyRule, ConfirmationPeriod, Rule } from './content/rule.ts';
import type { Entries, Entry } from './record.ts';

/** The rules that oblige bodies, in the order of the record. */
export function obligationRules(rules: Entries<AnyRule>): Entry<Rule>[] {
  return [...rules.values()].filter((rule) => rule.kind !== 'holidays' && rule.kind !== 'confirmation');
}

/** How long reported outcomes wait for an objection, of whatever validity. */
export function confirmationPeriods(rules: Entries<AnyRule>): Entry<ConfirmationPeriod>[] {
  return [...rules.values()].filter((rule) => rule.kind === 'confirmation');
}
