// What the service writes about itself: which route, which status, which kind of error.
// Never a body, a query, a file name or the text of an error: names and addresses of buyers could stand in them.
import type { FastifyRequest } from 'fastify';
import { framesOf } from './stack-frames.ts';

/** Where the log goes, one JSON object a line, and from which level on. */
export interface Log {
  readonly level: 'info' | 'warn';
  write(line: string): void;
}

export const logSerializers = {
  req: (request: FastifyRequest) => ({
    method: request.method,
    route: request.routeOptions?.url ?? '(none)',
  }),
  res: (reply: { readonly statusCode?: number }) => ({ status: reply.statusCode }),
  err: (error: unknown) => ({
    type: error instanceof Error ? error.name : typeof error,
    message: '(left out)',
    stack: error instanceof Error ? framesOf(error) : '',
    ...(isCoded(error) ? { code: error.code } : {}),
  }),
};

const isCoded = (error: unknown): error is { readonly code: string } =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
