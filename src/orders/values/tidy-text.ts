// Text of a cell in; the same text as it may be written out: entities unescaped once, one Unicode form, no invisible signs.

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  egrave: 'è',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  trade: '™',
  euro: '€',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,6}));/g;

/** Zero width space, word joiner, byte order mark. Not the joiner 200D: emoji and Indic letters need it. */
const ZERO_WIDTH = /[\u200b\u2060\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** Once only: `&amp;lt;` is the text "&lt;", not "<". */
export function unescapeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
    return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}

/** Most cells need nothing of what follows: one look spares them six. */
const PLAIN = /^[\n\x20-\x25\x27-\x7e]*$/;

/** A text that keeps its line breaks: gift message, personalisation, buyer's note. */
export function tidyText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return unescapeEntities(text)
    .normalize('NFC')
    .replace(/[\v\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(ZERO_WIDTH, '')
    .replace(CONTROLS, '')
    .trim();
}

/** A text of one line: name, title, address. */
export function tidyLine(text: string): string {
  const tidy = tidyText(text);
  return /[^\S ]|\s\s/.test(tidy) ? tidy.replace(/\s+/g, ' ') : tidy;
}
