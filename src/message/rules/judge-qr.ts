// The channel whose rules hold for a note and what the seller set aside come in; whether its card may show a QR code goes out.
import type { Channel } from '../../orders/order.ts';
import type { Allowed } from './judge-note.ts';
import { groupOf, RULES } from './rules.ts';

/** A QR code is a web address to the channels (rule D1): it is left out where they forbid it, and told where they frown on it. */
export function judgeQr(channel: Channel, allowed: Allowed): 'fine' | 'warn' | 'block' {
  if ((allowed.D1 ?? '') !== '') return 'fine';
  const weight = RULES.D1.weight[groupOf(channel)];
  return weight === 'block' || weight === 'warn' ? weight : 'fine';
}
