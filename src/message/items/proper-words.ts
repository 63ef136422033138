// Words of a title that keep their capital in a sentence, by language, lower case: names that shops use often.
// And letters that are read one by one, which are capitals in every title.
import type { Language } from '../language.ts';
import { type Phrases, phrases, type WordSet, wordSet } from './words.ts';

const PLACES = [
  'paris, london, berlin, roma, rome, venezia, venice, milano, barcelona, madrid, lisboa, lisbon, amsterdam, wien',
  'vienna, new york, tokyo, kyoto, brooklyn, california, texas, hawaii, scotland, ireland, england, wales',
  'yorkshire, cornwall, devon, dublin, edinburgh, bali, harris, france, italia, italy, españa, spain, japan, africa',
  'provence, bretagne, normandie, toscana, sicilia, napoli, firenze, sevilla, granada, andalucía, méxico, mexico',
  'londres, londra, parigi, barcelone, marseille, lyon, europe, europa, america, canada, australia, new zealand, india',
];

/** Brands and names that stand on goods in every language. */
const BRANDS = [
  "levi's, levis, nike, adidas, disney, mickey mouse, harry potter, hogwarts, star wars, barbie, snoopy, hello kitty",
  'pokemon, pokémon, nintendo, playstation, samsung, apple watch, kindle, sony, canon, nikon, leica, polaroid, rolex',
  'omega, seiko, casio, gucci, chanel, prada, burberry, dior, hermès, wedgwood, royal doulton, portmeirion, moleskine',
  "winnie the pooh, studio ghibli, jane austen, van gogh, monet, klimt, frida kahlo, dr seuss, o'neill, stanley",
  'taylor swift, tupperware, pyrex, le creuset, william morris, beatrix potter, peter rabbit, kitchenaid',
];

/** Weekdays, months, peoples and feasts are capitals in English alone. "May" and "March" are names too, "polish" is for nails. */
const ENGLISH = [
  'january, february, march, april, may, june, july, august, september, october, november, december, monday, tuesday',
  'wednesday, thursday, friday, saturday, sunday, irish, english, british, scottish, welsh, french, italian, spanish',
  'german, japanese, chinese, korean, indian, moroccan, turkish, greek, mexican, american, african, danish, swedish',
  'norwegian, finnish, nordic, scandinavian, dutch, russian, ukrainian, portuguese, persian, egyptian, thai',
  'celtic, viking, victorian, georgian, edwardian, european, australian, canadian, hawaiian, native american, tibetan',
  "christmas, easter, halloween, thanksgiving, hanukkah, diwali, ramadan, eid, mother's day, mothers day, father's day",
  "fathers day, valentine's day, valentines day, valentine's, valentine, new year, new year's, st patrick's day, advent",
  "i, i'm, i'll, i've",
  'art deco, art nouveau, aran, fair isle, christian, jewish, buddhist, god, jesus',
];

export const PROPER: Readonly<Record<Language, Phrases>> = {
  en: phrases(...PLACES, ...BRANDS, ...ENGLISH),
  de: phrases(),
  fr: phrases(
    ...PLACES,
    ...BRANDS,
    'noël, pâques, saint-valentin, halloween, jésus, alsace, camargue, japon, italie, espagne, afrique',
  ),
  es: phrases(
    ...PLACES,
    ...BRANDS,
    'navidad, halloween, reyes magos, san valentín, pascua, jesús, japón, italia, francia, áfrica, parís',
  ),
  it: phrases(
    ...PLACES,
    ...BRANDS,
    'natale, pasqua, halloween, san valentino, gesù, giappone, francia, spagna, murano, capri',
  ),
};

export const ACRONYMS: WordSet = wordSet(
  'usb, led, diy, lp, cd, dvd, tv, uk, us, usa, nyc, eu, vhs, vw, bmw, nasa, nba, nfl, nhl, mtb, bts, abs, pla, pvc',
  'mdf, hd, vip, bbq, ufo, dna, svg, pdf, png, rgb, lgbtq, iphone, ps4, ps5, xbox, ddr, brd, adn, ikea, lego, smeg, ww2',
  'rpg, vr, pc, ssd, hdmi, wifi, nfc, qr, spf, uv, dj, ac/dc, r&b, d&d, bh, wc',
);
