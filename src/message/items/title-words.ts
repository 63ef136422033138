// Words that titles have for search engines and people leave out, by language. Lower case, straight apostrophes; a row is
// phrases with ", " between them.
import type { Language } from '../language.ts';
import { type Phrases, phrases, type WordSet, wordSet } from './words.ts';

export interface TitleWords {
  /** Praise and "handmade": left out at both ends of a part. */
  readonly filler: Phrases;
  /** Left out in front: a note says "your mug" and "the mug". */
  readonly articles: WordSet;
  /** Sizes that name a variant when they stand behind the thing: "planter large". Elsewhere they are said there too. */
  readonly sizesBehind: Phrases;
  /** Begin like filler and are the thing itself: "New York print". */
  readonly kept: Phrases;
  /** From here to the end of a part it says who might like it. */
  readonly tails: Phrases;
  /** "Birthday Gift": from the word on, and the occasion before it, unless a thing stands beside it: "gift tag". */
  readonly gifts: WordSet;
  readonly giftThings: WordSet;
  readonly occasions: WordSet;
  /** No title ends with them. */
  readonly joining: WordSet;
  /** A title that is too long may end before them. */
  readonly additions: WordSet;
  /** "Large, Blue Vase": too little to stand alone. */
  readonly adjectives: WordSet;
}

/** Every stem with every ending: "beau" is written out, "personnalisé" is not. */
const withEndings = (stems: string, endings: string): string =>
  stems
    .split(', ')
    .flatMap((stem) => endings.split('|').map((ending) => stem + ending))
    .join(', ');

const GERMAN = '|e|er|es|en|em';
const FRENCH = '|e|s|es';
const ROMANCE = 'o|a|os|as';
const ITALIAN = 'o|a|i|e';

export const TITLE_WORDS: Readonly<Record<Language, TitleWords>> = {
  en: {
    filler: phrases(
      'handmade, hand made, hand-made, handcrafted, hand crafted, hand-crafted, artisan, bespoke, custom, custom made',
      'custom-made, personalised, personalized, personalisable, personalizable, customised, customized, customizable',
      'unique, one of a kind, ooak, amazon brand, beautiful, stunning, gorgeous, lovely, amazing, pretty, elegant, adorable, perfect',
      'luxury, premium, high quality, top quality, quality, best seller, bestseller, bestselling, best selling, trending',
      'new, brand new, new in box, bnib, bnwt, nwt, new with tags, rare, very rare, sale, on sale, hot sale, l@@k, wow',
      'limited edition, limited offer, free shipping, free delivery, free postage, free p&p, free uk delivery',
      'fast shipping, free returns, ready to ship, ready to hang, made to order, made to measure, etsy, pre-order, preorder',
      "in stock, womens, women's, mens, men's",
    ),
    articles: wordSet('a, an, the, my, our, your'),
    sizesBehind: phrases('large, medium, small, extra large, x-large, tall, wide, one size'),
    kept: phrases(
      'new york, new baby, new home, new house, new year, new zealand, new orleans, new england, new jersey, new mexico',
      "new mum, new mom, new dad, new parents, new forest, new job, new year's, new wave, custom order, custom listing, sale sign",
    ),
    tails: phrases(
      'for her, for him, for them, for women, for woman, for men, for man, for kids, for girls, for boys, for couples',
      'for mum, for mom, for dad, for mother, for father, for grandma, for wife, for husband, for friends, for friend',
      "for mother's day, for mothers day, for father's day, for fathers day, for valentine's day, for valentines day",
      'for christmas, for birthday, for birthdays, for anniversary, for weddings, for teachers, for bridesmaids',
      'for any occasion, for home, for your home, for the home, perfect for, ideal for, great for, suitable for, handmade in',
      'handmade by, handmade with, handmade from, hand made in, hand made by, made in, made by, with free, with love',
      'comes with, available in, choice of, choose your, various colours, various colors, stocking filler',
      'stocking fillers, stocking stuffer, home decor, great condition, good condition, excellent condition, free shipping',
    ),
    gifts: wordSet('gift, gifts, present, presents'),
    giftThings: wordSet(
      'tag, tags, card, cards, box, boxes, boxed, bag, bags, set, sets, wrap, wrapped, wrapping, basket, baskets, voucher',
      'vouchers, hamper, hampers, certificate, certificates, paper, ribbon, crate, tin, pack, label, labels, stickers',
      'topper, book, jar, bundle, sign, list',
    ),
    occasions: wordSet(
      "birthday, christmas, xmas, wedding, anniversary, valentine's, valentines, valentine, mother's, mothers, father's",
      'fathers, day, housewarming, new, home, teacher, teachers, bridesmaid, bridesmaids, baby, shower, graduation',
      'retirement, friendship, best, friend, hostess, host, thank, you, get, well, soon, sympathy, memorial, mum, mom, dad',
      'grandma, wife, husband, couple, couples, kids, unique, perfect, great, ideal, lovely, thoughtful, personalised',
      'personalized, custom, handmade, beautiful, special, cute, funny, free, girlfriend, boyfriend, secret, santa, a, as',
      'the, good, easter, halloween, corporate, party, engagement, christening, baptism, communion',
    ),
    joining: wordSet(
      'and, or, with, for, of, in, from, by, on, to, at, a, an, the, as, your, &, +, w/, plus, into, without, near',
    ),
    additions: wordSet('with, for, in, from, by, w/, featuring, made'),
    adjectives: wordSet(
      'large, small, big, medium, mini, tiny, little, long, short, tall, round, square, old, vintage, antique, modern',
      'rustic, personal, wooden, white, black, grey, gray, blue, navy, green, sage, red, pink, yellow, orange, purple',
      'brown, beige, cream, natural, dark, light, extra, super, soft, engraved, organic, vegan, eco, floral',
      'minimalist, boho, cute, funny, womens, mens, kids, ladies, unisex, x-large',
    ),
  },
  de: {
    filler: phrases(
      withEndings(
        'handgemacht, handgefertigt, handgearbeitet, personalisiert, personalisierbar, individuell',
        GERMAN,
      ),
      withEndings(
        'einzigartig, wunderschön, hochwertig, edel, edl, exklusiv, maßgefertigt, individualisiert',
        GERMAN,
      ),
      withEndings('schön, süß, toll, niedlich', 'e|er|es'),
      'handmade, von hand gemacht, handarbeit, in handarbeit, unikat, einzelstück, custom, neu, neue, neuer, neues',
      'nagelneu, neuwertig, rar, selten, top, top zustand, sale, angebot, sonderangebot, bestseller, limitiert, ovp',
      'kostenloser versand, gratis versand, versandkostenfrei, versand kostenlos, sofort lieferbar, mit namen, mit name',
      'mit wunschname, mit wunschnamen, mit gravur möglich, wunschname, ooak, premium',
    ),
    articles: wordSet('der, die, das, ein, eine, mein, meine, dein, deine, unser, unsere'),
    sizesBehind: phrases(),
    kept: phrases('neue welt, neuer anfang'),
    tails: phrases(
      'für sie, für ihn, für frauen, für damen, für männer, für herren, für kinder, für mädchen, für jungen, für mama',
      'für papa, für oma, für opa, für freundin, für freunde, für die beste freundin, zum geburtstag, zum muttertag',
      'zum vatertag, zum valentinstag, zu weihnachten, zur hochzeit, zur geburt, zur taufe, zum einzug, zur einschulung',
      'zu ostern, zum jahrestag, handgemacht in, handgefertigt in, made in, hergestellt in, perfekt für, ideal für',
      'mit liebe gemacht, mit liebe, sehr guter zustand, guter zustand, für zuhause, personalisiert mit, inkl. versand',
    ),
    gifts: wordSet(
      'geschenk, geschenke, geschenkidee, geschenkideen, geburtstagsgeschenk, weihnachtsgeschenk, muttertagsgeschenk',
      'hochzeitsgeschenk, vatertagsgeschenk, valentinstagsgeschenk, einzugsgeschenk, taufgeschenk, geburtsgeschenk',
      'mitbringsel, gastgeschenk, abschiedsgeschenk',
    ),
    giftThings: wordSet(
      'box, set, tüte, papier, karte, anhänger, gutschein, korb, verpackung, schachtel, band',
    ),
    occasions: wordSet(
      'geburtstag, weihnachten, hochzeit, muttertag, vatertag, valentinstag, einzug, taufe, geburt, jahrestag, ein, eine',
      'als, das, perfekte, perfektes, perfekter, ideal, ideales, tolle, tolles, schöne, schönes, persönliches, originelles',
      'besonderes, personalisiertes, einzigartiges, individuelles, kleines, ostern',
    ),
    joining: wordSet(
      'und, oder, mit, für, von, aus, in, im, zu, zum, zur, auf, an, am, bei, ohne, der, die, das, den, dem, ein, eine',
      'als, inkl, &, +, wie, vom, einer, einem',
    ),
    additions: wordSet('mit, für, aus, in, im, von, inkl, zum, zur, ohne'),
    adjectives: wordSet(
      withEndings(
        'groß, klein, lang, kurz, rund, alt, neu, blau, rot, grün, gelb, weiß, schwarz, grau, braun',
        GERMAN,
      ),
      withEndings(
        'bunt, hell, rustikal, modern, antik, schlicht, zart, fein, warm, weich, echt, natürlich',
        GERMAN,
      ),
      'rosa, creme, beige, lila, natur, vintage, mini, dunkle, dunkler, dunkles, goldene, goldener, goldenes, silberne',
    ),
  },
  fr: {
    filler: phrases(
      'fait main, faite main, faits main, faites main, fait à la main, faite à la main, faits à la main, handmade',
      withEndings('personnalisé, artisanal, original', FRENCH),
      'artisanale, artisanaux, personnalisable, personnalisables, unique, pièce unique, sur mesure, sur commande, superbe',
      'magnifique, sublime, joli, jolie, jolis, jolies, beau, belle, très beau, très belle, luxe, haute qualité, qualité',
      'neuf, neuve, nouveau, nouvelle, nouveauté, rare, promo, promotion, soldes, livraison gratuite, livraison offerte',
      'port offert, frais de port offerts, édition limitée, meilleure vente, best-seller, création artisanale',
      'fabrication artisanale, fabriqué en france, fabriquée en france, made in france, fabrication française',
    ),
    articles: wordSet('le, la, les, un, une, mon, ma, mes, votre, vos, notre, nos'),
    sizesBehind: phrases(),
    kept: phrases(
      'nouvel an, nouveau-né, nouveau né, nouvelle orléans, nouvelle-zélande, belle île, nouveau monde',
    ),
    tails: phrases(
      'pour elle, pour lui, pour femme, pour femmes, pour homme, pour hommes, pour enfant, pour enfants, pour maman',
      'pour papa, pour mamie, pour la fête des mères, pour fête des mères, pour la fête des pères, pour noël',
      'pour anniversaire, pour la saint-valentin, pour mariage, pour un mariage, pour naissance, pour la maison, idéal pour',
      'idéale pour, parfait pour, parfaite pour, fait main en, faite main en, fabriqué en, fabriquée en, made in, avec amour',
      'fait avec amour, très bon état, bon état, excellent état, fête des mères, fête des pères',
    ),
    gifts: wordSet('cadeau, cadeaux'),
    giftThings: wordSet(
      'carte, cartes, boîte, boite, papier, coffret, coffrets, sac, sacs, pochette, pochettes, étiquette, étiquettes',
      'bon, panier, emballage, ruban, set, chèque',
    ),
    occasions: wordSet(
      'idée, idées, petit, petits, un, parfait, original, anniversaire, noël, mariage, naissance, le, beau, superbe, de',
    ),
    joining: wordSet(
      'et, ou, avec, pour, de, du, des, en, à, au, aux, la, le, les, un, une, sur, dans, sans, par, &, +, d, l, son, sa',
    ),
    additions: wordSet('avec, pour, dans, sur, sans, par'),
    adjectives: wordSet(
      withEndings('grand, petit, rond, bleu, vert, noir, gris, brun, ancien, rustique, moderne', FRENCH),
      'rouge, blanc, blanche, jaune, rose, beige, crème, mini, vintage, ancienne, long, longue, violet, violette, naturel',
    ),
  },
  es: {
    filler: phrases(
      withEndings('hech', ROMANCE).replace(/\w+/g, (word) => `${word} a mano`),
      withEndings('personalizad, únic, precios, bonit, hermos, nuev, exclusiv, artesan, elaborad', ROMANCE),
      'artesanal, artesanales, personalizable, personalizables, handmade, a medida, por encargo, pieza única, lujo',
      'alta calidad, de alta calidad, calidad, raro, rara, oferta, rebajas, envío gratis, envío gratuito, más vendido',
      'edición limitada, entrega gratis, hecho en españa, hecha en españa',
    ),
    articles: wordSet('el, la, los, las, un, una, mi, mis, tu, tus'),
    sizesBehind: phrases(),
    kept: phrases('nueva york, nuevo hogar, nueva casa, nuevo bebé, nueva zelanda, nuevo año, nuevo mundo'),
    tails: phrases(
      'para ella, para él, para mujer, para mujeres, para hombre, para hombres, para niños, para niñas, para mamá',
      'para papá, para abuela, para madre, para padre, para el día de la madre, para el día del padre, para navidad',
      'para cumpleaños, para san valentín, para bodas, para boda, para el hogar, para la casa, ideal para, perfecto para',
      'perfecta para, hecho a mano en, hecha a mano en, hecho en, hecha en, hecho con amor, con amor, día de la madre',
      'día del padre, muy buen estado, buen estado',
    ),
    gifts: wordSet('regalo, regalos'),
    giftThings: wordSet(
      'tarjeta, tarjetas, caja, cajas, bolsa, bolsas, papel, cesta, etiqueta, etiquetas, cheque, set, lazo, vale, pack',
    ),
    occasions: wordSet(
      'idea, ideas, un, el, perfecto, original, cumpleaños, navidad, boda, de, pequeño, buen, detalle, aniversario',
    ),
    joining: wordSet(
      'y, e, o, u, con, para, de, del, en, a, al, la, el, los, las, un, una, por, sin, sobre, &, +, tu, su',
    ),
    additions: wordSet('con, para, en, sin, por, sobre'),
    adjectives: wordSet(
      withEndings('pequeñ, redond, roj, blanc, negr, amarill, larg, cort, antigu, modern, rústic', ROMANCE),
      'grande, grandes, azul, azules, verde, verdes, gris, rosa, marrón, beige, crema, mini, vintage, natural',
    ),
  },
  it: {
    filler: phrases(
      withEndings('fatt', ITALIAN).replace(/\w+/g, (word) => `${word} a mano`),
      withEndings('realizzat, lavorat', ITALIAN).replace(/\w+/g, (word) => `${word} a mano`),
      withEndings('personalizzat, unic, bellissim, meraviglios, nuov, esclusiv, raffinat, stupend', ITALIAN),
      'artigianale, artigianali, personalizzabile, personalizzabili, handmade, su misura, su ordinazione, pezzo unico',
      'lusso, di lusso, alta qualità, di alta qualità, qualità, raro, rara, offerta, saldi, spedizione gratuita, splendido',
      'splendida, edizione limitata, più venduto, consegna gratuita, elegante, bello, bella, bel, fatto in italia',
    ),
    articles: wordSet('il, lo, la, i, gli, le, un, uno, una'),
    sizesBehind: phrases(),
    kept: phrases('nuova york, nuova casa, nuovo anno, nuova zelanda, nuovo mondo'),
    tails: phrases(
      'per lei, per lui, per donna, per donne, per uomo, per uomini, per bambini, per bambina, per bambino, per mamma',
      'per papà, per nonna, per la mamma, per il papà, per la festa della mamma, per la festa del papà, per natale',
      'per compleanno, per san valentino, per matrimonio, per la casa, ideale per, perfetto per, perfetta per, made in',
      'fatto a mano in, fatta a mano in, fatto in, fatta in, con amore, festa della mamma, festa del papà, ottime condizioni',
      'buone condizioni',
    ),
    gifts: wordSet('regalo, regali'),
    giftThings: wordSet(
      'carta, scatola, scatole, pacco, pacchetto, sacchetto, sacchetti, busta, buono, biglietto, biglietti, cesto, set',
      'etichetta, etichette, box, confezione',
    ),
    occasions: wordSet(
      'idea, idee, un, il, perfetto, originale, compleanno, natale, matrimonio, da, piccolo, bel, anniversario, nascita',
    ),
    joining: wordSet(
      'e, ed, o, con, per, di, del, della, dei, delle, da, in, a, al, alla, la, il, lo, gli, le, i, un, una, su, senza',
      '&, +, tuo, tua',
    ),
    additions: wordSet('con, per, in, senza, su'),
    adjectives: wordSet(
      withEndings(
        'piccol, rotond, ross, bianc, ner, giall, lung, cort, antic, modern, rustic, azzurr',
        ITALIAN,
      ),
      'grande, grandi, verde, verdi, blu, grigio, grigia, rosa, marrone, beige, crema, mini, vintage, naturale',
    ),
  },
};
