// Draws every form of a strokes.json large, with its places numbered in writing order, corners red and names beside them:
// npm run trace:look -- strokes.json out.png
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { z } from 'zod';
import { strokesFile } from '../../src/catalog/strokes-file.ts';
import type { Point } from '../../src/geometry.ts';
import type { PenPath } from '../../src/hand/strokes/alphabet.ts';
import { curveThrough } from '../../src/hand/strokes/pen-movement.ts';

const PX_PER_XH = 130;
const CELL = { width: 390, height: 560, baseline: 340, left: 90 } as const;
const COLUMNS = 8;
const COLOURS = ['#357', '#a50', '#283', '#808', '#555'];
const FONT = 'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';

const drawing = z.object(strokesFile.shape).pick({ letters: true, penXh: true });

const at = ({ x, y }: Point): Point => ({ x: CELL.left + PX_PER_XH * x, y: CELL.baseline - PX_PER_XH * y });

function drawPath(path: PenPath, number: number, penPx: number): string {
  const colour = COLOURS[number % COLOURS.length] ?? '#000';
  const line = curveThrough(path).map(at);
  const points = [...line, ...line.slice(-1)].map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const marks = path.map((place, i) => {
    const { x, y } = at(place);
    const fill = place.isCorner ? '#d00' : '#000';
    const label = `${i + 1}${place.name === null ? '' : ` ${place.name}`}`;
    return `<circle cx="${x}" cy="${y}" r="3" fill="${fill}"/><text x="${x + 5}" y="${y - 4 + 12 * (i % 2)}" font-size="13" fill="${fill}">${label}</text>`;
  });
  const stroke = `stroke-linecap="round" stroke-linejoin="round" fill="none"`;
  return `<polyline points="${points}" ${stroke} stroke="${colour}" stroke-opacity=".25" stroke-width="${penPx}"/><polyline points="${points}" ${stroke} stroke="${colour}" stroke-width="1.5"/>${marks.join('')}`;
}

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.codePointAt(0)};`);

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('Say from where to where: strokes.json out.png');
const { letters, penXh } = drawing.parse(JSON.parse(readFileSync(from, 'utf8')));
const forms = Object.entries(letters).flatMap(([letter, own]) =>
  Object.entries(own).map(([name, form]) => ({ title: `${letter} ${name}`, form })),
);
const cells = forms.map(({ title, form }, i) => {
  const [x, y] = [CELL.width * (i % COLUMNS), CELL.height * Math.floor(i / COLUMNS)];
  const level = (height: number): string => {
    const line = at({ x: 0, y: height }).y;
    return `<path d="M0 ${line}H${CELL.width - 10}" stroke="#bbb"/>`;
  };
  const sides = [0, form.advance].map(
    (side) => `<path d="M${at({ x: side, y: 0 }).x} 30V540" stroke="#dbd"/>`,
  );
  const paths = form.paths.map((path, number) => drawPath(path, number, penXh * PX_PER_XH));
  return `<g transform="translate(${x} ${y})">${level(0)}${level(1)}${sides.join('')}${paths.join('')}<text x="8" y="22" font-size="20">${escapeXml(title)}</text></g>`;
});
const [width, height] = [CELL.width * COLUMNS, CELL.height * Math.ceil(forms.length / COLUMNS)];
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Source Sans 3">${cells.join('')}</svg>`;
const options = { background: '#fff', font: { fontFiles: [FONT], loadSystemFonts: false } };
writeFileSync(to, new Resvg(svg, options).render().asPng());
