// The parts of orders from all files in; every order once out, with a line for each part that did not make an order of its own.
import { type Problem, problem } from '../problem.ts';
import { nameOf, type OrderPart } from './group-rows.ts';
import { areHalves } from './platforms/platforms.ts';

/** One order as one or two files tell it; the first part is the one that was dropped first. */
export interface JoinedOrder {
  readonly id: string;
  readonly parts: readonly [OrderPart, ...OrderPart[]];
}

export interface JoinedParts {
  readonly orders: readonly JoinedOrder[];
  readonly problems: readonly Problem[];
}

export function joinParts(parts: readonly OrderPart[]): JoinedParts {
  const orders = new Map<string, { id: string; parts: [OrderPart, ...OrderPart[]] }>();
  const ids = new Set<string>();
  const problems: Problem[] = [];
  for (const part of parts) {
    const key = keyOf(part);
    const known = orders.get(key);
    if (known === undefined) {
      orders.set(key, { id: uniqueId(ids, part), parts: [part] });
    } else if (isOtherHalf(known.parts, part)) {
      known.parts.push(part);
      problems.push(problem('order-joined', placeOf(known.id, part), known.parts[0].file));
    } else {
      problems.push(problem('order-repeated', placeOf(known.id, part), known.parts[0].file));
    }
  }
  return { orders: [...orders.values()], problems };
}

const placeOf = (order: string, { file, line }: OrderPart) => ({ file, line, order });

const isOtherHalf = (known: readonly OrderPart[], part: OrderPart): boolean =>
  known.length === 1 && known.every(({ platform }) => areHalves(platform, part.platform));

/** A shop's number is one order. A number that people gave, or that a spreadsheet spoilt, is so only with its name. */
function keyOf(part: OrderPart): string {
  const isTrusted = !part.platform.isMadeByHand && !part.remarks.some(({ code }) => /^id-/.test(code));
  const key = `${part.platform.channel}\u0000${part.id}`;
  return isTrusted ? key : `${key}\u0000${nameOf(part.facts)}`;
}

/** Two orders must not share an id: everything after this goes by it. */
function uniqueId(ids: Set<string>, { platform, id, file, line }: OrderPart): string {
  const key = (text: string): string => `${platform.channel}\u0000${text}`;
  const unique = ids.has(key(id)) ? `${id} (${file}:${line})` : id;
  ids.add(key(unique));
  return unique;
}
