// A hand comes in; it goes out as the doors show it, with the scripts that it and its fallbacks write in plain words.
import type { HandStyle } from '../hand/hand.ts';

export const describeHand = ({ id, name, description, face, fallbacks, inks }: HandStyle) => ({
  id,
  name,
  description,
  scripts: [...new Set([face, ...fallbacks].flatMap(({ scripts }) => scripts.map(inPlainWords)))],
  inks,
});

/** Where people use another word than Unicode does. */
const PLAIN_WORDS: Readonly<Record<string, string>> = {
  Han: 'Chinese',
  Hiragana: 'Japanese',
  Katakana: 'Japanese',
  Hangul: 'Korean',
  Emoji: 'emoji',
};

const inPlainWords = (script: string): string => PLAIN_WORDS[script] ?? script;
