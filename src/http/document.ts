// The schemas of the routes come in, the OpenAPI document and a page that shows it go out, under /api/docs.
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from '@fastify/type-provider-zod';
import type { FastifySchema, RouteOptions } from 'fastify';
import { REQUEST_EXAMPLES } from './examples.ts';
import { DOCUMENT_INFO, SECURITY_SCHEMES, SERVERS, TAGS, tagOf } from './introduction.ts';
import { messagesDocument } from './messages-document.ts';
import type { Service } from './service.ts';
import { titleOf } from './trouble.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** Statuses of refusals, beside those that the document gives every route of its kind. */
    refuses?: readonly number[];
  }
}

const SCHEMAS = '#/components/schemas/';
const REFERENCE = /"#\/components\/schemas\/(\w+)"/g;

/** Has to come before the routes that it describes. */
export async function addDocument(app: Service): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: DOCUMENT_INFO,
      servers: SERVERS,
      tags: TAGS.map(({ name, description }) => ({ name, description })),
      components: { securitySchemes: SECURITY_SCHEMES },
      webhooks: messagesDocument(),
    },
    transform: (given) => describeRoute(jsonSchemaTransform(given), given.schema, given.route),
    transformObject: (given) => withoutUnused(jsonSchemaTransformObject(given)),
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', theme: { title: 'Inkslip API' } });
}

type Transformed = ReturnType<typeof jsonSchemaTransform>;

/** Says what stands in no schema of the route: its tag, who may ask, an example, and each answer with its media type. */
function describeRoute(
  { schema, url }: Transformed,
  given: FastifySchema | undefined,
  route: RouteOptions,
): Transformed {
  if (schema === undefined || !isRecord(schema.response) || given === undefined) return { schema, url };
  const { refuses, body, response, ...rest } = schema;
  const example = REQUEST_EXAMPLES[given.operationId ?? ''];
  const described = {
    ...rest,
    tags: [tagOf(url)],
    security: given.security ?? [],
    ...(isRecord(body) ? { body: example === undefined ? body : { ...body, examples: [example] } } : {}),
    response: { ...answersOf(response), ...refusalsOf(given, route) },
  };
  return { schema: described, url };
}

const answersOf = (response: unknown) =>
  Object.fromEntries(
    Object.entries(isRecord(response) ? response : {})
      .filter(([status]) => /^2\d\d$/.test(status))
      .map(([status, answer]) => [status, inMediaTypes(answer)]),
  );

/** An answer is JSON unless its schema says that it is a file. */
function inMediaTypes(answer: unknown): unknown {
  if (!isRecord(answer) || answer.type === 'null') return answer;
  const { mediaTypes = 'application/json', headers, description = 'The answer.', ...schema } = answer;
  const content = [mediaTypes].flat().map((mediaType) => [mediaType, { schema }]);
  return { description, ...(headers ? { headers } : {}), content: Object.fromEntries(content) };
}

/** What the route says that it refuses, and what every route of its kind does. */
function refusalsOf({ refuses = [], ...schema }: FastifySchema, { method }: RouteOptions) {
  const isRead = method === 'GET';
  const hasInput = [schema.params, schema.querystring, schema.headers].some((one) => one !== undefined);
  const statuses = [
    ...(isRead && !hasInput ? [] : [400]),
    ...(schema.security === undefined ? [] : [401]),
    403,
    ...(schema.params === undefined ? [] : [404]),
    ...(isRead ? [] : [413, 415]),
    ...refuses,
    500,
  ];
  const content = { 'application/problem+json': { schema: { $ref: `${SCHEMAS}ProblemDetails` } } };
  return Object.fromEntries(statuses.map((status) => [status, { description: titleOf(status), content }]));
}

type Described = ReturnType<typeof jsonSchemaTransformObject>;

/**
 * Every schema with a name is made for what comes in and for what goes out. Most are used for one of the two: the other one goes,
 * and with it the word that tells them apart.
 */
function withoutUnused(document: Described): Described {
  if (!('openapi' in document)) return document;
  const schemas: Readonly<Record<string, unknown>> = document.components?.schemas ?? {};
  const used = new Set<string>();
  const follow = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(REFERENCE)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(schemas[name]);
    }
  };
  follow(document.paths ?? {});
  const shorter = (name: string): string => {
    const base = name.replace(/Input$/, '');
    return used.has(base) ? name : base;
  };
  const kept = [...used].map((name) => [shorter(name), schemas[name]]);
  const components = { ...document.components, schemas: Object.fromEntries(kept) };
  const named = JSON.stringify({ ...document, components }).replace(
    REFERENCE,
    (_, name: string) => `"${SCHEMAS}${shorter(name)}"`,
  );
  return JSON.parse(named);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
