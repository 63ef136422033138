// /api/v1/print-runs: opened with a rule and settings, looked through, closed once, or cancelled.
import type { FastifyRequest } from 'fastify';
import {
  cancelPrintRun,
  changeSettings,
  findPrintRun,
  listPrintRuns,
  openPrintRun,
  type PrintRun,
} from '../store/print-runs.ts';
import { proofResponseSchema } from './api.ts';
import type { Choice } from './choose-settings.ts';
import { closeRun } from './close-print-run.ts';
import { type Collected, collectOrders, nameOf, withRow } from './collect-orders.ts';
import { describeNotes } from './describe-notes.ts';
import { drawProof, PROOF_MEDIA_TYPES } from './draw-proof.ts';
import { makeNotes } from './make-notes.ts';
import { chooseForRun, settingsOf } from './print-run-choice.ts';
import type { Service } from './service.ts';
import {
  closedPrintRunSchema,
  idParams,
  listPrintRunsQuery,
  openPrintRunSchema,
  type PrintRunAnswer,
  printRunListSchema,
  printRunResponseSchema,
  printRunSettings,
  proofParams,
  proofQuery,
  reviewSchema,
} from './service-api.ts';
import { foundOrRefuse, isoTime, pageOf, refuse, rowsFor, type Stored, together } from './stored.ts';
import { errorResponses, RequestRefused } from './trouble.ts';

export function addPrintRuns(app: Service, stored: Stored): void {
  addOpening(app, stored);
  addChanging(app, stored);
  addReviewing(app, stored);
  addEnding(app, stored);
}

const findRun = async (stored: Stored, request: FastifyRequest, id: string): Promise<PrintRun> =>
  foundOrRefuse(await findPrintRun(rowsFor(stored, request), id));

export const describeRun = async (
  stored: Stored,
  request: FastifyRequest,
  id: string,
): Promise<PrintRunAnswer> => describePrintRun(await findRun(stored, request, id));

/** Only an open one can be changed, looked through and closed. */
export async function openRun(stored: Stored, request: FastifyRequest, id: string): Promise<PrintRun> {
  const run = await findRun(stored, request, id);
  if (run.state !== 'open') throw refuse(409, 'print-run-not-open', run.state);
  return run;
}

function addOpening(app: Service, stored: Stored): void {
  const response = { 200: printRunResponseSchema, ...errorResponses };
  const open = {
    ...{ operationId: 'openPrintRun', refuses: [422] },
    summary: 'Open a print run',
    description: 'It takes the orders that wait and fit its rule when it is closed, and not before.',
    body: openPrintRunSchema,
    response: { 201: printRunResponseSchema, ...errorResponses },
  };
  app.post('/api/v1/print-runs', { schema: open }, async (request, reply) => {
    const { name, test, rule, settings } = request.body;
    const made = { name, isTest: test, rule, settings: JSON.stringify(settings) };
    const rows = rowsFor(stored, request);
    await chooseForRun(rows, { id: '', ...made }, stored.catalog, []);
    const id = await openPrintRun(rows, made, stored.clock());
    return reply.code(201).send(await describeRun(stored, request, id));
  });
  const list = {
    operationId: 'listPrintRuns',
    summary: 'List print runs, the newest first',
    querystring: listPrintRunsQuery,
    response: { 200: printRunListSchema, ...errorResponses },
  };
  app.get('/api/v1/print-runs', { schema: list }, async (request) => {
    const { limit, cursor } = request.query;
    const rows = await listPrintRuns(rowsFor(stored, request), { before: cursor, limit: limit + 1 });
    const { page, next } = pageOf(rows, limit);
    return { printRuns: page.map(describePrintRun), next };
  });
  const one = {
    operationId: 'getPrintRun',
    summary: 'Look at a print run',
    params: idParams,
    response,
  };
  app.get('/api/v1/print-runs/:id', { schema: one }, (request) =>
    describeRun(stored, request, request.params.id),
  );
}

function addChanging(app: Service, stored: Stored): void {
  const settings = {
    ...{ operationId: 'setPrintRunSettings', refuses: [409, 422] },
    summary: 'Change the settings of an open print run',
    params: idParams,
    body: printRunSettings,
    response: { 200: printRunResponseSchema, ...errorResponses },
  };
  app.put('/api/v1/print-runs/:id/settings', { schema: settings }, async (request) => {
    const { id } = request.params;
    const run = await openRun(stored, request, id);
    const rows = rowsFor(stored, request);
    const given = JSON.stringify(request.body);
    await chooseForRun(rows, { ...run, settings: given }, stored.catalog, []);
    const isChanged = await changeSettings(rows, id, given);
    if (!isChanged) throw refuse(409, 'print-run-changed');
    return describeRun(stored, request, id);
  });
}

function addReviewing(app: Service, stored: Stored): void {
  const review = {
    ...{ operationId: 'reviewPrintRun', refuses: [409, 422] },
    summary: 'Look through the notes of an open print run',
    description:
      'What its notes would say of each order, which orders deserve a line of your own, and what stands in the way.',
    params: idParams,
    response: { 200: reviewSchema, ...errorResponses },
  };
  app.get('/api/v1/print-runs/:id/review', { schema: review }, async (request) => {
    const { collected, choice } = await lookInto(stored, request, request.params.id);
    const made = await makeNotes(collected, choice);
    const problems = [...collected.orderProblems, ...made.problems];
    const review = describeNotes(collected, { ...made, problems }, choice, stored.catalog.stocks);
    return { ...review, orders: review.orders.flatMap((one) => withRow(one, collected)) };
  });
  const proof = {
    ...{ operationId: 'drawPrintRunProof', refuses: [409, 422] },
    summary: 'Draw one note of an open print run',
    ...{ params: proofParams, querystring: proofQuery },
    response: { 200: proofResponseSchema, ...errorResponses },
  };
  app.get('/api/v1/print-runs/:id/proofs/:order', { schema: proof }, async (request, reply) => {
    const { id, order } = request.params;
    const { collected, choice } = await lookInto(stored, request, id);
    const drawn = await drawProof(collected, choice, { order: nameOf(order, collected), ...request.query });
    if (!drawn.ok) throw new RequestRefused(422, drawn.problems);
    return reply.type(PROOF_MEDIA_TYPES[request.query.format]).send(drawn.content);
  });
}

/** What an open print run would take now, and what it would be written with. */
async function lookInto(
  stored: Stored,
  request: FastifyRequest,
  id: string,
): Promise<{ readonly collected: Collected; readonly choice: Choice }> {
  const run = await openRun(stored, request, id);
  const rows = rowsFor(stored, request);
  const collected = await collectOrders(rows, run.rule);
  return { collected, choice: await chooseForRun(rows, run, stored.catalog, collected.lines) };
}

function addEnding(app: Service, stored: Stored): void {
  const close = {
    ...{ operationId: 'closePrintRun', refuses: [409, 422] },
    summary: 'Close a print run: its notes are written, and never change again',
    description:
      'Orders that change while it is being closed, and orders of which no note can be made, wait on.',
    params: idParams,
    response: { 200: closedPrintRunSchema, ...errorResponses },
  };
  app.post('/api/v1/print-runs/:id/close', { schema: close }, async (request) => {
    const run = await openRun(stored, request, request.params.id);
    const problems = await closeRun(stored.store, request.tenant, run, stored.catalog, stored.clock());
    stored.wake();
    return { ...(await describeRun(stored, request, run.id)), problems };
  });
  const cancel = {
    operationId: 'cancelPrintRun',
    summary: 'Cancel a print run: its orders wait for a note again',
    params: idParams,
    response: { 200: printRunResponseSchema, ...errorResponses },
  };
  app.post('/api/v1/print-runs/:id/cancel', { schema: cancel }, async (request) => {
    const { id } = await findRun(stored, request, request.params.id);
    await together(stored, request, (rows) => cancelPrintRun(rows, id, stored.clock()));
    return describeRun(stored, request, id);
  });
}

function describePrintRun(run: PrintRun): PrintRunAnswer {
  const { id, name, state, isTest, rule, frozen, openedAt, closedAt } = run;
  return {
    ...{ id, name, state, test: isTest },
    rule: { channels: [...rule.channels], shops: [...rule.shops] },
    settings: settingsOf(run),
    notes: frozen?.notes ?? null,
    sheets: frozen?.sheets ?? null,
    skipped: frozen?.skipped ?? [],
    openedAt: isoTime(openedAt),
    closedAt: closedAt === null ? null : isoTime(closedAt),
  };
}
