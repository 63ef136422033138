// Draws the first page of a PDF by programs of the system and compares their pictures.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './programs.ts';

const DPI = '200';
/** A letter is about as large as a square of this many pixels. */
const SQUARE = 28;

const DRAW: Readonly<Record<string, (pdf: string, pgm: string) => readonly string[]>> = {
  pdftoppm: (pdf, pgm) => ['-gray', '-r', DPI, '-singlefile', pdf, pgm.replace(/\.pgm$/, '')],
  mutool: (pdf, pgm) => ['draw', '-q', '-r', DPI, '-F', 'pgm', '-c', 'gray', '-o', pgm, pdf, '1'],
  gs: (pdf, pgm) => [
    ...['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-dLastPage=1', '-sDEVICE=pgmraw', `-r${DPI}`],
    ...['-dTextAlphaBits=4', '-dGraphicsAlphaBits=4', `-sOutputFile=${pgm}`, pdf],
  ],
};

/** The programs that are there. */
export const DRAWING_PROGRAMS = Object.keys(DRAW).filter((program) => findProgram(program) !== null);

export interface Drawn {
  readonly width: number;
  readonly height: number;
  /** 0 black, 255 white. */
  readonly pixels: Uint8Array;
  /** What the program said of the file, which should be nothing. */
  readonly complaints: string;
}

/** What a program says of itself, whatever the file. */
const OF_ITSELF = 'warning: ICC support is not available\n';

export function drawnBy(program: string, pdf: Buffer): Drawn {
  const folder = mkdtempSync(join(tmpdir(), 'inkslip-'));
  try {
    const [file, picture] = [join(folder, 'page.pdf'), join(folder, 'page.pgm')];
    writeFileSync(file, pdf);
    const ran = spawnSync(program, DRAW[program]?.(file, picture) ?? [], { encoding: 'utf8' });
    const complaints = (ran.stdout + ran.stderr).replaceAll(OF_ITSELF, '');
    return { ...readPgm(readFileSync(picture)), complaints };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readPgm(bytes: Buffer): Omit<Drawn, 'complaints'> {
  const [header = '', width, height] =
    /^P5\s+(?:#.*\s+)*(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 200)) ?? [];
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(header.length) };
}

/** Ink in each square of the page, in pixels. Edges are smoothed otherwise by each program, and cover as much. */
function inkBySquare({ width, height, pixels }: Drawn): Float64Array {
  const across = Math.ceil(width / SQUARE);
  const squares = new Float64Array(across * Math.ceil(height / SQUARE));
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor(y / SQUARE) * across;
    for (let x = 0; x < width; x++, i++) {
      const square = row + Math.floor(x / SQUARE);
      squares[square] = (squares[square] ?? 0) + (255 - (pixels[i] ?? 255)) / 255;
    }
  }
  return squares;
}

/** The most that any square differs by, in pixels of ink. */
export function difference(a: Drawn, b: Drawn): number {
  const [one, other] = [inkBySquare(a), inkBySquare(b)];
  return Math.max(...one.map((ink, i) => Math.abs(ink - (other[i] ?? 0))));
}

/** Half way between paper and the lightest ink: programs do not agree on how dark a mix of plates is. */
const HALF_INK = 165;

/** The same with full ink wherever there is some. */
export const withFullInk = (drawn: Drawn): Drawn => ({
  ...drawn,
  pixels: drawn.pixels.map((grey) => (grey < HALF_INK ? 0 : 255)),
});
