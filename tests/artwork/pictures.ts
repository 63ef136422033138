// Small pictures made on the spot: PNG, JPEG and SVG files of a seller, and what was read of them.
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { readArtwork } from '../../src/artwork/read-artwork.ts';
import type { Artwork } from '../../src/ink/artwork.ts';
import { unwrap } from '../support/notes.ts';

export type Draw = (context: SKRSContext2D) => void;

export function picture(type: 'png' | 'jpeg', width: number, height: number, draw: Draw): Buffer {
  const canvas = createCanvas(width, height);
  draw(canvas.getContext('2d'));
  return type === 'png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', 95);
}

export const png = (width: number, height: number, draw: Draw): Buffer => picture('png', width, height, draw);

export const svg = (inside: string, size = 'width="100" height="50"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${inside}</svg>`;

export const read = (file: string | Uint8Array): Artwork =>
  unwrap(readArtwork({ name: 'logo', bytes: typeof file === 'string' ? Buffer.from(file) : file }));

/** The code and what is wrong, or the kind of what was read. */
export function outcomeOf(file: string | Uint8Array): string {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const outcome = readArtwork({ name: 'logo', bytes });
  return outcome.ok ? outcome.value.kind : outcome.problem.code;
}

export function pixelsOf(artwork: Artwork): Extract<Artwork, { kind: 'pixels' }> {
  if (artwork.kind !== 'pixels') throw new Error('this is vector artwork');
  return artwork;
}

export function shapesOf(artwork: Artwork): Extract<Artwork, { kind: 'vector' }>['shapes'] {
  if (artwork.kind !== 'vector') throw new Error('these are pixels');
  return artwork.shapes;
}

/** Bits of a stencil as rows of # and dots. */
export const bitsOf = (bytes: Uint8Array, width: number): string[] =>
  Array.from({ length: bytes.length / Math.ceil(width / 8) }, (_, y) =>
    Array.from({ length: width }, (_, x) =>
      ((bytes[y * Math.ceil(width / 8) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? '#' : '.',
    ).join(''),
  );
