import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import { DRAWING_PROGRAMS, difference, drawnBy, withFullInk } from '../support/drawn-by.ts';
import { sampleJob } from '../support/print-sample.ts';
import { findProgram } from '../support/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'inkslip-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Edges come to 41 at most, a rule too few to 84, any other drawing to 167 at least, in pixels of ink. */
const SAME = 60;

describe.each(['office', 'press', 'thermal'] as const)('a file with everything, for %s', (profile) => {
  const job = sampleJob(profile);
  const pdf = Buffer.concat([...exportPdf(job)]);
  const file = join(folder, `${profile}.pdf`);
  writeFileSync(file, pdf);

  it.skipIf(findProgram('qpdf') === null)('is found sound by qpdf', () => {
    const { status, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  const pictures = DRAWING_PROGRAMS.map((program) => [program, drawnBy(program, pdf)] as const);
  const [first, ...others] = pictures;

  it.skipIf(pictures.length === 0)('is read without complaint', () => {
    expect(pictures.map(([program, { complaints }]) => [program, complaints])).toEqual(
      pictures.map(([program]) => [program, '']),
    );
  });

  it.skipIf(others.length === 0)('is drawn alike by all', () => {
    for (const [, other] of others)
      expect(difference(withFullInk(first?.[1] ?? other), withFullInk(other))).toBeLessThan(SAME);
  });

  it.skipIf(findProgram('pdftotext') === null)('copies as its text, that in type too', () => {
    const text = execFileSync('pdftotext', ['-l', '1', file, '-'], { encoding: 'utf8' });
    expect(text.match(/set in type/g)).toHaveLength(4);
    expect(text.replace(/\s+/g, ' ').match(/thank you so much/g)).toHaveLength(4);
  });
});

it.skipIf(DRAWING_PROGRAMS.length === 0)('would be seen to lack a drawing', () => {
  const job = sampleJob('office');
  const pages = job.pages.map((page) => ({ ...page, drawings: page.drawings.slice(1) }));
  const [program = ''] = DRAWING_PROGRAMS;
  const [all, less] = [job, { ...job, pages }].map((each) =>
    withFullInk(drawnBy(program, Buffer.concat([...exportPdf(each)]))),
  );
  if (all === undefined || less === undefined) throw new Error('Nothing was drawn.');
  expect(difference(all, less)).toBeGreaterThan(SAME);
});
