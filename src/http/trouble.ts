// Trouble of a request on its way out: whatever was thrown comes in, problem details (RFC 9457) go out.
// Sentences are fixed: nothing that a request held and nothing of the inside is repeated in them.
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { type ProblemDetails, problemDetailsSchema } from './api.ts';

const SENTENCES: Readonly<Record<number, readonly [title: string, detail: string]>> = {
  400: ['Bad request', 'The request could not be understood.'],
  401: ['Not signed', 'The request is not signed by a secret or key that is known here.'],
  403: ['Not allowed', 'This address answers its own page and programs on this computer only.'],
  404: ['Not found', 'There is nothing at this address.'],
  405: ['Method not allowed', 'This address does not answer this method.'],
  408: ['Too slow', 'The request did not arrive in time.'],
  409: ['Not now', 'What is known here does not agree with this request.'],
  410: ['Gone', 'It was here, and was deleted.'],
  412: ['Not signed', 'The signature of the request is not a good one.'],
  413: ['Too big', 'What was sent is too big, or the files are too many.'],
  415: [
    'Unsupported media type',
    'This kind of content is not taken here: application/json for most requests, multipart/form-data for files.',
  ],
  422: ['Cannot be done', 'The request was understood, but it cannot be done: the problems say why.'],
  431: ['Headers too big', 'The headers of the request are too big.'],
  503: ['Not at the moment', 'A server that has to be asked does not answer. Try again later.'],
  500: ['Something went wrong on our side', 'This should not happen. The log of the service says more.'],
};

/** What a refusal with this status says first. */
export const titleOf = (status: number): string => SENTENCES[status]?.[0] ?? '';

/** How the error answers of every route look; part of each route's schema. */
export const errorResponses = { '4xx': problemDetailsSchema, '5xx': problemDetailsSchema } as const;

/** The answer of what is done and has nothing to tell. */
export const noContent = { 204: z.null().describe('Done.'), ...errorResponses } as const;

/** Throw this to answer with a status, and with problems if the user can do something about them. */
export class RequestRefused extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];

  constructor(status: number, problems: readonly Problem[] = []) {
    super(`refused with ${status}`);
    this.status = status;
    this.problems = problems;
  }
}

function problemDetails(status: number, problems: readonly Problem[] = []): ProblemDetails {
  const known = SENTENCES[status] === undefined ? (status < 500 ? 400 : 500) : status;
  const [title, detail] = SENTENCES[known] ?? ['', ''];
  return { type: 'about:blank', title, status, detail, problems };
}

/** The one error handler of the service. */
export function answerTrouble(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, problems } = readTrouble(error);
  if (status >= 500) request.log.error({ err: error }, 'request failed');
  return sendProblemDetails(reply, status, problems);
}

export function sendProblemDetails(
  reply: FastifyReply,
  status: number,
  problems: readonly Problem[] = [],
): FastifyReply {
  return reply.code(status).type('application/problem+json').send(problemDetails(status, problems));
}

/** Bytes that are no HTTP request get an answer too, if anybody still listens. */
export function answerBrokenConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = BROKEN_CONNECTIONS[error.code ?? ''] ?? 400;
  const details = problemDetails(status);
  const body = JSON.stringify(details);
  const head = [
    `HTTP/1.1 ${status} ${details.title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const BROKEN_CONNECTIONS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

function readTrouble(error: unknown): { readonly status: number; readonly problems: readonly Problem[] } {
  if (error instanceof RequestRefused) return error;
  const status = statusOf(error);
  return { status: status >= 400 && status < 500 ? status : 500, problems: [] };
}

function statusOf(error: unknown): number {
  const hasStatus = typeof error === 'object' && error !== null && 'statusCode' in error;
  return hasStatus && typeof error.statusCode === 'number' ? error.statusCode : 500;
}
