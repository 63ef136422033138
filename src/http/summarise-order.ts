// An order comes in, with what is known around it and the note that it gets; what a seller needs to recognise it and to
// decide on a line of their own goes out, without its address.
import type { KnownOrder } from '../message/moments/moment.ts';
import { noteText } from '../message/note.ts';
import { greetingOf, isForSomebodyElse } from '../orders/greeting-of.ts';
import type { Order } from '../orders/order.ts';
import { writtenPage } from '../page/page.ts';
import type { RenderedNote } from '../render.ts';
import { ptToMm } from '../units.ts';
import type { OrderSummary } from './api.ts';

/** `known` is left out for an order that gets no note whatever the message. */
export function summariseOrder(order: Order, known?: KnownOrder): OrderSummary {
  const { channel, items, giftMessage, buyerNote } = order;
  return {
    order: order.id,
    channel,
    greeting: greetingOf(order),
    items: items.map(({ title, quantity }) => ({ title, quantity })),
    gift: giftMessage !== '' || isForSomebodyElse(order),
    buyerNote,
    giftMessage,
    moments: known?.moments ?? [],
    ...{ template: null, line: '', fit: null, findings: [] },
  };
}

export function summariseNote(rendered: RenderedNote): OrderSummary {
  const { known, greeting, template, line, findings } = rendered;
  return {
    ...summariseOrder(known.order, known),
    ...{ greeting, template: template.id, line, findings, fit: fitOf(rendered) },
  };
}

function fitOf({ note, leaves }: RenderedNote): OrderSummary['fit'] {
  if (!note.ok) return null;
  const words = wordCount(noteText(note.value));
  const page = leaves.ok ? writtenPage(leaves.value) : null;
  if (page === null) return { words, lines: null, xHeightMm: null };
  const { lines, xHeightPt } = page;
  return { words, lines: lines.length, xHeightMm: Math.round(ptToMm(xHeightPt) * 100) / 100 };
}

export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
