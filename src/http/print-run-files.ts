// What a closed print run is printed as, as often as wanted: the notes, the envelopes, and the lists to pack by.
import type { FastifyRequest } from 'fastify';
import type { FrozenCard } from '../card-text.ts';
import { renderAgainSteps } from '../render.ts';
import { findPrintRun, frozenCards, type PrintRun } from '../store/print-runs.ts';
import { coverListResponseSchema, packingListResponseSchema, pdfResponseSchema } from './api.ts';
import { writesNotes } from './choose-paper.ts';
import type { Choice } from './choose-settings.ts';
import type { PrintedCards } from './count-printed.ts';
import { inTurns } from './in-turns.ts';
import { lostAgain, makeNotes } from './make-notes.ts';
import { coverPdf, manifestCsv, packingList } from './packing-list.ts';
import { printJob } from './print-job.ts';
import { chooseForPrinting, refuseMovedSheets, type ThisTime } from './print-run-choice.ts';
import type { Service } from './service.ts';
import { envelopesQuery, idParams, printQuery } from './service-api.ts';
import { foundOrRefuse, refuse, rowsFor, type Stored } from './stored.ts';
import { streamPdf } from './stream-pdf.ts';
import { errorResponses, RequestRefused } from './trouble.ts';

export function addPrintRunFiles(app: Service, stored: Stored): void {
  addPdfs(app, stored);
  addLists(app, stored);
}

function addPdfs(app: Service, stored: Stored): void {
  const response = { 200: pdfResponseSchema, ...errorResponses };
  const pdf = {
    ...{ operationId: 'getPrintRunPdf', refuses: [409, 410, 422] },
    summary: 'Print the notes',
    params: idParams,
    querystring: printQuery,
    response,
  };
  app.get('/api/v1/print-runs/:id/pdf', { schema: pdf }, async (request, reply) => {
    const { only, ...query } = request.query;
    refuseMovedSheets(query);
    const run = await closedRun(stored, request, request.params.id);
    const { rendering, choice } = await printAgain(stored, request, run, thisTimeOf(query), only);
    return reply.type('application/pdf').send(await streamPdf(printJob(rendering, choice, 'Notes')));
  });
  const envelopes = {
    ...{ operationId: 'getPrintRunEnvelopes', refuses: [409, 410, 422] },
    summary: 'Print the envelopes',
    params: idParams,
    querystring: envelopesQuery,
    response,
  };
  app.get('/api/v1/print-runs/:id/envelopes.pdf', { schema: envelopes }, async (request, reply) => {
    const { only, layout, stock, leaveOut } = request.query;
    const run = await closedRun(stored, request, request.params.id);
    const orders = (await cardsOf(stored, request, run, only)).flatMap(({ text }) => text?.order ?? []);
    const rows = rowsFor(stored, request);
    const choice = await chooseForPrinting(rows, run, stored.catalog, { ...PLAIN_PAPER, layout, stock });
    // The words of the notes stand on their cards.
    if (writesNotes(choice.settings.layout)) throw refuse(422, 'envelope-with-note', layout);
    const given = { files: [], orders, toWrite: orders, past: null, pastProblems: [] };
    const { rendering, problems } = await makeNotes(given, choice);
    // Who packs in sequence would put every card behind a missing envelope into somebody else's.
    const isWhole = rendering.notes.every(({ leaves }) => leaves.ok);
    if (rendering.pages.length === 0 || !(isWhole || leaveOut)) throw new RequestRefused(422, problems);
    return reply.type('application/pdf').send(await streamPdf(printJob(rendering, choice, 'Envelopes')));
  });
}

/** Envelopes lie in the printer one by one, whatever the cards are cut from. */
const PLAIN_PAPER: ThisTime = {
  ...{ bleedMm: 0, startAt: 1, freePlaces: [], impose: 'sequence' },
};

function addLists(app: Service, stored: Stored): void {
  const manifest = {
    ...{ operationId: 'getPrintRunManifest', refuses: [409, 410, 422] },
    summary: 'List where each card is, as CSV',
    params: idParams,
    response: { 200: packingListResponseSchema, ...errorResponses },
  };
  app.get('/api/v1/print-runs/:id/manifest.csv', { schema: manifest }, async (request, reply) => {
    const run = await closedRun(stored, request, request.params.id);
    const { rendering } = await printAgain(stored, request, run, {});
    return reply.type('text/csv; charset=utf-8').send(manifestCsv(packingList(rendering)));
  });
  const cover = {
    ...{ operationId: 'getPrintRunCoverList', refuses: [409, 410, 422] },
    summary: 'Print the cover list to pack by',
    params: idParams,
    response: { 200: coverListResponseSchema, ...errorResponses },
  };
  app.get('/api/v1/print-runs/:id/cover-list.pdf', { schema: cover }, async (request, reply) => {
    const run = await closedRun(stored, request, request.params.id);
    const { rendering, choice } = await printAgain(stored, request, run, {});
    const list = await coverPdf(rendering, choice.settings);
    if (!list.ok) throw new RequestRefused(422, [list.problem]);
    return reply.type('application/pdf').send(list.value);
  });
}

async function closedRun(stored: Stored, request: FastifyRequest, id: string): Promise<PrintRun> {
  const run = foundOrRefuse(await findPrintRun(rowsFor(stored, request), id));
  if (run.state !== 'closed') throw refuse(409, 'print-run-not-closed', run.state);
  return run;
}

/** `only` is the one order that is wanted: its row, or its name in the print run. */
async function cardsOf(
  stored: Stored,
  request: FastifyRequest,
  { id }: PrintRun,
  only?: string,
): Promise<readonly FrozenCard[]> {
  const cards = await frozenCards(rowsFor(stored, request), id);
  if (cards.every(({ text }) => text === null)) throw refuse(410, 'print-run-forgotten');
  const isWanted = ({ row, text }: FrozenCard): boolean =>
    text !== null && [row, text.order.id].includes(only ?? '');
  const wanted = only === undefined ? cards : cards.filter(isWanted);
  if (wanted.length === 0) throw refuse(404, 'order-not-found');
  return wanted;
}

async function printAgain(
  stored: Stored,
  request: FastifyRequest,
  run: PrintRun,
  thisTime: ThisTime,
  only?: string,
): Promise<{ readonly rendering: PrintedCards; readonly choice: Choice }> {
  const cards = await cardsOf(stored, request, run, only);
  const choice = await chooseForPrinting(rowsFor(stored, request), run, stored.catalog, thisTime);
  const rendering = await inTurns(renderAgainSteps(cards, choice.settings));
  const lost = lostAgain(rendering, choice);
  if (lost.length > 0) throw new RequestRefused(422, lost);
  return { rendering, choice };
}

/** "3-5" and "3/17,4/1", which the schema has looked at. */
function thisTimeOf({
  sheets,
  places,
  startAt,
}: {
  readonly sheets?: string | undefined;
  readonly places?: string | undefined;
  readonly startAt?: number | undefined;
}): ThisTime {
  const [from = 0, to = from] = (sheets ?? '').split('-').map(Number);
  const listed = (places ?? '').split(',').map((one) => {
    const [sheet = 0, place = 0] = one.split('/').map(Number);
    return { sheet, place };
  });
  return {
    ...(sheets === undefined ? {} : { sheets: { from, to } }),
    ...(places === undefined ? {} : { places: listed, placesAt: startAt ?? 1 }),
    ...(startAt === undefined || places !== undefined ? {} : { startAt, freePlaces: [] }),
  };
}
