// A multipart form comes in; its files in memory and its fields go out as the body that the route's schema checks.
// A form is read to its end before it is judged: a sender that is cut off while sending hears no reason.
import type { FastifyRequest } from 'fastify';
import { isNestedTooDeeply } from '../orders/payloads/json-depth.ts';
import type { OrderFile } from '../orders/report.ts';
import { problem } from '../problem.ts';
import { PICTURE_FIELDS } from './open-pictures.ts';
import { RequestRefused } from './trouble.ts';

const MEBIBYTE = 1024 * 1024;
/** An order file with 10,000 orders is about 10 MB; more than these is no order file. */
export const UPLOAD_LIMITS = { files: 20, fileBytes: 20 * MEBIBYTE, totalBytes: 50 * MEBIBYTE } as const;

/** What the multipart reader may take from one form. */
export const FORM_LIMITS = {
  files: UPLOAD_LIMITS.files,
  fileSize: UPLOAD_LIMITS.fileBytes,
  fields: 10,
  fieldSize: MEBIBYTE,
  headerPairs: 100,
  parts: UPLOAD_LIMITS.files + 10,
} as const;

/** Fields that hold files. */
const FILE_FIELDS = ['files', 'pastFiles', ...PICTURE_FIELDS] as const;
type FileField = (typeof FILE_FIELDS)[number];

interface Form {
  readonly files: Readonly<Record<FileField, OrderFile[]>>;
  /** A field that came more than once has all its values, so that no schema takes it. */
  readonly fields: Map<string, unknown[]>;
  isTooBig: boolean;
}

/** A preValidation hook. */
export async function readForm(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) throw new RequestRefused(415);
  const form = await readParts(request).catch((error: unknown) => {
    // The reader of forms gives a status to its limits, but none to a broken form.
    throw error instanceof Error && 'statusCode' in error ? error : new RequestRefused(400);
  });
  if (form.isTooBig) throw new RequestRefused(413);
  const fields = [...form.fields].map(([name, values]) => [name, values.length > 1 ? values : values[0]]);
  // A route that takes no pictures is told of none: its schema would refuse the field.
  const files = Object.entries(form.files).filter(([name, some]) => name === 'files' || some.length > 0);
  const body: Record<string, unknown> = { ...Object.fromEntries(files), ...Object.fromEntries(fields) };
  if (typeof body.settings === 'string') body.settings = readJson(body.settings);
  request.body = body;
}

const noFiles = (): Form['files'] => ({
  ...{ files: [], pastFiles: [] },
  ...{ logo: [], artwork: [], signature: [], icc: [] },
});

async function readParts(request: FastifyRequest): Promise<Form> {
  const form: Form = { files: noFiles(), fields: new Map(), isTooBig: false };
  let roomBytes: number = UPLOAD_LIMITS.totalBytes;
  for await (const part of request.parts()) {
    const list = FILE_FIELDS.find((name) => name === part.fieldname);
    if (part.type === 'file' && list !== undefined) {
      const bytes = await readAtMost(part.file, roomBytes);
      roomBytes -= bytes.length;
      form.isTooBig ||= part.file.truncated || roomBytes <= 0;
      form.files[list].push({ name: part.filename, bytes });
    } else {
      const value = part.type === 'file' ? await readAtMost(part.file, 0) : part.value;
      form.isTooBig ||= part.type === 'field' && part.valueTruncated;
      form.fields.set(part.fieldname, [...(form.fields.get(part.fieldname) ?? []), value]);
    }
  }
  return form;
}

/** Reads a stream to its end and keeps its first bytes. */
async function readAtMost(stream: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let kept = 0;
  for await (const chunk of stream) {
    if (kept < limit) chunks.push(chunk.subarray(0, limit - kept));
    kept += chunk.length;
  }
  return Buffer.concat(chunks);
}

function readJson(text: string): unknown {
  if (isNestedTooDeeply(text)) throw brokenSettings('is nested too deeply');
  try {
    return JSON.parse(text);
  } catch {
    throw brokenSettings('is not JSON');
  }
}

const brokenSettings = (what: string) =>
  new RequestRefused(400, [problem('setting-wrong', { field: 'settings' }, `settings ${what}.`)]);
