// The document marks every figure that lies outside its target, and lists it once more.
import { describe, expect, it } from 'vitest';
import { realismDocument } from '../../bench/realism/document.ts';
import type { Measured } from '../../bench/realism/measure-hand.ts';
import { type Letters, QUANTITIES, type Quantity, targetFor } from '../../bench/realism/quantities.ts';

/** A hand on the edge of every target, but for the figures given. */
function measured(
  strength: number,
  changes: Readonly<Record<string, number>>,
  letters: Letters = 'font',
): Measured {
  const share = { found: 1, of: 1 };
  const edge = (quantity: Quantity): number => {
    const { least, most } = targetFor(quantity, letters);
    return changes[quantity.name] ?? least ?? most ?? 0;
  };
  return {
    handId: 'some-hand',
    letters,
    strength,
    figures: QUANTITIES.map(edge),
    basis: { words: share, repeats: share, doubles: share, slantDeg: 0 },
  };
}

describe('the document', () => {
  it('marks and lists a figure outside its target', () => {
    const text = realismDocument([measured(1, { baseline: 0.2 })]);
    expect(text).toContain('**.200**');
    expect(text).toContain('- some-hand: baseline .200, not .11-.18');
  });

  it('judges strokes of a pen by the variation of people, the letters of a font by less', () => {
    const text = realismDocument([
      measured(1, { affine: 0.12 }),
      measured(1, { affine: 0.2 }, 'strokes'),
      measured(1, { affine: 0.12 }, 'strokes'),
    ]);
    expect(text.match(/- some-hand: affine .*/g)).toEqual(['- some-hand: affine .120, not .14-.27']);
    expect(text.indexOf('*target of fonts*')).toBeLessThan(text.indexOf('*target of strokes*'));
  });

  it('judges the figure as it is printed', () => {
    const text = realismDocument([measured(1, { baseline: 0.1096 })]);
    expect(text).toContain('| .110 |');
    expect(text).toContain('Nothing.');
  });

  it('judges no strength but the natural one', () => {
    const text = realismDocument([measured(1, {}), measured(0, { baseline: 0 })]);
    expect(text).toContain('Nothing.');
    expect(text).not.toContain('**.000**');
  });
});
