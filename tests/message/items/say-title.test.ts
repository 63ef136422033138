// What a listing is called in a note. Titles as they stand on Etsy, Amazon and eBay, beside what a person would say.
import { describe, expect, it } from 'vitest';
import { sayTitle } from '../../../src/message/items/say-title.ts';
import type { Language } from '../../../src/message/language.ts';

type Row = readonly [title: string, said: string];

const says = (language: Language, rows: readonly Row[]): void => {
  it.each(rows)('%s is said: %s', (title, said) => {
    expect(sayTitle(title, language)).toBe(said);
  });
};

describe('articles in front go, as the note has its own', () => {
  says('en', [
    ['A Mug for Mom', 'mug'],
    ['The Little Mermaid Print', 'little mermaid print'],
    ['My First Book', 'first book'],
    ['Your Custom Portrait', 'portrait'],
    ['The', 'the'],
  ]);
  says('de', [['Die kleine Tasse', 'kleine Tasse']]);
  says('fr', [['Un bol en céramique', 'bol en céramique']]);
});

describe('what comes behind the thing goes', () => {
  says('en', [
    ['Handmade Speckled Stoneware Mug, 12oz, Gift for Her', 'speckled stoneware mug'],
    ['Ceramic Planter - Large', 'ceramic planter'],
    ['Personalised Dog Bowl | Ceramic Pet Bowl | New Puppy Gift', 'dog bowl'],
    ['Soy Candle - Lavender & Sage - 200g', 'soy candle'],
    ['Crochet Pattern: Amigurumi Fox (PDF)', 'crochet pattern'],
    ['Stoneware mug (sage)', 'stoneware mug'],
    ['Frame (A4) with mount', 'frame with mount'],
    ['Scarf / Shawl', 'scarf'],
    ['Card D — foil ✨', 'card D'],
    ['Ring. Handmade. Silver', 'ring'],
    ['Wool Hat Handmade in Yorkshire', 'wool hat'],
    ['Earrings for Women Gold Hoops', 'earrings'],
    ['Ceramic Planter Large', 'ceramic planter'],
  ]);
});

describe('what says too little takes what follows with it', () => {
  says('en', [
    ['Large, Blue Vase', 'large blue vase'],
    ['BTS | Photocard Holder', 'BTS photocard holder'],
    ['Birthday Gift, Silver Ring', 'silver ring'],
    ['Anniversary Gift for Husband, Engraved Watch Box', 'engraved watch box'],
    ['Handmade in Leeds: Wool Hat', 'wool hat'],
  ]);
});

describe('sizes, packs, prices and codes go', () => {
  says('en', [
    ['12oz Mug', 'mug'],
    ['Brass lamp 12" tall', 'brass lamp'],
    ['Cushion Cover 18"x18"', 'cushion cover'],
    ['5\' 6" growth chart "giraffe', 'growth chart giraffe'],
    ['Print 16 x 20 inches Ready to Hang', 'print'],
    ['Café print – A4', 'café print'],
    ['Quilt™ – 1½ m', 'quilt'],
    ['Baby Romper 3-6 Months', 'baby romper'],
    ['T-Shirt Women’s Size M', 'T-shirt'],
    ['925 Sterling Silver Ring - Size 8', '925 sterling silver ring'],
    ['18k Gold Hoop Earrings 20mm', '18k gold hoop earrings'],
    ['5 x 7 in Print', 'print'],
    ['3 in 1 Charger Stand', '3 in 1 charger stand'],
    ['1:12 Scale Dollhouse Chair', '1:12 scale dollhouse chair'],
    ['Set of 2 Linen Napkins', 'linen napkins'],
    ['Linen Tea Towel, Set of Two', 'linen tea towel'],
    ['(Set of 4) Coasters', 'coasters'],
    ['Thank You Cards, Pack of 10', 'thank you cards'],
    ['5-Piece Dinner Set', 'dinner set'],
    ['Candle $12.99 FREE SHIPPING', 'candle'],
    ['MUG-0042 Blue Mug', 'blue mug'],
    ['Wall Calendar 2026', 'wall calendar'],
    ['Vintage tee ✨ #90s #tee', 'vintage tee'],
    ['#1 Dad Mug', '#1 dad mug'],
  ]);
});

describe('praise goes, and things that begin like praise stay', () => {
  says('en', [
    ['NEW!! LARGE VINTAGE CERAMIC VASE BLUE RARE', 'large vintage ceramic vase blue'],
    ['★ SALE ★ Wool Blanket ★', 'wool blanket'],
    ['Set of 3 Handmade Custom Unique Beautiful Mugs', 'mugs'],
    ['New Wool Socks', 'wool socks'],
    ['New Baby Card', 'new baby card'],
    ['New York Skyline Print', 'New York skyline print'],
    ['Gift card (€30)', 'gift card'],
    ['Gift Tag', 'gift tag'],
    ['Wedding Gift Box', 'wedding gift box'],
    ['Thank you card', 'thank you card'],
    ['Mug Gift', 'mug'],
    ['Bed for cats', 'bed for cats'],
  ]);
});

describe('what is nothing but praise is said as it stands', () => {
  says('en', [
    ['Gift for Her', 'gift for her'],
    ['Teacher Gift', 'teacher gift'],
    ['Set of 2', 'set of 2'],
    ['Custom', 'custom'],
    ['(Sage)', 'sage'],
    ['5', '5'],
    ['★★★', ''],
    ['', ''],
  ]);
});

describe('capitals are those of a sentence', () => {
  says('en', [
    ['Irish Linen Tea Towel', 'Irish linen tea towel'],
    ['IRISH LINEN TEA TOWEL', 'Irish linen tea towel'],
    ["Mother's Day Card", "Mother's Day card"],
    ['Christmas Tree Decoration, Wooden', 'Christmas tree decoration'],
    ['Print of Paris in Autumn', 'print of Paris in autumn'],
    ['Stoneware mug for Anna', 'stoneware mug for Anna'],
    ['iPhone 15 Case, Floral', 'iPhone 15 case'],
    ['USB Lamp, LED', 'USB lamp'],
    ['I Love You Mug', 'I love you mug'],
    ['Once Upon A Time Book Ends', 'once upon a time book ends'],
    ['Card A', 'card A'],
    ['McKenzie Tartan Scarf', 'McKenzie tartan scarf'],
    ["VINTAGE Levi's Denim Jacket LARGE", "vintage Levi's denim jacket"],
    ['1970S DENIM JACKET', '1970s denim jacket'],
  ]);
});

describe('quotes stay in pairs, with what they hold', () => {
  says('en', [
    ['Mug "Morning", 12oz', 'mug “Morning”'],
    ["Ring 'Luna', Sterling Silver", 'ring “Luna”'],
    ['"Home, Sweet Home" Sign', '“Home, Sweet Home” sign'],
    ['12" x 5" "Hello" sign – oak', '“Hello” sign'],
    ['5" pot "rustic"', 'pot “rustic”'],
    ['Poster «Route 66», framed', 'poster «Route 66»'],
    ['Lamp "Nora', 'lamp nora'],
  ]);
});

describe('a long title is cut at a word', () => {
  says('en', [
    ['Stoneware mug with speckled glaze and a large comfortable handle', 'stoneware mug'],
    [
      'Personalized Name Necklace Gold Filled Custom Jewelry Mothers Day Gift',
      'name necklace gold filled custom jewelry',
    ],
    [
      'Vintage 1970s Levi’s Denim Trucker Jacket Mens Size Large Blue Rare',
      'vintage 1970s Levi’s denim trucker jacket',
    ],
    ['Stanley Quencher Steel Insulated Tumbler Cup Straw', 'Stanley quencher steel insulated tumbler cup'],
  ]);
});

describe('German keeps the capitals of nouns', () => {
  says('de', [
    ['Handgefertigte Keramiktasse', 'Keramiktasse'],
    ['Blaue Keramiktasse', 'blaue Keramiktasse'],
    ['Große Blaue Vase, handgetöpfert', 'große blaue Vase'],
    ['Kette Silber, Geschenk für Sie', 'Kette Silber'],
    ['Becher Blau 300 ml', 'Becher Blau'],
    ['Tische und Stühle', 'Tische und Stühle'],
    ['Tasse Mit Henkel', 'Tasse mit Henkel'],
    ['Messinglampe klein', 'Messinglampe klein'],
    ['Messinglampe "Nora"', 'Messinglampe „Nora“'],
    ['Personalisierte Tasse mit Namen | Geschenk zum Geburtstag', 'Tasse'],
    ['Leinentuch, 2er-Set', 'Leinentuch'],
    ['NEU!! KERAMIKVASE BLAU 25 CM', 'Keramikvase Blau'],
    ['Kinder- und Babydecke, Wolle', 'Kinder- und Babydecke'],
    ['Geschenkbox aus Holz', 'Geschenkbox aus Holz'],
    ['Geschenkanhänger 10 Stück', 'Geschenkanhänger'],
    ['Halskette Damen - Geschenkidee Muttertag', 'Halskette Damen'],
  ]);
});

describe('French', () => {
  says('fr', [
    ['Tasse en Céramique Faite Main, Cadeau pour Elle', 'tasse en céramique'],
    ['Bougie Parfumée - Lavande - 180 g', 'bougie parfumée'],
    ['Bracelet personnalisé, idée cadeau anniversaire', 'bracelet'],
    ['Lot de 2 Torchons en Lin', 'torchons en lin'],
    ['Carte Cadeau 30 €', 'carte cadeau'],
    ['Boîte cadeau', 'boîte cadeau'],
    ['Boule de Noël Personnalisée', 'boule de Noël'],
    ["BOUCLES D'OREILLES ARGENT NEUF", "boucles d'oreilles argent"],
    ['Doudou lapin fait main : coton bio', 'doudou lapin'],
    ['Affiche Paris A3', 'affiche Paris'],
  ]);
});

describe('Spanish', () => {
  says('es', [
    ['Taza de Cerámica Hecha a Mano, Regalo para Ella', 'taza de cerámica'],
    ['Vela Aromática - Lavanda - 200 ml', 'vela aromática'],
    ['Set de 2 Paños de Lino', 'paños de lino'],
    ['Tarjeta de Regalo', 'tarjeta de regalo'],
    ['Regalo para mamá, Pulsera de Plata', 'pulsera de plata'],
    ['BOLSO DE CUERO NUEVO', 'bolso de cuero'],
    ['Lámina A4 Navidad', 'lámina Navidad'],
    ['Cuenco pequeño (azul)', 'cuenco pequeño'],
  ]);
});

describe('Italian', () => {
  says('it', [
    ['Tazza in Ceramica Fatta a Mano, Idea Regalo', 'tazza in ceramica'],
    ['Set di 2 Strofinacci in Lino', 'strofinacci in lino'],
    ['Set 3 in legno', 'set 3 in legno'],
    ['Carta regalo', 'carta regalo'],
    ['BORSA IN PELLE NUOVA', 'borsa in pelle'],
    ["Sale rosa dell'Himalaya", "sale rosa dell'Himalaya"],
    ['Presepe di Natale', 'presepe di Natale'],
    ['Sapone artigianale alla lavanda, 100 g', 'sapone artigianale alla lavanda'],
  ]);
});

describe('other scripts', () => {
  says('en', [
    ['手作りマグカップ【送料無料】', '手作りマグカップ'],
    ['Кружка ручной работы, 350 мл', 'Кружка ручной работы'],
  ]);
});
