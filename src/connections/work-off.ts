// Deliveries that wait come in; what they ask for is done: orders are read or fetched and kept, buyers are forgotten.
import { ownOrderSchema, readOwnOrder } from '../orders/payloads/own.ts';
import { PAYLOAD_READERS } from '../orders/payloads/readers.ts';
import { announce, EVENTS } from '../store/announce.ts';
import { type Connection, connectionAt, renewCredentials } from '../store/connections.ts';
import {
  type Delivery,
  finishDelivery,
  isOtherUnderway,
  putOffDelivery,
  takeDelivery,
} from '../store/deliveries.ts';
import { forgetBuyer, forgetShop, ordersOfBuyer, type Shop, shopsOn } from '../store/forget.ts';
import { inParts, MOST_AT_ONCE } from '../store/in-parts.ts';
import { type IncomingOrder, saveOrders } from '../store/save-orders.ts';
import { inTransaction, type Rows, rowsOf, type Store } from '../store/store.ts';
import { nextAttemptMs, WORKING_OFF } from './back-off.ts';
import type { Credentials, Transport } from './client.ts';
import { CLIENTS } from './clients/clients.ts';
import type { Work } from './sender.ts';
import { SENDERS } from './senders/senders.ts';

/** Where deliveries are worked off. */
interface Workplace {
  readonly store: Store;
  readonly transport: Transport;
  readonly clock: () => number;
}

/**
 * Works off the delivery that is due for longest; gives how many there were, one or none. One at a time: those that wait behind a slow
 * platform are not taken for as long, and two about one order are worked off in the sequence in which they came, unless one is put off.
 */
export async function workOff(store: Store, transport: Transport, clock: () => number): Promise<number> {
  const delivery = await takeDelivery(store.database, clock());
  if (delivery === null) return 0;
  const place = { store, transport, clock };
  try {
    await workOffOne(place, delivery);
  } catch (error) {
    // One that always breaks would else be due for longest for ever, and all others behind it.
    await putOff(place, delivery, 'Something went wrong on our side: the log of the service says more.', 0);
    throw error;
  }
  return 1;
}

async function workOffOne(place: Workplace, delivery: Delivery): Promise<void> {
  const { store, clock } = place;
  const connection = await connectionAt(store, delivery.connection);
  // It came while the shop was being disconnected.
  if (connection === null) return finishDelivery(rowsOf(store, delivery.tenant), delivery.id, '');
  const work = SENDERS[connection.platform].work(delivery.topic, delivery.body);
  if (work === null) return giveUp(store, delivery, UNREADABLE);
  if ('domain' in work && isOther(work.domain, connection.domain)) return giveUp(store, delivery, OF_OTHER);
  const done = (act: (rows: Rows) => Promise<string>): Promise<void> =>
    inTransaction(store, delivery.tenant, async (rows) => finishDelivery(rows, delivery.id, await act(rows)));
  switch (work.kind) {
    case 'nothing':
      return done(async () => 'Nothing is done about such a delivery.');
    case 'orders':
      return keepPayloads(place, delivery, connection, work.payloads);
    case 'fetch':
      return fetchAndKeep(place, delivery, connection, work.id);
    case 'forget-buyer':
      return done(async (rows) => {
        for (const shop of await shopsOf(rows, connection, work.shop))
          await forgetBuyer(rows, shop, work, clock());
        return '';
      });
    case 'forget-shop':
      return done(async (rows) => {
        await forgetShop(rows, connection, clock());
        return '';
      });
    case 'show-buyer':
      return done((rows) => tellOrders(rows, connection, work, clock()));
  }
}

const UNREADABLE =
  'It holds something that is no order to us: check which platform the connection is of, and which events it sends.';

const OF_OTHER =
  'It is about another shop than the one that this connection is of: nothing was done. Each shop needs a connection of its own.';

/** Apps sign for all their shops with one secret. Where either is not known, the signature has to do. */
const isOther = (domain: string, known: string): boolean => domain !== '' && known !== '' && domain !== known;

async function shopsOf(
  rows: Rows,
  connection: Connection,
  asked: Extract<Work, { kind: 'forget-buyer' }>['shop'],
): Promise<readonly Shop[]> {
  if (asked === 'every') return shopsOn(rows, connection.channel);
  return [asked === 'connected' ? connection : asked];
}

const giveUp = (store: Store, delivery: Delivery, reason: string): Promise<void> =>
  putOffDelivery(rowsOf(store, delivery.tenant), delivery, reason, null);

/** Until the schedule has it tried again, or for as long as the platform asks for. */
function putOff(
  { store, clock }: Workplace,
  delivery: Delivery,
  reason: string,
  afterMs: number,
): Promise<void> {
  const usual = nextAttemptMs(WORKING_OFF, delivery.attempts, clock());
  const next = usual === null ? null : Math.max(usual, clock() + afterMs);
  return putOffDelivery(rowsOf(store, delivery.tenant), delivery, reason, next);
}

/** Orders that can be read are kept, whatever came with them: thousands in parts, so that nobody waits for all of them. */
async function keepPayloads(
  { store, clock }: Workplace,
  delivery: Delivery,
  connection: Connection,
  payloads: readonly unknown[],
): Promise<void> {
  const orders = payloads.flatMap((payload) => readPayload(connection, payload) ?? []);
  const parts = inParts(orders, MOST_AT_ONCE);
  for (const part of parts.slice(0, -1))
    await inTransaction(store, delivery.tenant, (rows) => saveOrders(rows, part, clock()));
  await inTransaction(store, delivery.tenant, async (rows) => {
    await saveOrders(rows, parts.at(-1) ?? [], clock());
    if (orders.length === payloads.length) return finishDelivery(rows, delivery.id, '');
    await putOffDelivery(rows, delivery, UNREADABLE, null);
  });
}

/** Null for what is no order. */
function readPayload({ platform, channel, shop }: Connection, payload: unknown): IncomingOrder | null {
  if (platform === 'standard') {
    const own = ownOrderSchema.safeParse(payload);
    const read = own.success ? readOwnOrder(own.data) : null;
    return own.success && read?.ok ? { ...read.value, shop: own.data.shop, isIdSure: true } : null;
  }
  const read = PAYLOAD_READERS[platform](payload);
  if (!read.ok) return null;
  const { order } = read.value;
  const placedAt = order.channel === 'other' ? channel : order.channel;
  return { ...read.value, order: { ...order, channel: placedAt }, shop, isIdSure: true };
}

async function fetchAndKeep(
  place: Workplace,
  delivery: Delivery,
  connection: Connection,
  id: string,
): Promise<void> {
  const { store, transport } = place;
  const client = CLIENTS[connection.platform];
  if (client === undefined) return giveUp(store, delivery, UNREADABLE);
  const fetched = await client.fetchOrders(id, connection.credentials, transport);
  const { credentials } = fetched;
  // Kept at once, and for itself: the platform takes the old ones no more.
  if (credentials !== null)
    await inTransaction(store, delivery.tenant, (rows) => renewCredentials(rows, connection, credentials));
  switch (fetched.kind) {
    case 'found':
      return keepPayloads(place, delivery, connection, fetched.payloads);
    case 'gone':
      return finishDelivery(rowsOf(store, delivery.tenant), delivery.id, 'The platform knows no such order.');
    case 'refused':
      return (await isRenewing(place, delivery, credentials ?? connection.credentials))
        ? putOff(place, delivery, fetched.reason, 0)
        : giveUp(store, delivery, fetched.reason);
    case 'later':
      return putOff(place, delivery, fetched.reason, fetched.afterMs);
  }
}

/** Of two who renew a token at the same time, the second one is refused; the first one keeps the new token before it is done. */
async function isRenewing(
  { store, clock }: Workplace,
  delivery: Delivery,
  refused: Credentials,
): Promise<boolean> {
  if (await isOtherUnderway(rowsOf(store, delivery.tenant), delivery, clock())) return true;
  const connection = await connectionAt(store, delivery.connection);
  return JSON.stringify(connection?.credentials) !== JSON.stringify(refused);
}

/** Ids of so many orders come to far less than a message holds. */
const TOLD_AT_ONCE = 100;

/** The seller answers the buyer: they are told which orders these are, in the list of deliveries (the reason given back) as well. */
async function tellOrders(
  rows: Rows,
  connection: Connection,
  buyer: Extract<Work, { kind: 'show-buyer' }>,
  now: number,
): Promise<string> {
  const orders = await ordersOfBuyer(rows, connection, buyer);
  const parts = orders.length === 0 ? [orders] : inParts(orders, TOLD_AT_ONCE);
  const told = parts.map((some) => ({ connection: connection.id, orders: some }));
  await announce(rows, EVENTS.buyerAsked, told, now);
  return `A buyer wants to see their data: ${orders.length === 0 ? 'there are no orders' : `orders ${orders.join(', ')}`}.`;
}
