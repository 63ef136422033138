// What was chosen or typed for an item in, as names and values; options, the buyer's words and a gift message out.
import type { Facts } from '../platforms/platform.ts';
import { isGiftMessage } from '../platforms/shopify.ts';

export interface Option {
  readonly name: string;
  readonly value: string;
}

/** What is to stand on the item, not the colour or the font in which it stands there. */
const WORDS =
  /person+ali[sz]|engrav|embroid|monogram|inscri(be|ption)|initials|gravur|broderie|^(your |custom )?(name|text|wording|message)( (on|for|to) .*)?$/i;
const MANNER = /colou?r|font|style|size|position|placement|location|thread|side|type|fee|price/i;
/** A "card colour" is no message. */
const GIFT = /(gift|greeting|card).{0,20}(message|note|text)|message.{0,20}(gift|card)/i;

/** "Color: Sage, Size: M" */
export const inWords = (options: readonly Option[]): string =>
  options.map(({ name, value }) => (name === '' ? value : `${name}: ${value}`)).join(', ');

/** Facts of an item by its options. Names that begin with `_` are meant for machines. */
export function readOptions(options: readonly Option[]): Facts {
  const shown = options.filter(({ name, value }) => !name.startsWith('_') && value.trim() !== '');
  const gift = findGiftMessage(shown);
  return {
    ...splitOptions(
      shown.filter((option) => option !== gift),
      (name) => WORDS.test(name) && !MANNER.test(name),
    ),
    ...(gift !== undefined && { giftMessage: gift.value }),
  };
}

/** The option with the words meant for the recipient. */
export const findGiftMessage = (options: readonly Option[]): Option | undefined =>
  options.find(({ name, value }) => GIFT.test(name) && isGiftMessage(name, value));

/** `isOfWords` tells by its name whether an option holds words that the buyer asked for. */
export function splitOptions(options: readonly Option[], isOfWords: (name: string) => boolean): Facts {
  const words = options.filter(({ name }) => isOfWords(name));
  return {
    variant: inWords(options.filter((option) => !words.includes(option))),
    personalisation: words.map(({ value }) => value).join('\n'),
  };
}
