import { describe, expect, it } from 'vitest';
import type { Bank } from '../../src/hand/bank.ts';
import { cutLine } from '../../src/hand/cut-line.ts';
import { handwrite } from '../../src/hand/handwrite.ts';
import type { Letterform } from '../../src/hand/letterform.ts';
import { OFFERED_FACES } from '../support/faces.ts';
import { catalog, HANDS, noteOf } from '../support/notes.ts';

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const seen = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

// biome-ignore format: one row an alphabet
const LETTERS = {
  'Latin-1': range(0xc0, 0xff),
  'Latin Extended-A': range(0x100, 0x17f),
  'Romanian, Welsh, German and Azerbaijani letters': 'ȘșȚțẀẁẂẃẄẅỲỳẞƏə',
  Vietnamese: `ĂăÂâĐđÊêÔôƠơƯưĨĩŨũ${range(0x1ea0, 0x1ef9)}`,
  'Russian and Bulgarian': `${range(0x410, 0x44f)}ЁёЀѐЍѝ`,
  'Ukrainian and Belarusian': 'ЄєІіЇїҐґЎў',
  'Serbian and Macedonian': 'ЂђЈјЉљЊњЋћЏџЃѓЅѕЌќ',
  Greek: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωΆΈΉΊΌΎΏάέήίόύώϊϋΐΰΪΫ',
  Hebrew: 'אבגדהוזחטיכךלמםנןסעפףצץקרשת־׳״',
  'keys of a keyboard': range(0x21, 0x7e),
  'quotes, dashes and dots': '‘’‚‛“”„‟«»‹›–—‐‑‒―…·•†',
  'marks and money': '™®©°№%&€£¥¢§¶½¼¾²³¡¿±',
  'signs that people type': '★☆♥♡♪♫✓✗✔✖✿→←↑↓☺☹☀☎✂✉✨❤',
};

const NAMES = [
  ...[
    'Zoë Brandeis',
    'Kehinde Adéyínká',
    'Đặng Thu Thủy',
    'Nguyễn Thị Minh Châu',
    'Łucja Żak',
    'Ẹ̀bùn',
    'Őry Gülşen',
  ],
  ...['Ксения Дорохова', 'Ксенія Гнатюк', 'Марія Олійник', 'Борислав Тотев', 'Ђурђа Њежић', 'Ќирил Ѓорѓиев'],
  ...['Δέσποινα Καραλή', 'Ευαγγελία Μαυρίδου', 'Ελπίδα Ζωγράφου', 'ευθαλία μαυρίδου'],
  ...['דנה שחורי', 'נועה בן־צור', 'ישי כרמלי', 'יוֹסֵף שׁוֹשַׁנָּה', 'אברהם (אבי) כהן', 'גּ׳ורג׳ כ״ץ 25'],
  ...['अनन्या देशमुख', 'मीरा कुलश्रेष्ठ', 'श्रीकृष्ण क्षत्रिय ज्ञान'],
  ...['กิตติพัฒน์ น้ำผึ้ง', 'นภัสสร ศรีสุข'],
  ...[
    '山下 ひかり',
    '小笠原 奏太',
    '藤堂 さくら',
    '桐生 まどか',
    '白鳥 千尋',
    'ヨハンソン エリク',
    '青木 蓮',
    '有限会社 みほん文具',
  ],
  ...['王小明', '张伟 刘洋', '陳柏安', '黃麗華', '蔣彥廷 溫啟銘 吳雅婷 龍應台'],
  ...['한별 서윤', '김민준 박지우'],
  ...['𝓐𝓷𝓷𝓪', 'Ａｎｎａ', 'Luna 🌙 Castellane', 'Quilt™ – 1½ m', 'x̌ q̃ m̀ C̈', 'ʻIolani', 'M. ﬁnn'],
];

const PICTURES = seen(
  '😀😃😄😁😆😅😂🤣😊😇🙂🙃😉😌😍🥰😘😗😙😚😋😛😜🤪😎🤩🥳😏😢😭😤😡🤯😱🤗🤔🤫😴🤧🤠👻👽🤖🎃😺😻🙈🙉🙊💋' +
    '💌💘💝💖💗💓💞💕❣️💔❤️🧡💛💚💙💜🤎🖤🤍🩷🩵🩶❤️‍🔥❤️‍🩹👋🤚✋👌🤏✌️🤞🤟🤘👈👉👆👇👍👎👊👏🙌🫶🤝🙏✍️💅💪' +
    '👶👧👦👩👨🧓👵👴👸🤴🎅🧙🧚👪👨‍👩‍👧👨‍👩‍👧‍👦👩‍👩‍👦👨‍👨‍👧👩‍👦👩‍❤️‍👨👩‍❤️‍💋‍👩👩‍🎨👨‍🍳🧑‍🚀🤷‍♀️🤷🏽‍♂️👍🏻👍🏼👍🏽👍🏾👍🏿👋🏽🙏🏿' +
    '🐶🐱🐭🐹🐰🦊🐻🐼🐻‍❄️🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🦉🦄🐝🦋🐌🐞🐢🐙🐳🐬🐟🐾🌵🎄🌲🌳🌴🌱🌿☘️🍀🌸💐🌷🌹🌺🌻🌼🍂🍁🍄' +
    '🌍🌙⭐🌟✨⚡🔥🌈☀️⛅☁️❄️⛄☃️☔💧🌊🍎🍋🍓🍒🍑🥑🍞🧀🍕🍪🎂🍰🧁🍫🍬🍭🍯☕🍵🍺🥂🍷🎉🎊🎈🎁🎀🎗️🏆⚽🎨🎸🎵🎶🎧🧶🧵' +
    '📦📮✉️📩📬📝✏️🖊️📌📎✂️🔑🏠⏰💡📷💻📱☎️💰💸✅✔️❌❓❗💯🆕🆗⬆️➡️🔔🏳️‍🌈🏴‍☠️🇩🇪🇫🇷🇬🇧🇺🇸🇮🇱🇯🇵🇰🇷🇺🇦🇪🇺🏴󠁧󠁢󠁳󠁣󠁴󠁿1️⃣2️⃣9️⃣0️⃣#️⃣*️⃣',
);

/** Forms are named face.glyph.glyph, where a glyph is moved with _x_y. */
const NO_GLYPH = /\.0(?=$|[-.])/;

/** The drawing of a font as it is, the strokes of a pen as they come out. */
const hasInk = (bank: Bank, form: Letterform): boolean =>
  form.kind === 'outline'
    ? form.contours.length > 0
    : bank.pack(form, 0).every(({ outline }) => outline.contours.length > 0);

/** What becomes of a text: characters that are reported, and letters that are written without ink or as no letter. */
function write(hand: string, text: string) {
  const bank = catalog.openHand(hand).bank(0, null);
  const words = cutLine(text).map((piece) => bank.shape(piece.text, piece.level % 2 === 1));
  const letters = words.flatMap((word) => word.letters);
  return {
    missing: words.flatMap((word) => word.missing),
    lost: letters
      .filter(({ usual }) => !hasInk(bank, usual) || NO_GLYPH.test(usual.id.replace(/_-?\d+_-?\d+/g, '')))
      .map((letter) => letter.text),
    written: letters
      .map((letter) => letter.text)
      .sort()
      .join(''),
  };
}

const isLost =
  (hand: string) =>
  (picture: string): boolean => {
    const { missing, lost, written } = write(hand, picture);
    return missing.length > 0 || lost.length > 0 || written !== picture;
  };

const sorted = (text: string): string => seen(text.replace(/\s/g, '')).sort().join('');

describe.each(HANDS)('%s', (hand) => {
  it.each(Object.entries(LETTERS))('writes every letter of %s', (_, letters) => {
    for (const letter of letters) {
      expect(write(hand, letter), letter).toEqual({ missing: [], lost: [], written: letter });
    }
  });

  it.each(NAMES)('writes %s, all of it and with ink', (name) => {
    const { missing, lost, written } = write(hand, name);
    expect({ missing, lost }).toEqual({ missing: [], lost: [] });
    expect([...written].sort()).toEqual([...sorted(name)].sort());
  });

  it(`draws its share of ${PICTURES.length} emoji`, () => {
    expect(PICTURES.filter((_, i) => HANDS[i % HANDS.length] === hand).filter(isLost(hand))).toEqual([]);
  });
});

it('draws them all with a felt pen, where most ink runs together', () => {
  expect(PICTURES.filter(isLost('covered-by-your-grace'))).toEqual([]);
});

describe('what no face can write', () => {
  it.each([
    ['Arabic', 'ليلى الحداد', ['ا', 'ح', 'د', 'ل', 'ى', 'ي']],
    ['Georgian', 'ნინო', ['ი', 'ნ', 'ო']],
    ['the sign for a lost letter', 'Jos\ufffd', ['\ufffd']],
    ['private use', 'a\ue000b', ['\ue000']],
    ['a number that is no character', 'a\u0378b', ['\u0378']],
    ['a mark that the pen does not know', 'a\u0359', ['a\u0359']],
  ])('%s is reported: %s', (_, text, expected) => {
    for (const hand of HANDS) {
      const { missing, lost } = write(hand, text);
      expect({ missing: [...new Set(missing)].sort(), lost }).toEqual({ missing: expected, lost: [] });
    }
  });

  it('sets the order aside and names the characters, not the name', () => {
    const written = handwrite(
      noteOf('Dear ليلى الحداد, thank you', '1007'),
      catalog.openHand('zeyada').bank(0, null),
      'a',
    );
    expect(written).toMatchObject({
      ok: false,
      problem: { code: 'glyph-missing', severity: 'skip', order: '1007' },
    });
    expect(JSON.stringify(written)).toContain('The hand cannot write ا ح د ل ى ي.');
  });
});

it.each(OFFERED_FACES)('$name draws no letter as it draws what it lacks', ({ has, contoursOf }) => {
  const lacking = JSON.stringify(contoursOf('\uffff'));
  const alike = [...range(0x21, 0x7e)].filter(
    (letter) => has(letter) && JSON.stringify(contoursOf(letter)) === lacking,
  );
  expect(alike).toEqual([]);
});

it('is the same drawing however a letter is typed', () => {
  const bank = catalog.openHand('homemade-apple').bank(0, null);
  const draw = (text: string) => bank.shape(text, false).letters.map(({ usual }) => usual.id);
  expect(draw('c\u030c')).toEqual(draw('č'));
  expect(draw('č')).not.toEqual(draw('c'));
});
