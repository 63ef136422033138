// Characters of print that hands lack, and what people write instead.

/** Every hand has these by itself. */
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

/** Printed forms of Chinese names, each with the one that people write and that the faces have. */
const WRITTEN_HAN =
  '內内 戶戸 吳吴 彥彦 玨珏 姍姗 汙污 啟啓 虛虚 說説 稅税 絕絶 脫脱 產産 鄉郷 溫温 緣縁 閱閲 銳鋭 錄録 黃黄 蔣蒋 剎刹 衹祇 溼濕 ' +
  '眾衆 勻匀 兗兖 氳氲 廄厩 腳脚 缽鉢 鍊錬';

/** A pen has one colour, and people draw the outline of a heart: filled, it would be the darkest spot of the note. */
export const HEARTS: ReadonlySet<string> = new Set('❤♥💙💚💛💜🖤🤎🧡🩵🩶🩷🤍❥');

/** What the faces for a script or for pictures have, instead of what none of them has. */
export const MUCH_ALIKE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(WRITTEN_HAN.split(' ').map((pair) => [...pair])),
  ...Object.fromEntries([...HEARTS].map((heart) => [heart, '♡'])),
  '✓': '✔',
  '✗': '✖',
  '✘': '✖',
  '✿': '🌸',
  '❀': '🌸',
  '✦': '★',
  '✧': '☆',
  '♫': '♪',
};
