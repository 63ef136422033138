// Holds requests and answers of the service to openapi.json: what the document does not say of an answer is an error of the test
// that asked for it.
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Service } from '../../src/http/service.ts';
import { kept } from '../../src/kept.ts';

interface Content {
  readonly content?: Readonly<Record<string, object>>;
}

interface Operation {
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const document = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'));
const paths: Paths = document.paths;
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(document, 'openapi');

/** `{id}` stands for one part of a path; paths without such parts come first, as in the service. */
const ROUTES = Object.keys(paths)
  .toSorted((a, b) => a.split('{').length - b.split('{').length)
  .map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  }));

const JSON_TYPE = 'application/json';
const JSON_TYPES: readonly string[] = [JSON_TYPE, 'application/problem+json'];

/** The service, whose answers are held to the document when they are injected. */
export function underContract(app: Service): Service {
  const inject = app.inject.bind(app);
  const held = async (request: InjectOptions | string): Promise<LightMyRequestResponse> => {
    const answer = await inject(request);
    holdToContract(request, answer);
    return answer;
  };
  // Tests await their answers; the other ways to inject are used by none.
  return Object.assign(app, { inject: held as Service['inject'] });
}

/** Throws where the answer, or a request that was accepted, is not as the document says. */
function holdToContract(request: InjectOptions | string, answer: LightMyRequestResponse): void {
  const { method = 'GET', url = '', payload } = typeof request === 'string' ? { url: request } : request;
  const path = String(typeof url === 'string' ? url : url.pathname).split('?')[0] ?? '';
  const verb = method.toLowerCase().replace('head', 'get');
  const at = ROUTES.find(
    (route) => route.pattern.test(path) && paths[route.path]?.[verb] !== undefined,
  )?.path;
  const operation = paths[at ?? '']?.[verb];
  if (at === undefined || operation === undefined) {
    holdUnknown(path, answer);
    return;
  }
  const where = `${method} ${at} -> ${answer.statusCode}`;
  const described = operation.responses[answer.statusCode];
  if (described === undefined) throw new Error(`${where}: openapi.json knows no such status.`);
  holdAnswer(where, ['paths', at, verb, 'responses', `${answer.statusCode}`], described, answer);
  if (answer.statusCode < 300 && operation.requestBody?.content?.[JSON_TYPE] !== undefined)
    holdJson(`${where}: the request`, ['paths', at, verb, 'requestBody'], JSON_TYPE, parsed(payload));
}

/** The page and the document have no place in it; of all else it may only be said that there is nothing. */
function holdUnknown(path: string, answer: LightMyRequestResponse): void {
  if (!path.startsWith('/api/v1/')) return;
  if (answer.statusCode < 400) throw new Error(`${path} is answered, and openapi.json does not know it.`);
  validate('openapi#/components/schemas/ProblemDetails', path, answer.json());
}

function holdAnswer(
  where: string,
  place: readonly string[],
  { content }: Content,
  answer: LightMyRequestResponse,
): void {
  // An answer to HEAD has the type of what it leaves away.
  const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
  const isEmpty = answer.body === '';
  if (content === undefined && !isEmpty) throw new Error(`${where}: openapi.json knows of no body.`);
  if (content !== undefined && content[type] === undefined)
    throw new Error(`${where}: openapi.json knows no ${type || 'answer without a type'}.`);
  if (content !== undefined && !isEmpty && JSON_TYPES.includes(type))
    holdJson(where, place, type, answer.json());
}

const holdJson = (where: string, place: readonly string[], type: string, value: unknown): void =>
  validate(`openapi#/${[...place, 'content', type, 'schema'].map(escaped).join('/')}`, where, value);

/** As JSON pointers in addresses want it. */
const escaped = (part: string): string =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

const validators = new Map<string, ValidateFunction>();

function validate($ref: string, where: string, value: unknown): void {
  const isValid = kept(validators, $ref, () => ajv.compile({ $ref }));
  if (!isValid(value))
    throw new Error(`${where} is not as openapi.json says: ${ajv.errorsText(isValid.errors)}`);
}

const parsed = (payload: unknown): unknown =>
  typeof payload === 'string' || Buffer.isBuffer(payload) ? JSON.parse(payload.toString()) : payload;
