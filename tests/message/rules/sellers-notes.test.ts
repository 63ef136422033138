// Natural words of sellers that come near to a phrase of the rules and mean no harm: none may be found on any channel.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../src/message/rules/check-text.ts';

const lines = (text: string): string[] => text.trim().split('\n');

const ENGLISH = lines(`
Your initials M.E. look lovely on the navy tote, St.John!
The J.Crew-style collar took me two evenings
Mr.T would be proud of this gold chain
The hook is 5.5in wide and 9.30am is the best time to hang it
Size No.5, as you asked
Thank you.It means a lot to a small maker
thank you.it is my first order from Norway
I love it.In the box is a little extra
Hand wash only.Do not tumble dry
Made of 95% cotton, 5% elastane
95% cotton - 5% elastane
70% off-white wool and 30% alpaca
Your polka dot shop apron is ready
Use the link at the end of the chain to make it shorter
Our Facebook-blue glaze is new
A free pattern for your next project
Nice to meet @ the fair. You win at knots
Rest the dough, then add 50% for the second rise
The site of your wedding, drawn in ink
Please give it 24 hours before you write on it
Your "Call us crazy" sign is cedar
Contact lenses case with your initials K.O.
Tell your sister she chose well. Five stars shine on the lid
Dear Mr. and Mrs. St.Clair,
Room No.12, 3rd floor, 9.30pm
Item: Book Review Journal, A5, 120 pages
Item: "Best Dad" mug 11oz, 2-pack, $24
Item: Free-standing oak shelf 30x20x5cm
Item: Gold star rating stickers, 500 pcs
Item: 50/50 linen-cotton tea towel, set of 2
Item: Coupon organizer, green
Item: Vintage postcard, Instagram-style frame, 4x6in
A polka dot in blue and a dot com joke
Order no. 0001234567 left on 12.11.2026 at 14.30
Order #3216549870 is on its way
Etsy order 3216549870, packed 11/20/2026
Tracking 9400 1000 0000 0000 0000 00
ISBN 978-3-16-148410-0
eBay order 12-34567-89012
The print shows 51.5074, -0.1278, where you met
The sign reads 01.02.2026-03.02.2026
Alphabet and number stamps 0123456789
The frame is 20 x 30 cm (8x12)
Married 12 06 2021, what a day
Est. 1987-2026
The phone case fits 12 13 14 Pro
Telephone table 1950-1960, restored
Call me old-fashioned, but I wrote this by hand
You left such a kind review last spring, thank you!
Thank you for your kind feedback last time, I put it on the wall
Your lovely review made my week
Thank you for leaving such a lovely review in May
Thanks for giving me a great rating last year
Thank you so much for the 5-star review
It was kind of you to leave such a nice review
Please accept my thanks for your kind review
I write to thank you for your lovely feedback
Thank you for the five star treatment when we met
I hope you love it! An honest review helps other people choose
If you would like to leave a review, we would be glad
If you would love to see more colours, tell me
Every review, good or bad, teaches me something
I improved the lid following feedback from buyers
I reviewed the engraving twice: "Anna & Tom"
The seven stars on your Big Dipper necklace are brass
Star rating chart for Leo, with 5 stars on top
Reward chart for Leo, laminated
Your gift card holder is lined in felt
Your love coupon book has 20 pages
A small gift for you, because it is your third order
I tucked in a free sample of the lavender soap
Follow your heart, Clara
Follow our care tips and it will last for years
For tea lovers like us, a pot is never big enough
The Instagram frame prop for the wedding is signed
Your TikTok phone stand is oak
Amazon parrot print, signed
Your Amazon rainforest poster is rolled
The dog tag is engraved "Rex"
#bestmum is embroidered in pink
Colour #FFCC00, as you wished
The code in the box opens the lock
Morse code bracelet for Ida
Your postcode is inside: LS1 4AB
Post code LS14AB plaque in oak
Buy less, choose well
I ordered the clay directly after your message
Your order directly made my day
The vintage 1955 Sears catalogue is wrapped in tissue
Thank you for paying by PayPal so quickly
Made in our own workshop
Roasted in our own shop in Leeds
Come and see us at the market
Join the dots: A B C D E
Welcome to the family, little Otto
Register of births, 1887
You are now a member of the mug club... of two
Club soda glass, set of 4
2 pounds of coffee, roasted on Monday
I hope the wedding at 4.pm went well
Washed at 40.Then dried flat
We met @ home fair, remember?
2 soaps @5.00 each
Special thanks to Mr. and Mrs. O'Dell 🎉🎉
P.S. The soap is vegan
P.S.I love the name Wren
A.M. and P.M. are carved on the dial
U.S.A. flag, 3ft by 5ft
I have a Ph.D. in glazing
It takes approx.5 days to cure
Open 10 a.m.-4 p.m
Node.js sticker inside
vol.2 of the series
Please refund your inner child with a bath
A discreet box, as you asked
Nothing to discount: your taste is superb
I hope the free spirit print finds a wall
Save the date cards, 80 pieces
I saved 10 % more yarn for you
If anything is not right, tell me and I will make it right
If there is a problem, please contact me through your order page
Happy birthday, Jo! Feedback from your sister chose the colour
Thank you for your order on 24.12. and see you soon
Your total is 5 mugs
The signal horn is brass
Your messenger bag is waxed canvas
The line is 2 m long
Ring me in copper, size 54
Text on the plate: "Home"
Please keep it in the shade. Net weight 200 g
Enjoy. Info on care is on the label
Love at first sight. Me too
Size S M L XL fit
Anna+Tom 2026
The 4-star hotel sign is cast iron
Raise a glass to your first year
We hope you enjoy your order and write many letters with this pen
If you love it, tell us which colour to make next
Take code 4 out of the puzzle box
Our threads are organic cotton
Tell Leo the moon comes before the stars
The stars on the quilt glow, and I added a free sample
An honest review helps, and the soap is 95% natural
You have become a member of the family
Write on line 3 of the card
I want you to have a 5-star experience
`);

const OTHER_LANGUAGES = lines(`
Merci beaucoup ! À bientôt
Danke für Ihre Bestellung! 100 % Leinen, handgenäht
¡Gracias por tu compra! Hecho a mano con 100% algodón
Grazie per l'ordine. Il sapone è 100% naturale
Vielen Dank.Ich hoffe, die Tasse gefällt
Über eine ehrliche Bewertung freue ich mich
Un avis honnête aide les autres
Die 5 Sterne auf der Decke leuchten im Dunkeln
Danke für deine positive Bewertung
Merci pour votre avis positif
Un hotel 5 étoiles pour chats
Un avis honnête aide les autres, et le cadeau est emballé
Félicitations pour la remise de diplôme
Ihr Gutschein für die Yogastunde
Gracias por tu reseña positiva
`);

const WHOLE_NOTES = readFileSync(new URL('../../fixtures/sellers-notes.txt', import.meta.url), 'utf8').split(
  '\n---\n',
);

describe.each([
  ['English', ENGLISH],
  ['other languages', OTHER_LANGUAGES],
  ['whole notes', WHOLE_NOTES],
])('%s', (_, notes) => {
  it.each(notes)('“%s” passes, alone and in a note', (phrase) => {
    const inANote = `Dear Anna,\n\n${phrase}\nThank you for choosing us.\n\nWarm wishes,\nMarianne`;
    for (const channel of ['amazon', 'ebay', 'etsy', 'shopify'] as const)
      for (const text of [phrase, inANote]) expect(checkText(text, { channel, isGift: false })).toEqual([]);
  });
});
