// A card's size and its fold come in, its panels go out: on which side each is, where, and which way up. In points.
import type { Box } from '../geometry.ts';
import type { Size } from './frame.ts';
import type { Fold, PanelName } from './layout.ts';

export interface Panel {
  readonly name: PanelName;
  /** outer: printed on the front of the sheet when both sides are. */
  readonly side: 'outer' | 'inner';
  readonly box: Box;
  /** Whether it stands on its head while the card lies open. */
  readonly isTurned: boolean;
}

/**
 * A side fold has the back cover on the left and the front cover on the right, both upright. A top fold has the front below and the
 * back above it, on its head: folded behind, it stands upright. Inside, both halves are upright.
 */
export function panelsOf({ width, height }: Size, fold: Fold | null): readonly Panel[] {
  const whole = { x: 0, y: 0, width, height };
  if (fold === null) {
    return [
      { name: 'front', side: 'outer', box: whole, isTurned: false },
      { name: 'back', side: 'inner', box: whole, isTurned: false },
    ];
  }
  const at = fold.atPt;
  const [first, second] =
    fold.axis === 'x'
      ? [
          { ...whole, width: at },
          { ...whole, x: at, width: width - at },
        ]
      : [
          { ...whole, height: at },
          { ...whole, y: at, height: height - at },
        ];
  return [
    { name: 'back', side: 'outer', box: first, isTurned: fold.axis === 'y' },
    { name: 'front', side: 'outer', box: second, isTurned: false },
    { name: 'inside-first', side: 'inner', box: first, isTurned: false },
    { name: 'inside-second', side: 'inner', box: second, isTurned: false },
  ];
}
