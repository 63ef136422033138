// Messages that wait come in; each is sent to its endpoint, and what came of it is noted.

import { rowsOf, type Store } from '../store/store.ts';
import {
  activeSecrets,
  findEndpoint,
  type Message,
  type MessageOutcome,
  noteMessage,
  stopEndpoint,
  takeMessages,
} from '../store/webhooks.ts';
import { nextAttemptMs, SENDING } from './back-off.ts';
import type { Transport } from './client.ts';
import { sendWebhook } from './send.ts';

const AT_ONCE = 20;

/** Sends what is due, some messages; gives how many there were. */
export async function sendMessages(store: Store, transport: Transport, clock: () => number): Promise<number> {
  const messages = await takeMessages(store.database, AT_ONCE, clock());
  // At the same time: those that come next wait for the slowest of these, not for each in turn.
  const sent = await Promise.allSettled(
    messages.map((message) => sendOrPutOff(store, message, transport, clock)),
  );
  const broken = sent.find(({ status }) => status === 'rejected');
  if (broken?.status === 'rejected') throw broken.reason;
  return messages.length;
}

/** One that always breaks is given up at last, as one that does not arrive. */
async function sendOrPutOff(
  store: Store,
  message: Message,
  transport: Transport,
  clock: () => number,
): Promise<void> {
  try {
    await sendOne(store, message, transport, clock);
  } catch (error) {
    const reason = 'Something went wrong on our side: the log of the service says more.';
    await noteMessage(rowsOf(store, message.tenant), message, later(message, reason, null, clock()));
    throw error;
  }
}

async function sendOne(
  store: Store,
  message: Message,
  transport: Transport,
  clock: () => number,
): Promise<void> {
  const rows = rowsOf(store, message.tenant);
  const endpoint = await findEndpoint(rows, message.endpoint);
  // It may have been removed while this was announced.
  if (endpoint === null || endpoint.isStopped)
    return noteMessage(rows, message, failed('The endpoint is stopped.', message.status));
  const now = clock();
  const { id, body } = message;
  const told = { url: endpoint.url, id, body, timestampSeconds: Math.floor(now / 1000) };
  const sent = await sendWebhook({ ...told, secrets: activeSecrets(endpoint, now) }, transport);
  switch (sent.kind) {
    case 'done':
      return noteMessage(rows, message, { state: 'done', reason: '', status: sent.status, nextAt: 0 });
    case 'stop':
      await stopEndpoint(rows, endpoint.id);
      return noteMessage(rows, message, failed('The endpoint wants no more messages.', sent.status));
    case 'later':
      return noteMessage(rows, message, later(message, sent.reason, sent.status, clock()));
  }
}

function later({ attempts }: Message, reason: string, status: number | null, now: number): MessageOutcome {
  const nextAt = nextAttemptMs(SENDING, attempts, now);
  return nextAt === null ? failed(reason, status) : { state: 'waiting', reason, status, nextAt };
}

const failed = (reason: string, status: number | null): MessageOutcome => ({
  ...{ state: 'failed', reason, status, nextAt: 0 },
});
