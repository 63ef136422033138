import { expect, it } from 'vitest';
import { readFont } from '../../src/preflight/fonts.ts';
import { interpret, mostReading } from '../../src/preflight/interpret.ts';
import { asDict, type Dict, dictAt, itemsOf, valueAt } from '../../src/preflight/objects.ts';
import type { Painted, Sink } from '../../src/preflight/painted.ts';
import { PDFParser } from '../../src/preflight/pdf-lib.ts';
import { openUnpacker } from '../../src/preflight/unpack.ts';
import { showSquares, squareFont, stream, tinyPdf } from '../support/tiny-pdf.ts';

const font = squareFont();
const form = stream('0 0 10 10 re f', '/Type /XObject /Subtype /Form /BBox [0 0 10 5] /Matrix [2 0 0 2 0 0]');
const endless = stream('/Endless Do 0 0 1 1 re f', '/Type /XObject /Subtype /Form');
const stencil = stream('\x00', '/Type /XObject /Subtype /Image /ImageMask true /Width 1 /Height 1');
const resources = `${font.resources} /XObject << /Form 110 0 R /Endless 111 0 R /Stencil 112 0 R >> /ColorSpace << /Spot [/Separation /Gold /DeviceCMYK 113 0 R] >>`;
const objects = { ...font.objects, 110: form, 111: endless, 112: stencil };

/** What a content paints on a page of 200 by 100: left, top, right, bottom, and the colour. */
async function painted(content: string): Promise<readonly string[]> {
  const context = await PDFParser.forBytesWithOptions(tinyPdf({ resources, objects })).parseDocument();
  const catalog = asDict(context.lookup(context.trailerInfo.Root));
  const page = asDict(itemsOf(valueAt(dictAt(catalog, 'Pages'), 'Kids'))[0]);
  const unpack = openUnpacker();
  const pieces: Painted[] = [];
  const sink: Sink = {
    painted: (piece) => pieces.push(piece),
    text: () => {},
    transparent: () => {},
    unreadable: () => {},
  };
  const reading = { unpack, fontOf: (dict: Dict) => readFont(dict, unpack), left: mostReading(0) };
  const clip = { left: 0, top: 0, right: 200, bottom: 100 };
  interpret(
    Buffer.from(content),
    asDict(valueAt(page, 'Resources')),
    [1, 0, 0, -1, 0, 100],
    clip,
    reading,
    sink,
  );
  return pieces.map(describe);
}

const describe = ({ kind, edges, fill, stroke, strokePt, area }: Painted): string => {
  const places = [edges.left, edges.top, edges.right, edges.bottom, area].map(
    (value) => Math.round(value * 10) / 10,
  );
  const paints = [fill, stroke].map((paint) =>
    paint === null ? '' : `${paint.space.name} ${paint.values.join(' ')}`,
  );
  const line = strokePt === null ? '' : ` ${Math.round(strokePt * 100) / 100} pt ${paints[1]}`;
  return `${kind} ${places.slice(0, 4).join(' ')} covers ${places[4]}: ${paints[0]}${line}`;
};

it.each([
  ['a rectangle, y down', '10 20 30 40 re f', 'path 10 40 40 80 covers 1200: gray 0'],
  ['a triangle', '1 0 0 rg 0 0 m 20 0 l 0 20 l f', 'path 0 80 20 100 covers 200: RGB 1 0 0'],
  [
    'a ring, wound both ways',
    '0 0 40 40 re 10 10 m 10 30 l 30 30 l 30 10 l f',
    'path 0 60 40 100 covers 1200: gray 0',
  ],
  [
    'a round',
    '50 50 m 50 77.6 0 77.6 0 50 c 0 22.4 50 22.4 50 50 c f',
    'path 0 29.3 50 70.7 covers 1645.2: gray 0',
  ],
  [
    'a scaled line',
    '2 0 0 2 0 0 cm 0 0 0 1 K 0.5 w 10 10 m 50 10 l S',
    'path 19.5 79.5 100.5 80.5 covers 80:  1 pt CMYK 0 0 0 1',
  ],
  ['inside a clip', '0 0 20 10 re W n 10 0 20 20 re f', 'path 10 90 20 100 covers 100: gray 0'],
  ['what a clip hides', '0 0 5 5 re W n 10 0 20 20 re f'],
  ['what lies outside of the page', '300 0 20 20 re f'],
  [
    'after a state is given back',
    'q 0.5 g 1 0 0 1 50 0 cm Q 0 0 9 9 re f',
    'path 0 91 9 100 covers 81: gray 0',
  ],
  ['a spot', '/Spot cs 0.4 scn 0 0 9 9 re f', 'path 0 91 9 100 covers 81: Gold 0.4'],
  ['a form, in its box and with its matrix', '/Form Do', 'path 0 90 20 100 covers 200: gray 0'],
  [
    'a stencil in the colour of the page',
    '0 0 1 rg 30 0 0 20 10 10 cm /Stencil Do',
    'picture 10 70 40 90 covers 600: RGB 0 0 1',
  ],
  [
    'an inline picture',
    '30 0 0 20 10 10 cm BI /W 1 /H 1 /CS /CMYK /BPC 8 ID abcd\nEI',
    'picture 10 70 40 90 covers 600: CMYK ',
  ],
  ['letters by their outlines', showSquares('00010001'), 'text 52 40 76 50 covers 200: gray 0'],
  [
    'letters that are spaced and moved',
    `2 Tc 200 Tz BT /F 10 Tf 10 0 Td [<0001> -1000 <0001>] TJ ET`,
    'text 12 95 60 100 covers 100: gray 0',
  ],
  [
    'letters turned by a quarter',
    'BT /F 10 Tf 0 1 -1 0 50 50 Tm <0001> Tj ET',
    'text 45 44 50 49 covers 25: gray 0',
  ],
  ['no spaces and no hidden text', 'BT /F 10 Tf <0002> Tj 3 Tr <0001> Tj ET'],
  [
    'outlined letters',
    '1 Tr BT /F 10 Tf 10 10 Td <0001> Tj ET',
    'text 10.5 84.5 16.5 90.5 covers 25:  1 pt gray 0',
  ],
  ['nothing that is not known', 'foo 1 2 toString hasOwnProperty /None Do /None gs'],
])('sees %s', async (_, content, ...expected) => {
  expect(await painted(content)).toEqual(expected);
});

it('comes to an end with a form that draws itself', async () => {
  expect((await painted('/Endless Do')).length).toBeLessThan(20);
});
