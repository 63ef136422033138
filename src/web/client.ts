// The page's requests to the service it came from. Order files and settings go out; reports, drawings and PDFs come back.
// Whatever goes wrong is thrown as a Trouble, in words for the seller.
import type {
  ApiProblem,
  CatalogResponse,
  CheckResponse,
  GivenSettings,
  notesHeaders,
  ProblemDetails,
  ProofSide,
} from '../http/api.ts';
import type { Pictures } from './pictures.ts';

/** A request that was turned away, or that nobody answered. */
export class Trouble extends Error {
  readonly problems: readonly ApiProblem[];
  constructor(message: string, problems: readonly ApiProblem[] = []) {
    super(message);
    this.problems = problems;
  }
}

export interface Job {
  readonly files: readonly File[];
  /** Files of earlier orders, which get no note. */
  readonly pastFiles: readonly File[];
  readonly pictures: Pictures;
  readonly settings: GivenSettings;
}

export interface NotesPdf {
  readonly pdf: Blob;
  readonly notes: number;
  readonly sheets: number;
}

const NO_ANSWER =
  'Inkslip does not answer. Is it still running? Start it again, then go on here: nothing is lost.';
/** The type holds these names to the service's, of which the page may import nothing but types. */
const COUNTS: Pick<typeof notesHeaders, 'notes' | 'sheets'> = {
  notes: 'inkslip-notes',
  sheets: 'inkslip-sheets',
};

export async function getCatalog(signal: AbortSignal): Promise<CatalogResponse> {
  return (await ask('catalog', { signal })).json();
}

export async function getSampleOrders(): Promise<Blob> {
  return (await ask('sample-orders')).blob();
}

export async function checkOrders(job: Job, signal: AbortSignal): Promise<CheckResponse> {
  return (await ask('check', { method: 'POST', body: formOf(job), signal })).json();
}

export interface WantedProof {
  readonly order: string;
  readonly side: ProofSide;
}

/** One note as SVG. */
export async function drawProof(job: Job, { order, side }: WantedProof, signal: AbortSignal): Promise<Blob> {
  const body = formOf(job);
  body.append('order', order);
  body.append('side', side);
  body.append('format', 'svg');
  return (await ask('proofs', { method: 'POST', body, signal })).blob();
}

export async function makeNotes(job: Job): Promise<NotesPdf> {
  const response = await ask('notes', { method: 'POST', body: formOf(job) });
  return {
    notes: Number(response.headers.get(COUNTS.notes)),
    sheets: Number(response.headers.get(COUNTS.sheets)),
    pdf: await response.blob(),
  };
}

/** The rows that get no note, each with the reason, as CSV. */
export async function setAsideRows(job: Job): Promise<Blob> {
  return (await ask('set-aside', { method: 'POST', body: formOf(job) })).blob();
}

/** Which card is on which sheet and place, as CSV. */
export async function packingList(job: Job): Promise<Blob> {
  return (await ask('packing-list', { method: 'POST', body: formOf(job) })).blob();
}

/** What goes into which parcel, as PDF. */
export async function coverList(job: Job): Promise<Blob> {
  return (await ask('cover-list', { method: 'POST', body: formOf(job) })).blob();
}

function formOf({ files, pastFiles, pictures, settings }: Job): FormData {
  const form = new FormData();
  form.append('settings', JSON.stringify(settings));
  for (const file of files) form.append('files', file, file.name);
  for (const file of pastFiles) form.append('pastFiles', file, file.name);
  for (const [field, file] of Object.entries(pictures)) form.append(field, file, file.name);
  return form;
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`/api/v1/${path}`, init).catch(() => {
    throw new Trouble(NO_ANSWER);
  });
  if (!response.ok) throw await troubleIn(response);
  return response;
}

async function troubleIn(response: Response): Promise<Trouble> {
  const details = await readDetails(response);
  return new Trouble(
    details.detail ?? `Inkslip answered with error ${response.status}.`,
    details.problems ?? [],
  );
}

async function readDetails(response: Response): Promise<Partial<ProblemDetails>> {
  try {
    return await response.json();
  } catch {
    return {};
  }
}
