// A normalised heading that nobody has listed in; the field whose heading it is a slip or a turn of out.
import { likeness } from '../../nearest.ts';
import { FIELD_OF_HEADING, type Field } from './fields.ts';

/** One letter in five may differ, of words long enough that this is a slip and no other word. */
const SIMILAR = 0.8;
const SHORTEST = 5;
/** Longer is a sentence, and comparing it takes time. */
const LONGEST = 40;
const SMALL_WORDS = new Set(
  'of the a for your der die das des de du la le les l d del della dell van het'.split(' '),
);

/** "Buyer's full name" and "name of buyer" have the same words. */
function wordsOf(heading: string): string {
  const words = heading.replace(/['’]s\b/g, '').split(/[^\p{L}\p{N}#]+/u);
  return [...new Set(words.filter((word) => word !== '' && !SMALL_WORDS.has(word)))].sort().join(' ');
}

const FIELD_OF_WORDS: ReadonlyMap<string, Field> = new Map(
  [...FIELD_OF_HEADING].reverse().map(([heading, field]) => [wordsOf(heading), field]),
);

export function similarField(heading: string): Field | undefined {
  if (heading.length > LONGEST) return undefined;
  return (
    FIELD_OF_WORDS.get(wordsOf(heading)) ?? (heading.length < SHORTEST ? undefined : nearestField(heading))
  );
}

function nearestField(heading: string): Field | undefined {
  let best: Field | undefined;
  let most = SIMILAR;
  for (const [known, field] of FIELD_OF_HEADING) {
    // Words of very different length are not alike, and need no comparing.
    if (known.length < SHORTEST || Math.abs(known.length - heading.length) > known.length * (1 - SIMILAR))
      continue;
    const alike = likeness(known, heading);
    if (alike >= most) [best, most] = [field, alike];
  }
  return best;
}
