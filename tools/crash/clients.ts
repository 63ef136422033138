// Clients that go on whatever is killed: they hand in orders by every door, open, close and cancel print runs, note in the ledger what
// was acknowledged, and send again what was not.
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../src/random.ts';
import { type Ledger, noteAnswer, noteOrder, notePdf, noteRun } from './ledger.ts';
import {
  type Answer,
  jsonOf,
  type OrderVersion,
  orderFile,
  ownOrder,
  type Send,
  shopifyDelivery,
  toldAtOf,
} from './requests.ts';

export const SECRET = 'secret of the shop';
const SHOPS = ['north', 'south', 'east', 'west'];
const SETTINGS = { message: 'Thank you, {{greeting}}!' };

export interface World {
  readonly ledger: Ledger;
  readonly send: Send;
  /** Resolves when nobody wants the clients to be quiet. */
  readonly mayAsk: () => Promise<void>;
  readonly random: Random;
  /** The connection that deliveries go to. */
  readonly hook: string;
  /** Requests that nobody has answered yet, by what they do. */
  readonly underway: Map<string, number>;
  /** What was sent and not acknowledged, to be sent once more. */
  readonly unanswered: Act[];
  /** How many orders, deliveries and keys there were so far. */
  readonly made: { orders: number; deliveries: number; keys: number };
}

/** False if there was no good answer: the service is gone, or its database. */
type Act = (world: World) => Promise<boolean>;

/** Goes on until it is stopped. */
export async function runClient(world: World, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    const act = (world.random() < 0.5 ? world.unanswered.shift() : undefined) ?? chooseAct(world);
    if (!(await act(world))) await pause(20 + 80 * world.random());
  }
}

const ACTS: readonly (readonly [share: number, make: (world: World) => Act])[] = [
  [0.37, postOrders],
  [0.15, importFile],
  [0.3, deliver],
  [0.07, () => openRun],
  [0.1, closeRun],
  [0.01, cancelRun],
];

function chooseAct(world: World): Act {
  let left = world.random();
  const found = ACTS.find(([share]) => {
    left -= share;
    return left < 0;
  });
  return (found?.[1] ?? deliver)(world);
}

const below = ({ random }: World, end: number): number => Math.floor(random() * end);
const shopOf = (order: string): string => SHOPS[Number(order) % SHOPS.length] ?? '';

/** Mostly new ones, and some of those that came in a while ago. */
function someOrders(world: World, most: number): readonly OrderVersion[] {
  const { made } = world;
  const numbers = Array.from({ length: 1 + below(world, most) }, () => {
    const isNew = made.orders < 20 || world.random() < 0.7;
    return isNew ? ++made.orders : 1 + below(world, made.orders);
  });
  return [...new Set(numbers)].map((number) => {
    const order = String(10_000 + number);
    return { shop: shopOf(order), order, version: 1 + below(world, 5) };
  });
}

async function ask(world: World, what: string, ...request: Parameters<Send>): Promise<Answer | null> {
  const { underway, ledger, send } = world;
  await world.mayAsk();
  const count = (by: number): unknown => underway.set(what, (underway.get(what) ?? 0) + by);
  count(1);
  const answer = await send(...request);
  count(-1);
  if (answer !== null && ![200, 201, 409, 422, 500].includes(answer.status))
    ledger.surprises.push(`${what} was answered with ${answer.status}`);
  return answer;
}

const isAnswered = (answer: Answer | null): boolean => answer !== null && answer.status < 500;

/** Another one of the same kind is sent once more if there is no answer. */
const untilAnswered =
  (attempt: (world: World) => Promise<Answer | null>, noted: (world: World, answer: Answer) => void): Act =>
  async (world) => {
    const answer = await attempt(world);
    if (answer?.status === 200) noted(world, answer);
    else world.unanswered.push(untilAnswered(attempt, noted));
    return isAnswered(answer);
  };

function postOrders(world: World): Act {
  const orders = someOrders(world, 12);
  const key = world.random() < 0.5 ? `key-${++world.made.keys}` : null;
  const post = (within: World): Promise<Answer | null> => {
    const headers = key === null ? {} : { 'idempotency-key': key };
    return ask(within, 'orders', 'POST', 'orders', { orders: orders.map(ownOrder) }, headers);
  };
  const heardAgain = ({ ledger }: World, answer: Answer): void =>
    noteAnswer(ledger, key ?? '', answer.body.toString());
  return untilAnswered(post, (within, answer) => {
    for (const { shop, order, version } of orders) noteOrder(within.ledger, shop, order, toldAtOf(version));
    if (key === null) return;
    heardAgain(within, answer);
    // Some programs lose the answer.
    if (within.random() < 0.3) within.unanswered.push(untilAnswered(post, heardAgain));
  });
}

function importFile(world: World): Act {
  const orders = someOrders(world, 40).map(({ order }) => order);
  const shop = shopOf(orders[0] ?? '');
  const own = orders.filter((order) => shopOf(order) === shop);
  return untilAnswered(
    (within) => ask(within, 'file', 'POST', 'orders/import', orderFile(shop, own)),
    ({ ledger }) => {
      for (const order of own) noteOrder(ledger, shop, order, 0);
    },
  );
}

function deliver(world: World): Act {
  const { made } = world;
  const order = String(
    500_000 + (world.random() < 0.8 ? ++made.deliveries : 1 + below(world, 1 + made.deliveries)),
  );
  const version = { shop: 'hooks', order, version: 1 + below(world, 5) };
  const { senderId, body, headers } = shopifyDelivery(SECRET, `${order}-${version.version}`, version);
  return untilAnswered(
    (within) => ask(within, 'webhook', 'POST', `hooks/${within.hook}`, body, headers),
    ({ ledger }) => {
      ledger.deliveries.set(senderId, order);
    },
  );
}

async function openRun(world: World): Promise<boolean> {
  const shop = [...SHOPS, 'hooks'][below(world, SHOPS.length + 1)] ?? '';
  const body = { rule: { shops: [shop] }, settings: SETTINGS, test: world.random() < 0.1 };
  const answer = await ask(world, 'open', 'POST', 'print-runs', body);
  if (answer?.status === 201) noteRun(world.ledger, jsonOf<{ id: string }>(answer).id, {});
  return isAnswered(answer);
}

function someRun({ ledger, random }: World, states: readonly string[]): string | undefined {
  const ids = [...ledger.runs].filter(([, { state }]) => states.includes(state)).map(([id]) => id);
  return ids[Math.floor(random() * ids.length)];
}

function closeRun(world: World): Act {
  const id = someRun(world, ['open']);
  if (id === undefined) return openRun;
  return async (within) => {
    const answer = await ask(within, 'close', 'POST', `print-runs/${id}/close`);
    if (answer?.status === 200)
      noteRun(within.ledger, id, { state: 'closed', notes: jsonOf<{ notes: number }>(answer).notes });
    // It was closed, and nobody heard it.
    if (answer?.status === 409) await lookAtRun(within, id);
    if (answer?.status === 200) await fetchPdf(within, id);
    return isAnswered(answer);
  };
}

async function lookAtRun(world: World, id: string): Promise<void> {
  const answer = await ask(world, 'look', 'GET', `print-runs/${id}`);
  if (answer?.status !== 200) return;
  const { state, notes } = jsonOf<{ state: 'open' | 'closed' | 'cancelled'; notes: number | null }>(answer);
  // What was heard of it before may be newer than this answer.
  if (world.ledger.runs.get(id)?.state === 'open') noteRun(world.ledger, id, { state, notes });
}

function cancelRun(world: World): Act {
  const id = someRun(world, world.random() < 0.15 ? ['closed'] : ['open']);
  if (id === undefined) return openRun;
  return async (within) => {
    noteRun(within.ledger, id, { isCancelAsked: true });
    const answer = await ask(within, 'cancel', 'POST', `print-runs/${id}/cancel`);
    if (answer?.status === 200) noteRun(within.ledger, id, { state: 'cancelled' });
    return isAnswered(answer);
  };
}

/** Whether it is printed as it was before is seen by the ledger. */
export async function fetchPdf(world: World, id: string): Promise<void> {
  const answer = await ask(world, 'pdf', 'GET', `print-runs/${id}/pdf`);
  if (answer?.status === 200) notePdf(world.ledger, id, answer.body);
}
