// A title in; whether it names a thing that a note can speak of: shops sell postage, tips and orders without a name as well.

/** The whole title, but for what stands behind a dash, a colon or in brackets. */
const SERVICES = [
  '(?:express |priority |rush |fast |faster |standard |upgraded |extra )?(?:shipping|postage|delivery)(?: upgrade| fee| cost| costs| surcharge)?',
  '(?:rush|priority) (?:order|fee|processing)|rush|tips?|deposit|gift wrap(?:ping)?|add[- ]?ons?|extra fee',
  '(?:express)?versand(?:kosten|aufpreis)?|geschenkverpackung|trinkgeld|anzahlung|aufpreis',
  'livraison(?: express)?|frais de port|emballage cadeau|pourboire|acompte|supplément',
  'envío(?: urgente)?|gastos de envío|envoltorio de regalo|propina|anticipo|suplemento',
  'spedizione(?: express)?|spese di spedizione|confezione regalo|mancia|acconto|supplemento',
].join('|');

/** The start of a title. */
const NAMELESS = [
  'custom (?:order|listing|request)|reserved (?:for|listing)|private listing|listing for|add[- ]?on',
  'reserviert für|sonderanfertigung für|réservé[es]* (?:pour|à)|commande personnalisée pour',
  'reservado para|pedido personalizado para|riservato (?:a|per)|ordine personalizzato per',
].join('|');

const NO_THING = new RegExp(`^(?:(?:${SERVICES})(?: ?[-–:(].*)?|(?:${NAMELESS})(?![\\p{L}]).*)$`, 'iu');

export const isThing = (title: string): boolean => !NO_THING.test(title);
