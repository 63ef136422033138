import { describe, expect, it } from 'vitest';
import { readArtwork } from '../../src/artwork/read-artwork.ts';
import { type Draw, outcomeOf, picture, pixelsOf, png, read, svg } from './pictures.ts';

/** Left half red, right half half-transparent red. */
const redAndPink: Draw = (context) => {
  context.fillStyle = 'rgb(255 0 0)';
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = 'rgb(255 0 0 / 50%)';
  context.fillRect(1, 0, 1, 1);
};
const red: Draw = (context) => {
  context.fillStyle = 'rgb(255 0 0)';
  context.fillRect(0, 0, 1e6, 1e6);
};

it('puts what is transparent on white', () => {
  const { rgb } = pixelsOf(read(png(3, 1, redAndPink)));
  expect([...rgb.slice(0, 3)]).toEqual([255, 0, 0]);
  expect([...rgb.slice(3, 6)].map((part) => Math.round(part / 5) * 5)).toEqual([255, 130, 130]);
  expect([...rgb.slice(6)]).toEqual([255, 255, 255]);
});

it('keeps each pixel of a PNG', () => {
  const colour = (x: number, y: number): readonly [number, number, number] => [
    x * 20,
    y * 30,
    (x * y * 7) % 256,
  ];
  const file = png(12, 8, (context) => {
    const data = context.createImageData(12, 8);
    for (let i = 0; i < 96; i++) data.data.set([...colour(i % 12, Math.floor(i / 12)), 255], i * 4);
    context.putImageData(data, 0, 0);
  });
  const { rgb } = pixelsOf(read(file));
  expect([...rgb]).toEqual(Array.from({ length: 96 }, (_, i) => colour(i % 12, Math.floor(i / 12))).flat());
});

it('gives the same picture the same id, and another one another', () => {
  const id = (file: Buffer) => pixelsOf(read(file)).id;
  expect(id(png(4, 2, red))).toBe(id(png(4, 2, red)));
  expect(id(png(4, 2, red))).not.toBe(id(png(2, 4, red)));
});

it('scales a large picture down to six megapixels', () => {
  const { width, height, rgb } = pixelsOf(read(png(3200, 2000, red)));
  expect([width, height]).toEqual([3098, 1936]);
  expect([...rgb.slice(0, 3)]).toEqual([255, 0, 0]);
});

/** A JPEG with the tag that says how the camera was held. */
function heldAs(orientation: number): Buffer {
  const jpeg = picture('jpeg', 16, 8, (context) => {
    context.fillStyle = 'white';
    context.fillRect(0, 0, 16, 8);
    context.fillStyle = 'black';
    context.fillRect(0, 0, 8, 4); // the corner where the picture starts
  });
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const segment = Buffer.concat([Buffer.from('ffe10000', 'hex'), Buffer.from('Exif\0\0'), tiff]);
  segment.writeUInt16BE(segment.length - 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

it.each([
  [1, 16, 8, 'top left'],
  [2, 16, 8, 'top right'],
  [3, 16, 8, 'bottom right'],
  [4, 16, 8, 'bottom left'],
  [5, 8, 16, 'top left'],
  [6, 8, 16, 'top right'],
  [7, 8, 16, 'bottom right'],
  [8, 8, 16, 'bottom left'],
])('turns a photo with orientation %i upright', (orientation, width, height, corner) => {
  const photo = pixelsOf(read(heldAs(orientation)));
  expect([photo.width, photo.height]).toEqual([width, height]);
  const isDark = (x: number, y: number): boolean => (photo.rgb[(y * width + x) * 3] ?? 255) < 128;
  const corners = {
    'top left': isDark(0, 0),
    'top right': isDark(width - 1, 0),
    'bottom left': isDark(0, height - 1),
    'bottom right': isDark(width - 1, height - 1),
  };
  expect(Object.entries(corners).flatMap(([name, dark]) => (dark ? [name] : []))).toEqual([corner]);
});

/** The start of a PNG of this size, with nothing behind it. */
function pngHeader(width: number, height: number): Buffer {
  const file = Buffer.from(png(1, 1, red));
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
}

function cmykJpeg(): Buffer {
  const file = Buffer.from(picture('jpeg', 8, 8, red));
  const frame = file.indexOf(Buffer.from('ffc0', 'hex'));
  file[frame + 9] = 4;
  return file;
}

describe('refuses', () => {
  it.each([
    ['an empty file', Buffer.from(''), 'artwork-not-readable'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'artwork-not-readable'],
    ['a page of HTML', Buffer.from('<html></html>'), 'artwork-not-readable'],
    ['a PNG that breaks off in its header', png(4, 4, red).subarray(0, 20), 'artwork-not-readable'],
    ['a PNG that breaks off behind it', png(40, 40, red).subarray(0, 60), 'artwork-not-readable'],
    ['a JPEG that breaks off', picture('jpeg', 40, 40, red).subarray(0, 200), 'artwork-not-readable'],
    ['a JPEG for a press', cmykJpeg(), 'artwork-not-readable'],
    ['a PNG of no size', pngHeader(0, 5), 'artwork-not-readable'],
    ['a PNG as large as a wall', pngHeader(100_000, 100_000), 'artwork-too-big'],
    ['a strip', pngHeader(20_000, 1), 'artwork-not-readable'],
    ['a file of more than 20 MB', Buffer.alloc(20_000_001, 0x20), 'artwork-too-big'],
    [
      'a picture with nothing in it',
      png(4, 4, (context) => context.clearRect(0, 0, 1, 1)),
      'artwork-not-readable',
    ],
    ['a white logo on nothing', svg('<rect width="9" height="9" fill="#fff"/>'), 'artwork-blank'],
  ])('%s', (_, file, code) => {
    expect(outcomeOf(file)).toBe(code);
  });

  it('with the name of the file', () => {
    const outcome = readArtwork({ name: 'logo.png', bytes: Buffer.from('GIF89a') });
    expect(outcome).toMatchObject({ ok: false, problem: { file: 'logo.png', severity: 'error' } });
  });
});
