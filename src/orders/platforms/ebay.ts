// eBay's Orders report from Seller Hub, in English, German and French, and the older one of File Exchange. An order of
// several items has a row of its own, with the people and the sum, above a row for each item.
import { type Facts, headings, platform } from './platform.ts';

export const ebay = platform({
  format: 'ebay',
  channel: 'ebay',
  telling: [
    headings(
      'sales record number, order number, buyer username, buyer name, ship to name, item title, sold for, paid on date',
    ),
    headings('order number, buyer username, post to name, post to address 1, post to city, post to postcode'),
    headings('sales record number, user id, buyer fullname, item title, sale price, paid on date'),
    headings(
      'verkaufsprotokollnummer, bestellnummer, nutzername des käufers, name des käufers, name des empfängers, angebotstitel, verkauft für, zahlungsdatum',
    ),
    headings(
      'numéro de vente, numéro de commande, pseudo de l’acheteur, intitulé de l’objet, vendu pour, date de vente',
    ),
  ],
  columns: {
    id: headings('order number, order id, bestellnummer, numéro de commande'),
    standInId: headings('sales record number, verkaufsprotokollnummer, numéro de vente'),
    placedOn: headings('sale date, verkauft am, date de vente'),
    promisedOn: headings('ship by date'),
    sentOn: headings('shipped on date, verschickt am datum'),
    buyerName: headings('buyer name, buyer fullname, name des käufers, nom de l’acheteur'),
    buyerAccount: headings('buyer username, user id, nutzername des käufers, pseudo de l’acheteur'),
    buyerEmail: headings('buyer email, e-mail des käufers'),
    recipientName: headings('ship to name, post to name, name des empfängers, nom du destinataire'),
    line1: headings('ship to address 1, post to address 1, adresse 1 des empfängers'),
    line2: headings('ship to address 2, post to address 2, adresse 2 des empfängers'),
    city: headings('ship to city, post to city, versand nach ort'),
    region: headings('ship to state, post to county'),
    postcode: headings('ship to zip, post to postcode, versand nach plz'),
    country: headings('ship to country, post to country, versand nach land'),
    phone: headings('ship to phone, post to phone, telefonnummer des empfängers, buyer phone number'),
    buyerNote: headings('buyer note'),
    total: headings('total price, gesamtbetrag, prix total'),
    paidOn: headings('paid on date, zahlungsdatum, date de paiement'),
    title: headings('item title, angebotstitel, intitulé de l’objet'),
    quantity: headings('quantity, anzahl, menge, quantité'),
    variant: headings('variation details'),
  },
  otherAddress: {
    line1: headings('buyer address 1, adresse 1 des käufers'),
    line2: headings('buyer address 2, adresse 2 des käufers'),
    city: headings('buyer city, wohnort des käufers'),
    region: headings('buyer state'),
    postcode: headings('buyer zip, plz des käufers'),
    country: headings('buyer country, land des käufers'),
  },
  standings: [['paidOn', /^$/, 'order-unpaid']],
  // "45,record(s) downloaded,from ..." and "Seller ID : xxx" close the report.
  frame:
    /^\s*(\d+ )?(record\(s\)|datensätze|enregistrement)|^\s*(seller id|verkäufer-id|id(entifiant)? (du )?vendeur) ?:/i,
  unpack: (facts) => [{ ...facts, variant: readVariant(facts), line2: withoutRouting(facts) }],
});

/** eBay puts a code of its own into British addresses: `ebay` and seven letters or digits. */
export const withoutRouting = ({ line2 = '' }: Facts): string =>
  line2.replace(/\bebay[a-z0-9]{7}\b/i, '').trim();

/** `[Color:Cream,Size:M]` */
const readVariant = ({ variant = '' }: Facts): string =>
  variant
    .replace(/^\[|\]$/g, '')
    .replace(/(^|,)([^:,]+):(?=\S)/g, (_, before: string, name: string) => `${before && ', '}${name}: `);
