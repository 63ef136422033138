// The notes of a print run and the papers there are come in; the note that fits worst goes out, with what would make it fit.
import { cardText } from '../card-text.ts';
import { type Note, noteText } from '../message/note.ts';
import { type Leaf, writtenPage } from '../page/page.ts';
import { type RenderedNote, writeCard } from '../render.ts';
import type { RenderSettings } from '../render-settings.ts';
import { fitLayout } from '../sheet/fit-layout.ts';
import type { Stock } from '../sheet/sheet.ts';
import type { CheckResponse } from './api.ts';
import { wordCount } from './summarise-order.ts';

/** A note that came to paper, or would on larger paper. */
interface Measured {
  readonly note: Note;
  readonly rendered: RenderedNote;
  readonly words: number;
  /** Height of an x in points; 0 where the note does not fit. */
  readonly sizePt: number;
}

/** Writing smaller than this share of the hand's usual size is seen beside the others. */
const SMALLER = 0.9;

export function adviseLongest(
  notes: readonly RenderedNote[],
  settings: RenderSettings,
  stocks: readonly Stock[],
): CheckResponse['longest'] {
  // Each writer's size varies a little by itself: only what is smaller than that counts.
  const usualPt = settings.hand.style.xHeightPt.usual * SMALLER;
  const counted = ({ sizePt }: Measured): number => Math.min(sizePt, usualPt);
  const [longest] = notes.flatMap(measured).sort((a, b) => counted(a) - counted(b) || b.words - a.words);
  if (longest === undefined) return null;
  const { note, words } = longest;
  return { order: note.order, words, advice: adviceOn(longest, usualPt, settings, stocks) };
}

function measured(rendered: RenderedNote): readonly Measured[] {
  const { note, leaves } = rendered;
  if (!note.ok || (!leaves.ok && leaves.problem.code !== 'overset')) return [];
  const words = wordCount(noteText(note.value));
  return [{ note: note.value, rendered, words, sizePt: leaves.ok ? writingSizePt(leaves.value) : 0 }];
}

function adviceOn(
  longest: Measured,
  usualPt: number,
  settings: RenderSettings,
  stocks: readonly Stock[],
): string {
  if (longest.sizePt >= usualPt) return 'It fits in writing of the usual size.';
  const fits = (atLeastPt: number) => (words: number) =>
    sizeOf(withoutWords(longest.note, words), longest, settings) > atLeastPt;
  if (longest.sizePt > 0) {
    const words = leastThat(longest.words, fits(usualPt));
    return `It fits in smaller writing than usual; ${words} words fewer would bring it to the usual size.`;
  }
  const words = leastThat(longest.words, fits(0));
  const larger = largerPaper(longest, settings, stocks);
  const paper = larger === undefined ? '' : `, or choose ${larger.name}`;
  return `It does not fit: cut about ${words} of its ${longest.words} words${paper}.`;
}

/** 0 where the note does not fit. */
function sizeOf(note: Note, { rendered }: Measured, settings: RenderSettings): number {
  const text = cardText(rendered, settings);
  const leaves = text.ok ? writeCard({ ...text.value, note }, settings) : text;
  return leaves.ok ? writingSizePt(leaves.value) : 0;
}

const writingSizePt = (leaves: readonly Leaf[]): number => writtenPage(leaves)?.xHeightPt ?? 0;

/** The smallest paper on which the note fits. */
function largerPaper(
  longest: Measured,
  settings: RenderSettings,
  stocks: readonly Stock[],
): Stock | undefined {
  const area = ({ cell }: Stock): number => cell.width * cell.height;
  return [...stocks]
    .filter((stock) => area(stock) > area(settings.stock) && fitLayout(settings.layout, stock).fits)
    .sort((a, b) => area(a) - area(b))
    .find((stock) => sizeOf(longest.note, longest, { ...settings, stock }) > 0);
}

/** The least number from 1 to `most` that will do, if all above it do; found by halving. */
function leastThat(most: number, willDo: (count: number) => boolean): number {
  let [no, yes] = [0, most];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (willDo(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** The last words of the paragraphs go first: greeting and closing stay. */
function withoutWords({ order, blocks }: Note, count: number): Note {
  let left = count;
  const shortened = blocks.toReversed().map((block) => {
    if (block.kind !== 'paragraph') return block;
    const words = block.lines.join(' ').split(' ');
    const kept = words.slice(0, Math.max(0, words.length - left));
    left -= words.length - kept.length;
    return { ...block, lines: [kept.join(' ')] };
  });
  return { order, blocks: shortened.toReversed().filter(({ lines }) => lines.some((line) => line !== '')) };
}
