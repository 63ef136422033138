// Which German words in front of a noun are adjectives. In: a word in lower case. Out: yes or no. Endings alone do not tell:
// "Kette Silber" and "Becher Blau" begin with nouns.

const ENDING = '(?:e|er|es|en|em)';

const STEMS = [
  'blau|rot|grün|gelb|weiß|weiss|schwarz|grau|braun|bunt|hell|dunkl|rosafarben|türkis|golden|silbern|kupfern|hölzern',
  'groß|gross|klein|lang|kurz|rund|alt|neu|dick|dünn|schmal|breit|hoh|flach|schwer|leicht|dreieckig|oval|eckig|mittler',
  'schön|fein|zart|weich|warm|kuschelig|süß|rein|echt|edl|edel|antik|rustikal|modern|schlicht|klassisch|wild|frisch|rau',
  'handbemalt|handgestrickt|handgenäht|handgetöpfert|bestickt|bemalt|lackiert|graviert|gehäkelt|gestrickt|gefilzt',
  'gewebt|geflochten|gepresst|getrocknet|geblümt|gepunktet|gestreift|gesprenkelt|gebraucht|versilbert|vergoldet|glasiert',
  'minimalistisch|nordisch|skandinavisch|japanisch|italienisch|französisch|englisch|irisch|original|magnetisch',
].join('|');

/** "Sommerliche", "flauschige", "holzfarbene", "waschbare": endings that hardly a noun has behind three letters. */
const SUFFIXES = '\\p{L}{3,30}(?:lich|ig|farben|bar|sam|los|haft|isch|artig|förmig)';

const ADJECTIVE = new RegExp(`^(?:${STEMS}|${SUFFIXES})${ENDING}$`, 'u');

export const isGermanAdjective = (word: string): boolean => ADJECTIVE.test(word);
