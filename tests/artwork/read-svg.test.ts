import { describe, expect, it } from 'vitest';
import { outcomeOf, pixelsOf, png, read, shapesOf, svg } from './pictures.ts';

const RED = '<rect width="100" height="50" fill="#ff0000"/>';
const square = (rgb: string) => ({
  path: expect.anything(),
  fill: { rgb: parse(rgb), rule: 'nonzero' },
  stroke: null,
});
const parse = (rgb: string) => rgb.split(' ').map(Number);

describe('plain paths stay paths', () => {
  it('with their colours, in the order in which they cover each other', () => {
    const logo = read(
      svg(
        '<style>.a{fill:#123456}</style><rect class="a" width="9" height="9"/><circle r="3" cx="5" cy="5" fill="white"/>',
      ),
    );
    expect(shapesOf(logo)).toEqual([square('18 52 86'), square('255 255 255')]);
  });

  it('with transforms applied to points and pens', () => {
    const line =
      '<path d="M1 1L5 1" fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>';
    expect(shapesOf(read(svg(`<g transform="translate(10 20) scale(3)">${line}</g>`)))).toEqual([
      {
        path: [
          { to: 'move', x: 13, y: 23 },
          { to: 'line', x: 25, y: 23 },
        ],
        fill: null,
        stroke: { rgb: [0, 0, 0], width: 6 },
      },
    ]);
  });

  it('from the corner of the view box', () => {
    const logo = read(svg('<path d="M10 20h5v5z"/>', 'viewBox="10 20 200 100" width="50mm" height="25mm"'));
    expect(logo).toMatchObject({ kind: 'vector', width: 200, height: 100 });
    expect(shapesOf(logo)[0]?.path[0]).toEqual({ to: 'move', x: 0, y: 0 });
  });

  it('with quadratic curves as cubic ones', () => {
    expect(shapesOf(read(svg('<path d="M0 0Q3 6 6 0z"/>')))[0]?.path[1]).toEqual({
      to: 'curve',
      x1: 2,
      y1: 4,
      x2: 4,
      y2: 4,
      x: 6,
      y: 0,
    });
  });

  it('and a stroke that lies under its fill comes first', () => {
    const shapes = shapesOf(
      read(svg('<path d="M5 5h9v9z" fill="#f00" stroke="#00f" stroke-width=".5" paint-order="stroke"/>')),
    );
    expect(shapes.map(({ fill, stroke }) => [fill?.rgb, stroke?.rgb])).toEqual([
      [undefined, [0, 0, 255]],
      [[255, 0, 0], undefined],
    ]);
  });
});

it.each([
  [
    'vector',
    'a clip at the edges of the picture',
    `<clipPath id="a"><rect width="100" height="50"/></clipPath><g clip-path="url(#a)">${RED}</g>`,
  ],
  [
    'pixels',
    'a clip that cuts',
    `<clipPath id="a"><rect width="50" height="50"/></clipPath><g clip-path="url(#a)">${RED}</g>`,
  ],
  [
    'pixels',
    'a gradient',
    '<linearGradient id="a"><stop/><stop offset="1" stop-color="red"/></linearGradient><rect width="9" height="9" fill="url(#a)"/>',
  ],
  ['pixels', 'something half transparent', '<rect width="9" height="9" opacity=".5"/>'],
  ['pixels', 'dashes', '<path d="M0 9H99" stroke="red" stroke-dasharray="3"/>'],
  [
    'pixels',
    'a thick line with square corners',
    '<path d="M9 9H80V40" fill="none" stroke="red" stroke-width="8"/>',
  ],
  [
    'vector',
    'a thin line with square corners',
    '<path d="M9 9H80V40" fill="none" stroke="red" stroke-width="1"/>',
  ],
  [
    'pixels',
    'a pen that a transform makes oval',
    '<path transform="scale(1 2)" d="M9 9H80" stroke="red" stroke-width=".1"/>',
  ],
  ['pixels', 'a shape that the edge cuts', '<circle cx="100" cy="25" r="20"/>'],
  ['vector', 'a shape beside the picture', `${RED}<circle cx="200" cy="25" r="20"/>`],
  ['vector', 'a link around a shape', `<a href="https://example.org">${RED}</a>`],
  ['vector', 'copies', '<path id="p" d="M1 1h5v5z"/><use href="#p" x="5"/>'],
  ['vector', 'an empty text left behind', `${RED}<text><tspan> </tspan></text>`],
  [
    'pixels',
    'a picture inside',
    `<image width="9" height="9" href="data:image/png;base64,${png(2, 2, (context) => context.fillRect(0, 0, 2, 2)).toString('base64')}"/>`,
  ],
] as const)('makes %s of %s', (kind, _, inside) => {
  expect(outcomeOf(svg(inside))).toBe(kind);
});

it('draws what is no plain path with 2400 pixels along its longer side, on white', () => {
  const { width, height, rgb } = pixelsOf(
    read(svg('<rect width="50" height="50" fill="#f00" opacity=".5"/>')),
  );
  expect([width, height]).toEqual([2400, 1200]);
  expect([...rgb.slice(0, 3), ...rgb.slice(-3)]).toEqual(
    [255, 127, 127, 255, 255, 255].map((part) => expect.closeTo(part, -1)),
  );
});

const copiesOfCopies = (levels: number, make: (inner: string, level: number) => string): string =>
  Array.from({ length: levels }, (_, level) => make(level === 0 ? RED : `x${level - 1}`, level)).join('');

/** Points all over the picture. */
const manyPoints = (count: number): string =>
  Array.from({ length: count }, (_, i) => `${((i * 37.7) % 100) | 0} ${((i * 23.3) % 50) | 0}`).join(' ');

/** Each of these would lose something in silence, read the disk, or take minutes or all memory. */
describe('refuses', () => {
  it.each([
    ['text without its letters', svg('<text x="5" y="9">Marianne</text>'), 'artwork-needs-text-as-paths'],
    [
      'text in another namespace prefix',
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" width="9" height="9"><s:text>M</s:text></s:svg>',
      'artwork-needs-text-as-paths',
    ],
    ['a file of the disk', svg('<image width="9" height="9" href="/etc/passwd"/>'), 'artwork-links-out'],
    [
      'a file of the disk as address',
      svg('<image width="9" height="9" xlink:href="file:///etc/passwd"/>'),
      'artwork-links-out',
    ],
    [
      'a file of the disk beside a link inside',
      svg('<image width="9" height="9" href="data:image/png;base64,AA" xlink:href="/etc/passwd"/>'),
      'artwork-too-complex',
    ],
    [
      'a file of the disk in a filter',
      svg('<filter id="f"><feImage href="/etc/passwd"/></filter>'),
      'artwork-links-out',
    ],
    [
      'a file behind a quoted end of the DOCTYPE',
      `<!DOCTYPE svg SYSTEM "a><!--">${svg('<image href="/etc/passwd"/>')}`,
      'artwork-not-readable',
    ],
    [
      'a picture of the net',
      svg('<image width="9" height="9" href="https://example.org/a.png"/>'),
      'artwork-links-out',
    ],
    [
      'another SVG inside',
      svg('<image width="9" height="9" href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
      'artwork-links-out',
    ],
    ['links in codes', svg('<use href="&#35;a"/>'), 'artwork-not-readable'],
    ['words of its own', `<!DOCTYPE svg [<!ENTITY a "&b;&b;">]>${svg(RED)}`, 'artwork-not-readable'],
    [
      'copies of copies of copies',
      svg(
        copiesOfCopies(
          12,
          (inner, level) =>
            `<g id="x${level}">${level === 0 ? inner : `<use href="#${inner}"/>`.repeat(10)}</g>`,
        ),
      ),
      'artwork-too-complex',
    ],
    [
      'a long chain of copies',
      svg(
        copiesOfCopies(5000, (inner, level) =>
          level === 0 ? `<g id="x0">${inner}</g>` : `<use id="x${level}" href="#${inner}"/>`,
        ),
      ),
      'artwork-too-complex',
    ],
    [
      'masks of masks of masks',
      svg(
        copiesOfCopies(
          12,
          (inner, level) =>
            `<mask id="x${level}">${level === 0 ? inner : `<g mask="url(#${inner})"/>`.repeat(10)}</mask>`,
        ),
      ),
      'artwork-too-complex',
    ],
    [
      'elements in elements without end',
      svg('<g>'.repeat(3000) + RED + '</g>'.repeat(3000)),
      'artwork-not-readable',
    ],
    [
      'a pattern with a tile as large as memory',
      svg(
        '<pattern id="p" width="1e9" height="1e9" patternUnits="userSpaceOnUse"><rect width="1e9" height="1e9"/></pattern><rect width="9" height="9" fill="url(#p)"/>',
      ),
      'artwork-too-complex',
    ],
    ['a blur', svg('<rect width="9" height="9" filter="blur(99)"/>'), 'artwork-too-complex'],
    [
      'a million dashes',
      svg('<path d="M0 0H100" stroke="red" stroke-dasharray=".0001"/>'),
      'artwork-too-complex',
    ],
    ['a thousand layers', svg(`<g opacity=".9">${RED}${RED}</g>`.repeat(1200)), 'artwork-too-complex'],
    ['a path of 400,000 points', svg(`<path d="M0 0L${manyPoints(400_000)}"/>`), 'artwork-too-complex'],
    ['a polygon of 400,000 points', svg(`<polygon points="${manyPoints(400_000)}"/>`), 'artwork-too-complex'],
    [
      'copies of a path of 20,000 points',
      svg(`<path id="p" d="M0 0L${manyPoints(20_000)}"/>${'<use href="#p"/>'.repeat(40)}`),
      'artwork-too-complex',
    ],
    [
      'thousands of lines across each other, in pixels',
      svg(`<path d="M0 0L${manyPoints(40_000)}" opacity=".5"/>`),
      'artwork-too-complex',
    ],
    ['a strip', svg(RED, 'width="1e9" height="1"'), 'artwork-not-readable'],
    ['half a file', svg(RED).slice(0, -20), 'artwork-not-readable'],
    ['nothing', svg(''), 'artwork-blank'],
  ])('%s', (_, file, code) => {
    expect(outcomeOf(file)).toBe(code);
  });
});
