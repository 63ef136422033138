import { describe, expect, it } from 'vitest';
import { frameBox } from '../../src/page/frame.ts';
import type { Frame } from '../../src/page/layout.ts';
import { panelsOf } from '../../src/page/panels.ts';
import { moveLine, panelMatrix } from '../../src/page/turn-over.ts';

const PANEL = { width: 200, height: 100 };
const ANYWHERE: Frame = { left: 0, right: 0, width: null, top: 0, bottom: 0, height: null };

describe('a frame', () => {
  it.each([
    ['left and right', { left: 10, right: 30 }, { x: 10, width: 160 }],
    ['left and width', { left: 10, right: null, width: 50 }, { x: 10, width: 50 }],
    ['right and width', { left: null, right: 30, width: 50 }, { x: 120, width: 50 }],
    ['left and right beyond the edge', { left: -9, right: -9 }, { x: -9, width: 218 }],
    ['right beyond the edge, and width', { left: null, right: -9, width: 50 }, { x: 159, width: 50 }],
    ['top and bottom', { top: 10, bottom: 20 }, { y: 10, height: 70 }],
    ['top and height', { top: 10, bottom: null, height: 5 }, { y: 10, height: 5 }],
    ['bottom and height', { top: null, bottom: 20, height: 0 }, { y: 80, height: 0 }],
    ['top and bottom beyond the edge', { top: -9, bottom: -9 }, { y: -9, height: 118 }],
  ])('stands where %s say', (_, given, expected) => {
    expect(frameBox({ ...ANYWHERE, ...given }, PANEL)).toMatchObject(expected);
  });
});

describe('the panels of a card', () => {
  const described = (fold: Parameters<typeof panelsOf>[1]) =>
    panelsOf(PANEL, fold).map(
      ({ name, side, box: { x, y, width, height }, isTurned }) =>
        `${side} ${name}: ${width} x ${height} at ${x} ${y}${isTurned ? ', on its head' : ''}`,
    );

  it('that is flat are its front and its back', () => {
    expect(described(null)).toEqual(['outer front: 200 x 100 at 0 0', 'inner back: 200 x 100 at 0 0']);
  });

  it('that opens like a book are all upright, with the front on the right', () => {
    expect(described({ axis: 'x', atPt: 90 })).toEqual([
      'outer back: 90 x 100 at 0 0',
      'outer front: 110 x 100 at 90 0',
      'inner inside-first: 90 x 100 at 0 0',
      'inner inside-second: 110 x 100 at 90 0',
    ]);
  });

  it('that stands like a tent have the front below, and the back above it on its head', () => {
    expect(described({ axis: 'y', atPt: 40 })).toEqual([
      'outer back: 200 x 40 at 0 0, on its head',
      'outer front: 200 x 60 at 0 40',
      'inner inside-first: 200 x 40 at 0 0',
      'inner inside-second: 200 x 60 at 0 40',
    ]);
  });

  it('have their own corner where they lie, or the far one where they stand on their head', () => {
    const word = { text: 'a', endsWord: true, letters: [], matrix: [1, 0, 0, -1, 5, 10] as const };
    const line = { text: 'a', readsRightToLeft: false, words: [word] };
    const places = panelsOf(PANEL, { axis: 'y', atPt: 40 }).map((panel) =>
      moveLine(line, panelMatrix(panel)).words[0]?.matrix.map((part) => part + 0),
    );
    expect(places).toEqual([
      [-1, 0, 0, 1, 195, 30],
      [1, 0, 0, -1, 5, 50],
      [1, 0, 0, -1, 5, 10],
      [1, 0, 0, -1, 5, 50],
    ]);
  });
});
