// GET /health: whether the service answers.
import { healthResponseSchema } from './api.ts';
import { programVersion } from './program-version.ts';
import type { Service } from './service.ts';

export function addHealth(app: Service): void {
  const version = programVersion();
  const schema = {
    operationId: 'getHealth',
    summary: 'Whether the service answers',
    response: { 200: healthResponseSchema },
  };
  app.get('/health', { schema }, async () => ({ status: 'ok' as const, version }));
}
