import { expect, it } from 'vitest';
import { openSignature } from '../../src/artwork/signature.ts';
import type { InkColours } from '../../src/ink/colour.ts';
import { unwrap } from '../support/notes.ts';
import { bitsOf, type Draw, png, read, svg } from './pictures.ts';

const BLUE: InkColours = { screen: [0, 0, 200], print: { kind: 'rgb', rgb: [0, 0, 200] } };
const BOX = { x: 10, y: 20, width: 100, height: 50 };

const signatureOf = (file: string | Uint8Array) => openSignature(read(file));

/** Grey paper in a shadow from left to right, dust on it, and a bar and a dot of ink. */
const scan =
  (ink: string | null): Draw =>
  (context) => {
    const shadow = context.createLinearGradient(0, 0, 400, 0);
    shadow.addColorStop(0, 'rgb(225 220 210)');
    shadow.addColorStop(1, 'rgb(110 108 102)');
    context.fillStyle = shadow;
    context.fillRect(0, 0, 400, 200);
    if (ink === null) return;
    context.fillStyle = ink;
    context.fillRect(50, 80, 300, 8);
    context.fillRect(120, 60, 6, 6);
    context.fillRect(20, 20, 1, 1);
  };

it('takes the paper of a scan away, with its shadow and its dust, and crops it to the ink', () => {
  const signature = unwrap(signatureOf(png(400, 200, scan('rgb(40 40 70)'))));
  expect(signature.aspect).toBeCloseTo(300 / 28, 1);
  const drawing = signature.draw(BOX, BLUE);
  if (drawing.kind !== 'picture' || drawing.picture.pixels.space !== 'stencil') throw new Error('no stencil');
  const { picture } = drawing;
  expect([picture.widthPx, picture.heightPx]).toEqual([300, 28]);
  expect(picture.pixels).toMatchObject({ colours: BLUE });
  const rows = bitsOf(picture.pixels.bytes, 300);
  expect(rows[0]).toBe('.'.repeat(70) + '#'.repeat(6) + '.'.repeat(224));
  expect(rows[10]).toBe('.'.repeat(300));
  expect(rows[27]).toBe('#'.repeat(300));
});

it('stands at the left of its box, as large as it fits', () => {
  const drawing = unwrap(signatureOf(png(400, 200, scan('black')))).draw(BOX, BLUE);
  const height = 100 / (300 / 28);
  const matrix = 'matrix' in drawing ? drawing.matrix : [];
  expect(matrix).toEqual([100, 0, 0, expect.closeTo(height), 10, expect.closeTo(45 - height / 2)]);
});

it('finds no ink on an empty sheet', () => {
  expect(signatureOf(png(400, 200, scan(null)))).toMatchObject({
    ok: false,
    problem: { code: 'signature-without-ink' },
  });
});

it('draws paths in the ink, without the paper under them', () => {
  const file = svg(
    '<rect width="100" height="50" fill="#fff"/><path d="M20 10H60" fill="none" stroke="#000" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>',
  );
  const signature = unwrap(signatureOf(file));
  expect(signature.aspect).toBe(44 / 4);
  const drawing = signature.draw({ x: 0, y: 0, width: 88, height: 8 }, BLUE);
  expect(drawing).toMatchObject({
    kind: 'shapes',
    matrix: [2, 0, 0, 2, -36, -16],
    shapes: [{ fill: null, stroke: { colours: BLUE, width: 4 } }],
  });
});
