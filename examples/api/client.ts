// From orders to printed notes in TypeScript, without a library: npx tsx examples/api/client.ts [FOLDER FOR THE FILES]
// INKSLIP_URL says where the service is, INKSLIP_KEY is a key of `inkslip keys add`; while the service has no keys, none is needed on its computer.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const { INKSLIP_URL = 'http://127.0.0.1:4747', INKSLIP_KEY } = process.env;
const [, , folder = '.'] = process.argv;

/** What openapi.json says of the answers that are used here. */
type SavedOrders = {
  readonly results: readonly { readonly id: string; readonly order: string; readonly result: string }[];
};
type PrintRun = { readonly id: string; readonly notes: number | null; readonly sheets: number | null };
type Review = {
  readonly orders: readonly { readonly id: string }[];
  readonly skipped: readonly { readonly order: string; readonly code: string }[];
};

/** Throws with what the service says where it refuses (RFC 9457). */
async function ask(method: string, path: string, given?: object): Promise<Response> {
  const key: Record<string, string> = INKSLIP_KEY ? { authorization: `Bearer ${INKSLIP_KEY}` } : {};
  const headers = { ...key, ...(given && { 'content-type': 'application/json' }) };
  const body = given === undefined ? null : JSON.stringify(given);
  const answer = await fetch(`${INKSLIP_URL}/api/v1${path}`, { method, headers, body });
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return answer;
}
const json = async <T>(answer: Promise<Response>): Promise<T> => (await answer).json() as Promise<T>;
const address = { lines: ['1 Mill Lane'], city: 'Leeds', postcode: 'LS1 1AA', country: 'GB' };
const orders = ['Anna Holm', 'Ben Osei'].map((name, i) => ({
  ...{ channel: 'etsy', order: `340000001${i + 1}`, buyer: { name }, recipient: { name, address } },
  items: [{ title: 'Speckled mug', quantity: 1 }],
}));
// It is safe to send them again: each is known by its number, and written once.
const { results } = await json<SavedOrders>(ask('POST', '/orders', { orders }));
for (const { order, result } of results) console.log(`order ${order}: ${result}`);

const message = 'Dear {{greeting}},\n\nthank you for the {{item}}!\n\nWarm wishes,\nMarianne';
const settings = { message, stock: 'a4-4up-a6-card' };
const opened = { name: 'Friday', rule: { channels: ['etsy'] }, settings };
const { id } = await json<PrintRun>(ask('POST', '/print-runs', opened));
const review = await json<Review>(ask('GET', `/print-runs/${id}/review`));
for (const { order, code } of review.skipped) console.log(`order ${order} gets no note: ${code}`);
if (review.orders.length === 0) {
  await ask('POST', `/print-runs/${id}/cancel`);
  console.log('No order waits for a note, so nothing is printed.');
  process.exit();
}

const line = 'May it be there for many mornings.';
await ask('PUT', `/orders/${results[0]?.id}/line`, { line });
const { notes, sheets } = await json<PrintRun>(ask('POST', `/print-runs/${id}/close`));
console.log(`notes: ${notes}, sheets: ${sheets}`);

const files = { pdf: 'notes.pdf', 'envelopes.pdf': '', 'manifest.csv': '', 'cover-list.pdf': '' };
await mkdir(folder, { recursive: true });
for (const [path, name] of Object.entries(files)) {
  const file = await ask('GET', `/print-runs/${id}/${path}`);
  await writeFile(join(folder, name || path), Buffer.from(await file.arrayBuffer()));
}
