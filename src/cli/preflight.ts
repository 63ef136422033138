// inkslip preflight: a PDF comes in, what is wrong with it as a file to print goes out.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { SAFE_MM } from '../http/preflight-notes.ts';
import type { PrintProfile } from '../ink/colour.ts';
import { type PreflightReport, preflight } from '../preflight/preflight.ts';
import { problem } from '../problem.ts';
import { mmToPt } from '../units.ts';
import { fileTrouble } from './read-files.ts';
import { answer, answerJson, count, describeProblems, type Status } from './talk.ts';

/** What --json prints, in this order. */
interface PreflightResult {
  readonly file: string;
  readonly pages: number;
  readonly profile: PrintProfile;
  readonly ok: boolean;
  readonly findings: PreflightReport['findings'];
  readonly pageReports: PreflightReport['pageReports'];
}

interface PreflightOptions {
  readonly profile?: PrintProfile;
  readonly json?: true;
}

export async function runPreflight(path: string, { profile, json }: PreflightOptions): Promise<Status> {
  const report = await preflightFile(path, profile ?? null);
  const ok = report.findings.every(({ severity }) => severity !== 'error');
  const { pages, findings, pageReports } = report;
  const result: PreflightResult = {
    ...{ file: basename(path), pages, profile: report.profile, ok, findings, pageReports },
  };
  if (json) answerJson(result);
  else answer(describe(result));
  return ok ? 0 : 1;
}

async function preflightFile(path: string, profile: PrintProfile | null): Promise<PreflightReport> {
  try {
    return await preflight(readFileSync(path), { profile, safePt: mmToPt(SAFE_MM), cells: null });
  } catch (error) {
    const findings = [problem('file-unreadable', { file: basename(path) }, fileTrouble(error))];
    return { pages: 0, profile: profile ?? 'office', findings, pageReports: [] };
  }
}

const PRINTERS: Readonly<Record<PrintProfile, string>> = {
  office: 'an office printer',
  press: 'a press',
  thermal: 'a label printer',
};

function describe({ file, pages, profile, findings }: PreflightResult): string {
  const found = findings.length === 0 ? 'nothing is wrong that Inkslip sees.' : 'look at this:';
  const kind = pages === 0 ? '' : `, ${count(pages, 'page')} for ${PRINTERS[profile]}`;
  const lines = [`${file}${kind}: ${found}`];
  if (findings.length > 0) lines.push(describeProblems(findings));
  return `${lines.join('\n')}\n`;
}
