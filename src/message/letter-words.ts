// Words that a letter begins and ends with, in the languages that sellers write in. Lower case, without punctuation.

const list = (words: string): readonly string[] => words.split(', ');

/** Nothing but a name can follow: "Dear ," is no greeting. */
export const SALUTATIONS_WITH_NAME: readonly string[] = [
  ...list('dear, dearest, to'),
  ...list('liebe, lieber, liebes'),
  ...list('cher, chère, chers, chères'),
  ...list('querida, querido, queridos, estimada, estimado'),
  ...list('cara, caro, cari, care, gentile'),
];

/** "Dear Anna," or "Hello," */
export const SALUTATIONS: readonly string[] = [
  ...SALUTATIONS_WITH_NAME,
  ...list('hello, hi, hey, hiya, good morning, good day'),
  ...list('hallo, guten tag, moin, servus, grüezi'),
  ...list('bonjour, salut, coucou'),
  ...list('hola, ciao, buongiorno'),
];

/** "Warm wishes," */
export const VALEDICTIONS: readonly string[] = [
  ...list('warm, warmly, warmest, best, kind, kindest, love, lots of love, with, yours, sincerely, cheers'),
  ...list('take care, gratefully, many thanks, thanks, thank you, all the best, until next time'),
  ...list(
    'liebe grüße, liebe grüsse, viele grüße, viele grüsse, alles liebe, alles gute, herzliche, herzlich, herzlichst, bis, mit stillem gruß',
  ),
  ...list(
    'amicalement, amitiés, avec, bien à vous, belle journée, chaleureusement, cordialement, sincèrement, de tout cœur, merci, à bientôt',
  ),
  ...list('con, un abrazo, un saludo, saludos, cariños, gracias, hasta pronto, hasta la próxima'),
  ...list('con, cordialmente, cari saluti, un caro saluto, un abbraccio, a presto, alla prossima, grazie'),
];

/** Whether the line begins with one of the words, as a whole word. */
export function startsWithAny(line: string, words: readonly string[]): boolean {
  const start = line.toLowerCase();
  return words.some((word) => start.startsWith(word) && !/^\p{L}/u.test(start.slice(word.length)));
}
