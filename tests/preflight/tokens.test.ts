import { expect, it } from 'vitest';
import { type Operand, readContent } from '../../src/preflight/tokens.ts';

/** An operand as it could be written. */
function written(operand: Operand): string {
  if (typeof operand === 'number') return String(operand);
  if (!('kind' in operand)) return `[${operand.map(written).join(' ')}]`;
  switch (operand.kind) {
    case 'name':
      return `/${operand.name}`;
    case 'text':
      return `(${String.fromCharCode(...operand.bytes)})`;
    case 'entries':
      return `<<${[...operand.entries].map(([key, value]) => `${key}=${written(value)}`).join(' ')}>>`;
  }
}

function tokens(content: string): string[] {
  const found: string[] = [];
  readContent(Buffer.from(content, 'latin1'), (operator, operands) => {
    found.push([...operands.map(written), operator].join(' '));
    return true;
  });
  return found;
}

it.each([
  ['1 -2.5 +.5 4. m', ['1 -2.5 0.5 4 m']],
  ['1 0 0 1 0 0 cm\rq%comment Q\nQ', ['1 0 0 1 0 0 cm', 'q', 'Q']],
  ['/F1 12 Tf/A#20B gs', ['/F1 12 Tf', '/A B gs']],
  ['(a(b)c\\)\\n\\101\\\nd) Tj', ['(a(b)c)\nAd) Tj']],
  ['<41 4> Tj<4142>Tj', ['(A@) Tj', '(AB) Tj']],
  ['[<41>-5(b)[1 2]] TJ', ['[(A) -5 (b) [1 2]] TJ']],
  ['/Span<</ActualText (x) /K [1] /D <</E 1>> >>BDC', ['/Span <<ActualText=(x) K=[1] D=<<E=1>>>> BDC']],
  ['BI /W 2/H 1 /CS/G ID \x00EI EIEI\xff\nEI\nQ', ['<<W=2 H=1 CS=/G>> BI', 'Q']],
  ['BI /L 8 ID \nEI\nEI Q\nEI S', ['<<L=8>> BI', 'S']],
  ['f* b* T* \' "', ['f*', 'b*', 'T*', "'", '"']],
  ['] >> ) } 1 w', ['1 w']],
  ['[1 2', []],
  ['(never closed', []],
])('reads %j', (content, expected) => {
  expect(tokens(content)).toEqual(expected);
});

it('stops when it is told to', () => {
  let seen = 0;
  readContent(Buffer.from('q q q q'), () => ++seen < 2);
  expect(seen).toBe(2);
});
