// What people write of a loss, of trouble with a parcel, of an occasion and of gifts: one line a language, English, German,
// French, Spanish, Italian, and Dutch for gifts. Accents do not matter. Meanings are as a sentence names them.
import { phrases } from './find-phrase.ts';

const WHOSE = ['my', 'her', 'his', 'our', 'your', 'their'];
const WHOM = [
  ...[
    'mum',
    'mom',
    'mother',
    'dad',
    'father',
    'husband',
    'wife',
    'partner',
    'son',
    'daughter',
    'baby',
    'brother',
  ],
  ...['sister', 'grandma', 'grandmother', 'nan', 'grandpa', 'grandad', 'grandfather', 'friend', 'dog', 'cat'],
];

/** "lost her husband", but not "lost my earring". */
const LOST = WHOSE.flatMap((whose) => WHOM.map((whom) => `lost ${whose} ${whom}`));

export const LOSS = phrases({
  'a loss': [
    'in memory of, in loving memory, in remembrance of, sorry for your loss, sorry for the loss, loss of my, loss of her, loss of his, loss of our, loss of your, loss of their, condolences, with sympathy, deepest sympathy, passed away, his passing, her passing, rest in peace, funeral, bereaved, bereavement, miscarriage, died, memorial',
    ...LOST,
    'beileid, trauerfall, trauerfeier, trauer, in gedenken, zum gedenken, in erinnerung an, verstorben, verstorbene, verstorbenen, gestorben, beerdigung, todesfall, ruhe in frieden',
    'condoléances, en mémoire de, à la mémoire, décédé, décédée, décès, obsèques, deuil, enterrement, repose en paix',
    'pésame, condolencias, en memoria de, falleció, fallecido, fallecida, fallecimiento, funeral, descanse en paz, descansa en paz, de luto',
    'condoglianze, in memoria di, in ricordo di, riposa in pace, lutto, deceduto, deceduta, venuto a mancare, venuta a mancare, funerale',
  ],
  '': ['memorial day'],
});

const ARRIVED = ['arrived', 'came', 'was', 'were', 'is', 'are'];
const BROKEN = ['broken', 'damaged', 'cracked', 'smashed', 'chipped', 'torn', 'faulty', 'missing'];

export const TROUBLE = phrases({
  trouble: [
    ...ARRIVED.flatMap((verb) => BROKEN.map((state) => `${verb} ${state}`)),
    'arrived late, wrong item, wrong size, wrong colour, wrong color, wrong order, wrong product, wrong one, never arrived, never came, never received, not arrived, did not arrive, didn’t arrive, hasn’t arrived, not received, got lost, was lost, lost in the post, lost in the mail, lost in transit, disappointed, disappointing, defective',
    'kaputt angekommen, war kaputt, ist kaputt, waren kaputt, beschädigt, zerbrochen, defekt, falscher artikel, falschen artikel, falsche ware, falsche größe, falsche farbe, falsches produkt, nie angekommen, nicht angekommen, nie erhalten, nicht erhalten, verloren gegangen, enttäuscht',
    'arrivé cassé, arrivée cassée, arrivés cassés, arrivées cassées, était cassé, était cassée, étaient cassés, abîmé, abîmée, abîmés, abîmées, endommagé, endommagée, endommagés, endommagées, mauvais article, mauvais produit, mauvaise taille, mauvaise couleur, jamais arrivé, jamais arrivée, jamais reçu, pas arrivé, pas arrivée, pas reçu, colis perdu, été perdu, déçu, déçue, déçus',
    'llegó roto, llegó rota, llegaron rotos, llegaron rotas, estaba roto, estaba rota, dañado, dañada, dañados, dañadas, defectuoso, artículo equivocado, producto equivocado, talla equivocada, color equivocado, nunca llegó, no llegó, no ha llegado, no he recibido, nunca recibí, se perdió, paquete perdido, decepcionado, decepcionada',
    'arrivato rotto, arrivata rotta, arrivati rotti, arrivate rotte, danneggiato, danneggiata, danneggiati, danneggiate, difettoso, articolo sbagliato, prodotto sbagliato, taglia sbagliata, colore sbagliato, mai arrivato, mai arrivata, non è arrivato, non è arrivata, mai ricevuto, non ho ricevuto, pacco perso, andato perso, deluso, delusa',
  ],
});

export const OCCASION = phrases({
  'a birthday': [
    'birthday, birthdays, bday, b-day',
    'geburtstag, geburtstags, geburtstage, geburtstagsgeschenk, geburtstagskind, geburtstagsfeier',
    'anniversaire, cumpleaños, cumple, compleanno',
  ],
  'a wedding': [
    'wedding, weddings, getting married, got married, bride and groom',
    'hochzeit, hochzeiten, hochzeitsgeschenk, hochzeitsfeier, trauung',
    'mariage, noces, boda, bodas, matrimonio, nozze',
  ],
  'an anniversary': [
    'anniversary, wedding anniversary, hochzeitstag, hochzeitstags, jahrestag',
    'anniversaire de mariage, noces d’or, noces d’argent, anniversaire de rencontre',
    'aniversario, aniversario de boda, aniversario de bodas, bodas de oro, bodas de plata',
    'anniversario, anniversario di matrimonio, anniversario di nozze, nozze d’oro, nozze d’argento',
  ],
  'a baby': [
    'baby, babies, baby shower, newborn, birth of, the little one',
    'geburt, babyparty, neugeborenes, nachwuchs',
    'naissance, bébé, nacimiento, recién nacido, recién nacida, nascita, neonato, neonata',
  ],
  'a christening': ['christening, baptism, taufe, taufgeschenk, baptême, bautizo, battesimo'],
  'a graduation': [
    'graduation, graduating, graduated, abitur, schulabschluss, studienabschluss, remise de diplôme, graduación, laurea',
  ],
  'a housewarming': [
    'housewarming, house warming, new home, new house, einweihung, einzug, neues zuhause, neuen zuhause, neue wohnung, neuen wohnung',
    'crémaillère, nouvelle maison, nueva casa, casa nueva, nuova casa, casa nuova',
  ],
  'an engagement': ['engagement, engaged, verlobung, fiançailles, pedida de mano, fidanzamento'],
  'a retirement': [
    'retirement, retiring, ruhestand, in rente, pensionierung, retraite, jubilación, in pensione, pensionamento',
  ],
  '': [
    'baby blue, baby pink, baby shark, love you baby, love u baby, hi baby, hey baby',
    'date de naissance, fecha de nacimiento, data di nascita',
  ],
});

export const GIFT = phrases({
  'a gift': [
    'gift, gifts, present, presents',
    'geschenk, geschenke, geburtstagsgeschenk, weihnachtsgeschenk, hochzeitsgeschenk',
    'cadeau, cadeaux, regalo, regalos, regali, cadeautje, cadeautjes',
  ],
  '': [
    'gift card, gift cards, gift voucher, gift certificate, free gift, thanks for the gift, thank you for the gift, be present, is present, at present, present address',
  ],
});
