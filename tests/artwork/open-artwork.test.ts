import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArtwork, placedBox } from '../../src/artwork/open-artwork.ts';
import { readArtwork } from '../../src/artwork/read-artwork.ts';
import { type PrintProfile, printColours, type Rgb } from '../../src/ink/colour.ts';
import type { Drawing, Picture } from '../../src/ink/drawing.ts';
import { unwrap } from '../support/notes.ts';
import { bitsOf, png, read, svg } from './pictures.ts';

const length = fc.double({ min: 0.1, max: 5000, noNaN: true });
const place = fc.double({ min: -5000, max: 5000, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const size = fc.record({ width: length, height: length });
const box = fc.record({ x: place, y: place, width: length, height: length });
const align = fc.record({ x: share, y: share });
const ROUNDING = 1e-6;

it('never leaves the box that is to contain it, and keeps its ratio', () => {
  fc.assert(
    fc.property(size, box, align, (artwork, within, at) => {
      const placed = placedBox(artwork, within, 'contain', at);
      expect(placed.x).toBeGreaterThanOrEqual(within.x - ROUNDING);
      expect(placed.y).toBeGreaterThanOrEqual(within.y - ROUNDING);
      expect(placed.x + placed.width).toBeLessThanOrEqual(within.x + within.width + ROUNDING);
      expect(placed.y + placed.height).toBeLessThanOrEqual(within.y + within.height + ROUNDING);
      expect(placed.width / placed.height).toBeCloseTo(artwork.width / artwork.height);
    }),
  );
});

it('leaves no paper of the box that it is to cover', () => {
  fc.assert(
    fc.property(size, box, align, (artwork, within, at) => {
      const placed = placedBox(artwork, within, 'cover', at);
      expect(placed.x).toBeLessThanOrEqual(within.x + ROUNDING);
      expect(placed.y).toBeLessThanOrEqual(within.y + ROUNDING);
      expect(placed.x + placed.width).toBeGreaterThanOrEqual(within.x + within.width - ROUNDING);
      expect(placed.y + placed.height).toBeGreaterThanOrEqual(within.y + within.height - ROUNDING);
    }),
  );
});

it.each([
  ['contain', 0, [100, 200, 40, 20]],
  ['contain', 0.5, [100, 220, 40, 20]],
  ['contain', 1, [100, 240, 40, 20]],
  ['cover', 0, [100, 200, 120, 60]],
  ['cover', 0.5, [60, 200, 120, 60]],
  ['cover', 1, [20, 200, 120, 60]],
] as const)(
  'puts what is twice as wide as high into a box of 40 by 60: %s at %s',
  (fit, at, [x, y, width, height]) => {
    const placed = placedBox({ width: 100, height: 50 }, { x: 100, y: 200, width: 40, height: 60 }, fit, {
      x: at,
      y: at,
    });
    expect(placed).toEqual({ x, y, width, height });
  },
);

const key = (percent: number) => ({ kind: 'key', share: percent / 100 });
const cmyk = (...parts: number[]) => ({ kind: 'cmyk', cmyk: parts });

describe('the colours of shapes', () => {
  it.each([
    ['black', [0, 0, 0], key(100), 'black'],
    ['grey', [128, 128, 128], key(49.8), 'white'],
    ['nearly black, as designers like it', [26, 26, 24], key(89.9), 'black'],
    ['white, which may cover something', [255, 255, 255], cmyk(0, 0, 0, 0), 'white'],
    ['red', [255, 0, 0], cmyk(0, 100, 100, 0), 'black'],
    ['a dark green', [0, 102, 51], cmyk(100, 0, 50, 60), 'black'],
    ['a light yellow', [255, 240, 160], cmyk(0, 5.9, 37.3, 0), 'white'],
  ] as const)('%s', (_, rgb: Rgb, press, thermal) => {
    expect(printColours(rgb, 'office')).toEqual({ screen: rgb, print: { kind: 'rgb', rgb } });
    expect(printColours(rgb, 'press')).toEqual({ screen: rgb, print: press });
    expect(printColours(rgb, 'thermal').print).toEqual({ kind: thermal });
  });

  it('never take more than 300 percent of ink on a press', () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(part, part, part, (red, green, blue) => {
        const { print } = printColours([red, green, blue], 'press');
        const plates = print.kind === 'cmyk' ? print.cmyk : [0];
        expect(plates.reduce((sum, plate) => sum + plate, 0)).toBeLessThanOrEqual(300);
      }),
    );
  });
});

const MIDDLE = { x: 0.5, y: 0.5 };
const INCH = { x: 10, y: 20, width: 72, height: 72 };

it('turns shapes by the matrix alone, so that all notes share them', () => {
  const logo = openArtwork(read(svg('<rect width="100" height="50" fill="red"/>')), 'press');
  const [one, other] = [
    logo.place(INCH, 'contain', MIDDLE),
    logo.place({ ...INCH, x: 0 }, 'contain', MIDDLE),
  ];
  expect(one).toMatchObject({ kind: 'shapes', matrix: [0.72, 0, 0, 0.72, 10, 38] });
  expect(one.kind === 'shapes' && other.kind === 'shapes' && one.shapes === other.shapes).toBe(true);
});

function pictureOf(drawing: Drawing): Picture {
  if (drawing.kind !== 'picture') throw new Error('this is no picture');
  return drawing.picture;
}

const photo = (width: number, height: number, ...colours: string[]) =>
  read(
    png(width, height, (context) => {
      colours.forEach((colour, i) => {
        context.fillStyle = colour;
        context.fillRect((i * width) / colours.length, 0, width / colours.length, height);
      });
    }),
  );

describe('pixels', () => {
  it.each([
    ['office', 1000, 300],
    ['press', 1000, 300],
    ['thermal', 1000, 203],
    ['office', 100, 100],
    ['thermal', 100, 100],
  ] as const)('%s: of %i pixels in an inch %i are printed', (profile, width, printed) => {
    const picture = pictureOf(
      openArtwork(photo(width, width, 'black'), profile).place(INCH, 'contain', MIDDLE),
    );
    expect([picture.widthPx, picture.heightPx]).toEqual([printed, printed]);
  });

  it('are made once for all places of one size', () => {
    const logo = openArtwork(photo(40, 40, 'red'), 'office');
    const pictures = [0, 100].map((x) => pictureOf(logo.place({ ...INCH, x }, 'contain', MIDDLE)));
    expect(pictures[0]).toBe(pictures[1]);
  });

  it('have greys on the black plate of a press alone', () => {
    const { pixels } = pictureOf(
      openArtwork(photo(4, 1, 'black', '#808080', 'white', 'red'), 'press').place(INCH, 'contain', MIDDLE),
    );
    expect(pixels.space).toBe('cmyk');
    expect([...pixels.bytes]).toEqual([0, 0, 0, 255, 0, 0, 0, 127, 0, 0, 0, 0, 0, 255, 255, 0]);
  });

  it('become dots for a label printer: more of them where it is darker', () => {
    const greys = photo(32, 8, 'black', '#555', '#bbb', '#f0f0f0');
    const { pixels } = pictureOf(openArtwork(greys, 'thermal').place(INCH, 'contain', MIDDLE));
    expect(bitsOf(pixels.bytes, 32)).toEqual([
      '#################.#.#.#.........',
      '########.#.#.#.#................',
      '#########.###.###.#.#.#.........',
      '########.#.#.#.#................',
      '#################.#.#.#.........',
      '########.#.#.#.#................',
      '#########.###.##..#.#.#.........',
      '########.#.#.#.#................',
    ]);
  });

  it.each([
    [
      'black on white',
      '<rect width="100" height="50" fill="#fff"/><path d="M5 5h9v9z" fill="#1a1a18"/>',
      'shapes',
    ],
    ['a dark blue', '<path d="M5 5h9v9z" fill="#000080"/>', 'shapes'],
    ['a green plate', '<path d="M5 5h9v9z" fill="#33aa55"/>', 'picture'],
    ['a grey bar', '<path d="M5 5h9v9z"/><rect width="100" height="9" fill="#bbb"/>', 'picture'],
    ['a grey line', '<path d="M5 5H80" stroke="#bbb" stroke-width="1"/>', 'picture'],
  ])('stand on a label printer for shapes that are not black: %s', (_, inside, kind) => {
    const logo = unwrap(readArtwork({ name: 'logo.svg', bytes: Buffer.from(svg(inside)) }, true));
    const drawing = openArtwork(logo, 'thermal').place(INCH, 'contain', MIDDLE);
    expect(drawing.kind).toBe(kind);
    if (drawing.kind !== 'picture') return;
    const dots = bitsOf(drawing.picture.pixels.bytes, drawing.picture.widthPx).join('');
    expect(dots).toMatch(/#\.+#/);
  });

  it('keep their id for the same printer only', () => {
    const id = (profile: PrintProfile) =>
      pictureOf(openArtwork(photo(4, 1, 'red', 'blue'), profile).place(INCH, 'contain', MIDDLE)).id;
    expect(new Set([id('office'), id('office'), id('press'), id('thermal')]).size).toBe(3);
  });

  it('look the same on the screen', () => {
    const logo = photo(4, 1, 'black', '#808080', 'white', 'red');
    const { png: address } = pictureOf(openArtwork(logo, 'office').place(INCH, 'contain', MIDDLE));
    const again = read(Buffer.from(address.replace('data:image/png;base64,', ''), 'base64'));
    expect(again).toEqual(logo);
  });
});
