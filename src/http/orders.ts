// /api/v1/orders: orders come in by programs and files, each is kept once; the seller looks at them and says a line of their own.
import type { FastifyRequest } from 'fastify';
import { greetingOf } from '../orders/greeting-of.ts';
import { type OwnOrder, readOwnOrder } from '../orders/payloads/own.ts';
import { problem } from '../problem.ts';
import { forgetOrders } from '../store/forget.ts';
import { once } from '../store/idempotency.ts';
import { findOrder, listOrders, setLine, writeAgain } from '../store/orders.ts';
import { type IncomingOrder, saveOrders } from '../store/save-orders.ts';
import type { Rows } from '../store/store.ts';
import type { StoredOrder } from '../store/stored-order.ts';
import { find } from './find.ts';
import type { Service } from './service.ts';
import {
  idempotencyHeaders,
  idParams,
  lineSchema,
  listOrdersQuery,
  orderListSchema,
  postOrdersSchema,
  type StoredOrderAnswer,
  savedOrdersSchema,
  storedOrderResponseSchema,
} from './service-api.ts';
import { foundOrRefuse, isoTime, pageOf, refuse, rowsFor, type Stored, together } from './stored.ts';
import { errorResponses, RequestRefused } from './trouble.ts';

export function addOrders(app: Service, stored: Stored): void {
  addPosting(app, stored);
  addReading(app, stored);
  addChanging(app, stored);
}

/** Five hundred orders with a gift message and many items each. */
const MOST_BYTES = 8 * 1024 * 1024;

function addPosting(app: Service, stored: Stored): void {
  const schema = {
    ...{ operationId: 'postOrders', refuses: [409, 422] },
    summary: 'Hand in orders',
    description:
      'An order is one by channel, shop and order id, however often and by whatever way it comes. Orders that change before their note is written are updated.',
    body: postOrdersSchema,
    headers: idempotencyHeaders,
    response: { 200: savedOrdersSchema, ...errorResponses },
  };
  app.post('/api/v1/orders', { schema, bodyLimit: MOST_BYTES }, async (request) => {
    const now = stored.clock();
    const incoming = readAll(request.body.orders);
    const key = request.headers['idempotency-key'];
    const saved = await together(stored, request, async (rows) => {
      const save = async () => ({ results: await saveOrders(rows, incoming, now) });
      if (key === undefined) return { kind: 'new' as const, answer: await save() };
      return once(rows, key, JSON.stringify(request.body), now, save);
    });
    if (saved.kind === 'other') throw refuse(409, 'idempotency-key-reused');
    stored.wake();
    return saved.answer;
  });
}

/** All of them, or an answer that says which is none. */
function readAll(given: readonly OwnOrder[]): readonly IncomingOrder[] {
  const read = given.map((one) => ({ shop: one.shop, made: readOwnOrder(one) }));
  const wrong = read.flatMap(({ made }) => (made.ok ? [] : [made.problem]));
  if (wrong.length > 0) throw new RequestRefused(422, wrong);
  return read.flatMap(({ shop, made }) => (made.ok ? [{ ...made.value, shop, isIdSure: true }] : []));
}

function addReading(app: Service, stored: Stored): void {
  const list = {
    operationId: 'listOrders',
    summary: 'List orders',
    querystring: listOrdersQuery,
    response: { 200: orderListSchema, ...errorResponses },
  };
  app.get('/api/v1/orders', { schema: list }, async (request) => {
    const { limit, cursor, changed, ...filter } = request.query;
    const asked = { after: cursor, limit: limit + 1 };
    const rows = await listOrders(rowsFor(stored, request), { ...filter, isChanged: changed }, asked);
    const { page, next } = pageOf(rows, limit);
    return { orders: page.map(describeOrder), next };
  });
  const one = {
    operationId: 'getOrder',
    summary: 'Look at an order',
    params: idParams,
    response: { 200: storedOrderResponseSchema, ...errorResponses },
  };
  app.get('/api/v1/orders/:id', { schema: one }, async (request) =>
    describeOrder(foundOrRefuse(await findOrder(rowsFor(stored, request), request.params.id))),
  );
}

function addChanging(app: Service, stored: Stored): void {
  const response = { 200: storedOrderResponseSchema, ...errorResponses };
  const line = {
    ...{ operationId: 'setOrderLine', refuses: [410, 422] },
    summary: 'Say a line of your own for an order, greet somebody else, choose another message, or skip it',
    description: 'It replaces all that was said of the order before: what is left out is taken back.',
    ...{ params: idParams, body: lineSchema, response },
  };
  app.put('/api/v1/orders/:id/line', { schema: line }, async (request) => {
    refuseUnknown(request.body.template, stored);
    const answer = await changeOrder(stored, request, request.params.id, async (rows, order, now) => {
      if (order.data === null) throw refuse(410, 'order-forgotten');
      await setLine(rows, order, { order: order.orderId, ...request.body }, now);
    });
    const told = answer.state === 'written' ? [problem('line-after-note', { order: answer.order })] : [];
    return { ...answer, problems: [...answer.problems, ...told] };
  });
  const again = {
    ...{ operationId: 'writeOrderAgain', refuses: [409, 410] },
    summary: 'Write the note of an order once more',
    description: 'Its note comes into the next print run, with what the order says now.',
    ...{ params: idParams, response },
  };
  app.post('/api/v1/orders/:id/write-again', { schema: again }, (request) =>
    changeOrder(stored, request, request.params.id, async (rows, order, now) => {
      if (order.state === 'redacted' || order.data === null) throw refuse(410, 'order-forgotten');
      if (order.state !== 'written') throw refuse(409, 'order-not-written');
      await writeAgain(rows, order, now);
    }),
  );
  const forget = {
    operationId: 'forgetOrder',
    summary: 'Delete what is known of an order',
    description:
      'Its buyer and its card with it; that there was such an order stays known, so that it is not written again.',
    ...{ params: idParams, response },
  };
  app.delete('/api/v1/orders/:id', { schema: forget }, (request) =>
    changeOrder(stored, request, request.params.id, (rows, order, now) =>
      forgetOrders(rows, [order.id], now),
    ),
  );
}

/** In which language is only known with the print run. */
function refuseUnknown(template: string, { catalog }: Stored): void {
  const found = template === '' ? null : find('template', template, catalog.messageTemplates);
  if (found?.ok === false) throw new RequestRefused(422, [found.problem]);
}

type Change = (rows: Rows, order: StoredOrder, now: number) => Promise<void>;

/** Reads and changes in one transaction; answers what has become of it. */
async function changeOrder(
  stored: Stored,
  request: FastifyRequest,
  id: string,
  change: Change,
): Promise<StoredOrderAnswer> {
  const changed = await together(stored, request, async (rows) => {
    await change(rows, foundOrRefuse(await findOrder(rows, id)), stored.clock());
    return findOrder(rows, id);
  });
  return describeOrder(foundOrRefuse(changed));
}

function describeOrder(stored: StoredOrder): StoredOrderAnswer {
  const { id, channel, shop, orderId, state, reason, isChanged, printRun, line, data } = stored;
  const items = data?.order.items ?? [];
  return {
    ...{ id, channel, shop, order: orderId, state, reason, changed: isChanged, printRun },
    greeting: line?.greeting || (data === null ? '' : greetingOf(data.order)),
    items: items.map(({ title, quantity }) => ({ title, quantity })),
    ...{ line: line?.line ?? '', template: line?.template ?? '', skip: line?.skip ?? false },
    problems: data?.problems ?? [],
    receivedAt: isoTime(stored.receivedAt),
    updatedAt: isoTime(stored.updatedAt),
  };
}
