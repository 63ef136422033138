// Label printers draw black dots, 203 to the inch: what is thinner than two of them, 0.25 mm, breaks.
import { describe, expect, it } from 'vitest';
import { type Contour, placesEvery } from '../../src/geometry.ts';
import { GRID_PER_XH } from '../../src/hand/hand.ts';
import { halfWidths } from '../../src/hand/pen-width.ts';
import { THERMAL_LEAST_PT } from '../../src/ink/colour.ts';
import { render } from '../../src/render.ts';
import { ptToMm } from '../../src/units.ts';
import { catalog, one, orderFor, settingsFor, wordsFor } from '../support/notes.ts';

/** Places along an edge of the ink, each with the direction away from it, for contours wound clockwise. */
function edgeOf(contour: Contour) {
  const places = placesEvery(contour, 5);
  return places.map((place, i) => {
    const before = places.at(i - 1) ?? place;
    const after = places[(i + 1) % places.length] ?? place;
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    const length = Math.hypot(dx, dy) || 1;
    return { ...place, onCurve: true, normalX: -dy / length, normalY: dx / length };
  });
}

const cardIn = (handId: string, layout = 'card', stock = 'card-a6') =>
  render(
    [orderFor('Anna', '1')],
    settingsFor({
      ...{
        hand: catalog.openHand(handId),
        profile: 'thermal',
        words: wordsFor('Thank you for it, dear Anna!'),
      },
      ...{ layout: one(catalog.layouts, layout), stock: one(catalog.stocks, stock) },
    }),
  );

describe.each(['nothing-you-could-do', 'homemade-apple', 'zeyada'])('%s', (handId) => {
  it('draws strokes of two dots even in its smallest writing', () => {
    const { pages, outlines } = cardIn(handId);
    const { least } = catalog.openHand(handId).style.xHeightPt;
    const pen = (THERMAL_LEAST_PT / least) * GRID_PER_XH;
    const letters = pages[0]?.lines.flatMap(({ words }) => words.flatMap((word) => word.letters)) ?? [];
    const widths = letters
      .flatMap(({ outline }) => halfWidths(outlines(outline).contours.map(edgeOf), pen).flat())
      .map((half) => ptToMm((2 * half * least) / GRID_PER_XH))
      .sort((a, b) => a - b);
    const share = (part: number): number => widths[Math.floor(part * widths.length)] ?? 0;
    expect(widths.length).toBeGreaterThan(500);
    // Strokes end in points, and where two of them meet the look goes astray: a few places count for none.
    expect(share(0.5)).toBeGreaterThan(0.25);
    expect(share(0.1)).toBeGreaterThan(0.2);
  });
});

it('is black and nothing else, rules and small print as well', () => {
  const { pages } = cardIn('nothing-you-could-do', 'slip-4x6', 'thermal-4x6');
  const used = pages.flatMap(({ ink, drawings }) => [
    ink,
    ...drawings.flatMap((drawing) => ('colours' in drawing ? [drawing.colours] : [])),
  ]);
  expect(used.length).toBeGreaterThan(5);
  expect(new Set(used.map(({ print }) => print.kind))).toEqual(new Set(['black']));
  const rules = pages.flatMap(({ drawings }) => drawings.filter(({ kind }) => kind === 'rule'));
  for (const rule of rules) expect(rule).toMatchObject({ widthPt: THERMAL_LEAST_PT });
});
