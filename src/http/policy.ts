// POST /api/v1/policy: a text and a channel come in; what the channel's rules say to the text goes out.
import { checkAnyText } from '../message/check-message.ts';
import { NOT_ADVICE } from '../message/rules/rules.ts';
import { policyRequestSchema, policyResponseSchema } from './api.ts';
import type { Service } from './service.ts';
import { errorResponses } from './trouble.ts';

export function addPolicy(app: Service): void {
  const schema = {
    operationId: 'checkText',
    summary: 'Check a text against the rules of a channel',
    body: policyRequestSchema,
    response: { 200: policyResponseSchema, ...errorResponses },
  };
  app.post('/api/v1/policy', { schema }, async ({ body }) => ({
    findings: checkAnyText(body.text, body.channel, body.gift),
    notice: NOT_ADVICE,
  }));
}
