// Etsy's Variations cell in ("Color:Blue,Personalization:Love, Gran"); the options and the buyer's words out.
import type { Facts } from './platform.ts';

/** An option begins after a comma and has no space behind its colon; commas and "Front: Zoë" belong to the value before. */
const NEXT_OPTION = /,(?=\s?\p{L}[^,:\n]*:\S)/u;
/** Personalization, Personalisation, Personnalisation, Personalisierung, Personalización. */
export const PERSONAL = /^person+ali[sz]/i;

/** What the seller wrote into a column of their own comes before the words of the cell. */
export function readVariations({ variant: cell = '', personalisation }: Facts): Facts {
  const options: string[] = [];
  const words: string[] = [];
  for (const option of cell.trim().split(NEXT_OPTION)) {
    const [, label = '', value = option] = /^\s*([^:]*):\s*([\s\S]*)$/.exec(option) ?? [];
    if (PERSONAL.test(label)) words.push(value);
    else options.push(label === '' ? value : `${label}: ${value}`);
  }
  return { variant: options.join(', '), personalisation: personalisation ?? words.join('\n') };
}
