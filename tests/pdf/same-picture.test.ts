import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MIXED_LINES, mixedPdf } from '../support/mixed-note.ts';
import { HANDS } from '../support/notes.ts';
import { findProgram } from '../support/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'inkslip-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DPI = '200';
/** A letter is about as large as a square of this many pixels. */
const SQUARE = 28;

const DRAW: Readonly<Record<string, (pdf: string, pgm: string) => readonly string[]>> = {
  pdftoppm: (pdf, pgm) => ['-gray', '-r', DPI, '-singlefile', pdf, pgm.replace(/\.pgm$/, '')],
  mutool: (pdf, pgm) => ['draw', '-q', '-r', DPI, '-F', 'pgm', '-c', 'gray', '-o', pgm, pdf],
  gs: (pdf, pgm) => [
    ...['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pgmraw', `-r${DPI}`],
    ...['-dTextAlphaBits=4', '-dGraphicsAlphaBits=4', `-sOutputFile=${pgm}`, pdf],
  ],
};

interface Picture {
  readonly width: number;
  readonly height: number;
  /** 0 black, 255 white. */
  readonly pixels: Uint8Array;
}

function draw(program: string, pdf: Buffer, name: string): Picture {
  const [file, picture] = [join(folder, `${name}.pdf`), join(folder, `${name}-${program}.pgm`)];
  writeFileSync(file, pdf);
  execFileSync(program, DRAW[program]?.(file, picture) ?? []);
  return readPgm(readFileSync(picture));
}

function readPgm(bytes: Buffer): Picture {
  const [header = '', width, height] =
    /^P5\s+(?:#.*\s+)*(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 200)) ?? [];
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(header.length) };
}

/** Ink in each square of the page, in pixels. Edges are smoothed otherwise by each program, and cover as much. */
function inkBySquare({ width, height, pixels }: Picture): Float64Array {
  const across = Math.ceil(width / SQUARE);
  const squares = new Float64Array(across * Math.ceil(height / SQUARE));
  pixels.forEach((grey, i) => {
    const square = Math.floor(Math.floor(i / width) / SQUARE) * across + Math.floor((i % width) / SQUARE);
    squares[square] = (squares[square] ?? 0) + (255 - grey) / 255;
  });
  return squares;
}

/** The most that any square differs by, in pixels of ink. */
function difference(a: Picture, b: Picture): number {
  const [one, other] = [inkBySquare(a), inkBySquare(b)];
  return Math.max(...one.map((ink, i) => Math.abs(ink - (other[i] ?? 0))));
}

/** Smoothed edges come to 33 at most, a lost letter to 51 at least, in pixels of ink. */
const SAME = 42;

const [first, ...others] = Object.keys(DRAW).filter((program) => findProgram(program) !== null);

describe.skipIf(first === undefined || others.length === 0).each(HANDS)('%s', (hand) => {
  const page = (program: string, lines = MIXED_LINES): Picture => draw(program, mixedPdf(hand, lines), hand);

  it.each(others)(`is drawn alike by ${first} and %s`, (other) => {
    expect(difference(page(first ?? ''), page(other))).toBeLessThan(SAME);
  });

  it('is seen to be another page when one letter lacks at the end of a line', () => {
    const lines = MIXED_LINES.map((line) => line.replace('Česká', 'Česk'));
    expect(difference(page(first ?? ''), page(first ?? '', lines))).toBeGreaterThan(SAME);
  });
});
