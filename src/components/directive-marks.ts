import type { Directive } from '#domain/content/directive.ts';
import type { Shape } from './state-shapes.ts';

/** The mark of a directive's force. */
export const directiveShape: Record<Directive['status'], Shape> = {
  in_force: 'done',
  expired: 'cancelled',
  replaced: 'forwarded',
  unknown: 'none',
};
