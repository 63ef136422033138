// A title, its quotes hidden, cut into the parts that its seller strung together. No brackets, hashtags, prices or signs
// are left in the parts. No part is empty.

const TRADEMARKS = /[™®©]/g;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|（[^（）]*）|【[^【】]*】|［[^［］]*］|《[^《》]*》/g;

/** "#1 Dad Mug" keeps its number. */
const HASHTAG = /#(?!\p{N}{1,3}(?![\p{L}\p{N}_]))[\p{L}\p{M}\p{N}_]+/gu;
const PRICE =
  /[€$£¥] ?\d[\d.,]{0,9}(?![\p{L}\p{N}])|(?<![\p{L}\p{M}\d])\d[\d.,]{0,9} ?(?:[€$£¥]|(?:EUR|USD|GBP|CHF)(?!\p{L}))|(?<!\d)\d{1,3} ?% off(?!\p{L})/giu;

/** Commas and colons inside of numbers are none: "1:12". A full stop counts behind a whole word: "No. 5" is one. */
const BREAKS = [
  /(?<!\d),|,(?!\d)|(?<!\d):|:(?!\d)/u,
  /[;|•—…!?¡¿<>~*=^\\_([{\])}、，；：！？｜／。（）【】]/u,
  / [-–‐―/·]{1,9}(?= |$)|^[-–‐―/·]{1,9} /u,
  /(?<=\p{Ll}{4})\.(?= |$)/u,
  /[\p{So}\p{Extended_Pictographic}\p{RI}\p{EMod}]|\uFE0F|\u20E3/u,
];
const BREAK = new RegExp(BREAKS.map(({ source }) => source).join('|'), 'gu');

/** The joiner of emoji, left alone when they go. Between letters it belongs to the script. */
const LONE_JOINER = /(?<!\p{L}\p{M}?)\u200D/gu;

/** "Mug (sage) ★ Gift for Her, 12oz" becomes "Mug", "Gift for Her" and "12oz". */
export function cutParts(text: string): readonly string[] {
  const bare = text
    .replace(TRADEMARKS, ' ')
    .replace(BRACKETED, ' ')
    .replace(PRICE, ' ')
    .replace(HASHTAG, '|');
  const parts = bare.replace(BREAK, '\n').replace(LONE_JOINER, ' ').split('\n');
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
}
