// Characters of print that hands lack, and what people write instead.

export const PLAINER: Readonly<Record<string, string>> = {
  '\u2010': '-', // hyphen
  '\u2011': '-', // hyphen that does not break
  '\u2012': '–', // dash as wide as a digit
  '\u2015': '—', // bar before a quotation
  '\u02bb': '‘', // ʻokina
  '\u02bc': '’', // apostrophe as a letter
  '\u02c8': '’',
  '\u201b': '‘',
  '\u201f': '“',
  '\u2032': '’', // prime: feet, minutes
  '\u2033': '”', // double prime: inches, seconds
  '\u2025': '..',
  '№': 'No.',
  '⅓': '1/3',
  '⅔': '2/3',
  ſ: 's',
  ŉ: '’n',
  ĳ: 'ij',
  Ĳ: 'IJ',
};
