// A list that a person made: ordinary headings in English and some in German, in any order, with rows that are no orders.
import type { Platform } from './platform.ts';

const words = (list: string): readonly string[] => list.split(', ');

export const generic: Platform = {
  format: 'generic',
  channel: 'other',
  // Known by how many of its headings are found, not by a set.
  signs: [],
  columns: {
    id: words(
      'order, order no, order number, order nr, order id, order #, order ref, order reference, ordernumber, orderid, reference, ref, bestellung, bestellnummer, bestellnr, bestell-nr, bestell-nummer, auftrag, auftragsnummer, auftragsnr, id, #, no, nr',
    ),
    placedOn: words(
      'date, day, order date, date ordered, ordered on, ordered, placed on, sale date, created, created at, datum, tag, bestelldatum, bestellt am',
    ),
    buyerName: words(
      'name, who, buyer, buyer name, customer, customer name, client, client name, full name, contact, contact name, person, ordered by, kunde, kundin, kundenname, käufer, name des käufers, besteller',
    ),
    buyerFirstName: words('first name, firstname, given name, forename, vorname'),
    buyerLastName: words('last name, lastname, surname, family name, nachname, familienname'),
    recipientName: words(
      'recipient, recipient name, ship to, ship to name, ship name, shipping name, deliver to, delivery name, gift for, for whom, empfänger, name des empfängers, lieferung an',
    ),
    line1: words(
      'address, address 1, address line 1, address1, street, street 1, adresse, anschrift, straße, strasse',
    ),
    line2: words('address 2, address line 2, address2, street 2, adresszusatz'),
    city: words('city, town, ort, stadt, wohnort'),
    region: words('state, region, county, province, bundesland'),
    postcode: words('zip, zip code, zipcode, postcode, post code, postal code, plz, postleitzahl'),
    country: words('country, land'),
    phone: words('phone, phone number, telephone, tel, mobile, telefon, handy'),
    giftMessage: words(
      'gift message, gift note, gift text, note to write, message to write, card message, card text, message on card, message for card, message, geschenknachricht, grußtext, grusstext, kartentext, nachricht',
    ),
    buyerNote: words(
      'note, notes, buyer note, buyer notes, customer note, customer message, comment, comments, remarks, kommentar, anmerkung, bemerkung, notiz, hinweis',
    ),
    total: words('total, order total, sum, summe, gesamt, gesamtbetrag, betrag'),
    currency: words('currency, währung'),
    status: words('status, order status, payment status, bestellstatus, zahlungsstatus'),
    title: words(
      'item, items, item name, item title, product, products, product name, product title, title, what, what they bought, bought, artikel, artikelname, produkt, produktname, bezeichnung, ware',
    ),
    quantity: words(
      'qty, quantity, how many, count, number of items, pcs, pieces, units, menge, anzahl, stück, stückzahl',
    ),
    variant: words('variant, variation, option, options, size, colour, color, variante, größe, farbe'),
    personalisation: words(
      'personalisation, personalization, personalised, personalized, engraving, inscription, custom text, text to engrave, personalisierung, gravur, wunschtext',
    ),
  },
  statuses: [
    [/cancel|void|storniert/i, 'order-cancelled'],
    [/^(fully )?refunded|^erstattet/i, 'order-refunded'],
    [/unpaid|not paid|awaiting payment|payment pending|failed|declined|unbezahlt|offen/i, 'order-unpaid'],
  ],
  dateOrder: () => 'unknown',
  unpack: (facts) => facts,
  isMadeByHand: true,
};

/** Headings that hand-made lists have too and that no note needs: they help to find the line of headings. */
export const OTHER_HEADINGS: readonly string[] = words(
  'email, e-mail, mail, price, preis, sku, sent, done, paid, bezahlt, versandt',
);
