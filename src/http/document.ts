// The schemas of the routes come in, the OpenAPI document and a page that shows it go out, under /api/docs.
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from '@fastify/type-provider-zod';
import { programVersion } from './program-version.ts';
import type { Service } from './service.ts';

const DESCRIPTION = `Order files and a message in, handwritten-looking notes as a print-ready PDF out.
Every error is a problem details object (RFC 9457) with a list of problems that say what to do.`;

/** Has to come before the routes that it describes. */
export async function addDocument(app: Service): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Inkslip',
        version: programVersion(),
        description: DESCRIPTION,
        license: { name: 'MIT' },
      },
    },
    transform: (route) => withMediaTypes(jsonSchemaTransform(route)),
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', theme: { title: 'Inkslip API' } });
}

type Transformed = ReturnType<typeof jsonSchemaTransform>;

/** Says of every answer that is not plain JSON what it is: problem details, or the media type in its schema. */
function withMediaTypes({ schema, url }: Transformed): Transformed {
  if (schema === undefined || !isRecord(schema.response)) return { schema, url };
  const response = Object.fromEntries(
    Object.entries(schema.response).map(([status, answer]) => [status, inMediaType(status, answer)]),
  );
  return { schema: { ...schema, response }, url };
}

function inMediaType(status: string, schema: unknown): unknown {
  if (/^[45]/.test(status)) {
    return {
      description: 'What is wrong and what to do.',
      content: { 'application/problem+json': { schema } },
    };
  }
  if (!isRecord(schema) || typeof schema.contentMediaType !== 'string') return schema;
  return { description: schema.description, content: { [schema.contentMediaType]: { schema } } };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
