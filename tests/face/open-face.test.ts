import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { openFace } from '../../src/face/open-face.ts';

const file = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/bad-script/400Regular/BadScript_400Regular.ttf'),
);

it('reads a font that is a part of a larger buffer, as files come on some versions of Node', () => {
  const larger = Buffer.concat([Buffer.from('something else'), file, Buffer.from('and more')]);
  const part = larger.subarray('something else'.length, 'something else'.length + file.length);
  expect(openFace(part).shape('Dear', [], false)).toEqual(openFace(file).shape('Dear', [], false));
  expect(openFace(part).has(0x44)).toBe(true);
});

it('gives what is written as one in one cluster: a letter with its marks, a ligature of none', () => {
  const clusters = openFace(file).shape('Zoë\u0323', [], false);
  expect(clusters.map(({ text, start }) => [text, start])).toEqual([
    ['Z', 0],
    ['o', 1],
    ['ë\u0323', 2],
  ]);
});
