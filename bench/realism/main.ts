// Ids of hands come in as arguments, none for all; a Markdown document of what their pictures show goes out to standard
// output, progress to standard error.
import { catalog, HANDS } from '../../tests/support/notes.ts';
import { realismDocument } from './document.ts';
import { type Measured, measureHand } from './measure-hand.ts';

const STRENGTHS = [0, 0.5, 1, 1.4];

function measure(handId: string, strength: number): Measured {
  const started = performance.now();
  const measured = measureHand(catalog.openHand(handId), strength);
  console.error(`${handId} at ${strength}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return measured;
}

const asked = process.argv.slice(2);
const hands = asked.length === 0 ? HANDS : asked;
console.log(realismDocument(hands.flatMap((id) => STRENGTHS.map((strength) => measure(id, strength)))));
