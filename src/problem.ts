// Trouble in the user's data, as a value: what, where, what to do. Every code stands in the table below.

type Severity = 'skip' | 'error' | 'warning' | 'info';

/** Where the trouble is. Lines and columns count from 1; `field` is a name of ours, `order` the order's id. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly order?: string;
  readonly field?: string;
}

export interface Problem extends Place {
  readonly code: ProblemCode;
  /** skip: this order gets no note. error: look at it before you print. warning: a guess was made. info: good to know. */
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

/** `{detail}` is replaced by what was found. It must never be a name, an address or a message. */
const CODES = {
  'file-unreadable': {
    severity: 'error',
    message: 'The file cannot be read: {detail}.',
    hint: 'Check the path and whether the file may be opened.',
  },
  'not-orders': {
    severity: 'error',
    message: 'This is not an order file we can read: {detail}.',
    hint: 'A CSV of your own works as well: its first line names the columns order, name and item.',
  },
  'file-repeated': {
    severity: 'info',
    message: 'This file is the same as {detail}; its orders are kept once.',
    hint: 'Nothing to do: each order gets one note.',
  },
  'encoding-guessed': {
    severity: 'info',
    message: 'The file does not tell its encoding; it is read as {detail}.',
    hint: 'If letters in names look wrong, choose another encoding, on the page or with --encoding.',
  },
  'header-missing': {
    severity: 'error',
    message: 'No line of headings was found in this file, so nobody can know what its columns hold.',
    hint: 'Name the columns, on the page or with --map 1=order --map 2=buyer; or add a first line: order, name, item.',
  },
  'columns-unknown': {
    severity: 'error',
    message: 'None of the headings of this file is known, so nobody can know what its columns hold.',
    hint: 'Name the columns, on the page or with --map "Heading=buyer" --map "Heading=item".',
  },
  'column-not-found': {
    severity: 'warning',
    message: 'No file has the column "{detail}", so what was said of it does nothing.',
    hint: 'Check the heading, or give the number of the column.',
  },
  'columns-unsure': {
    severity: 'warning',
    message: 'Columns of this file are not read, because it is not sure what they hold: {detail}.',
    hint: 'Say what they hold, on the page or with --map "Heading=field"; "ignore" if it is nothing for a note.',
  },
  'no-rows': {
    severity: 'error',
    message: 'The headings are right, but there is no order below them.',
    hint: 'Were there orders in the chosen dates? Choose other dates and download the file again.',
  },
  'header-duplicate': {
    severity: 'info',
    message: 'The heading "{detail}" stands there more than once; the first one is read.',
    hint: 'Nothing to do, unless the first of these columns is the wrong one.',
  },
  'header-lookalike': {
    severity: 'info',
    message: 'The heading "{detail}" is written with a letter of another script that looks the same.',
    hint: 'Nothing to do: the heading is understood.',
  },
  'date-ambiguous': {
    severity: 'warning',
    message: 'Day and month cannot be told apart in this column, so its dates are left empty.',
    hint: 'Say which comes first, on the page or with --dates day-first or --dates month-first.',
  },
  'date-invalid': {
    severity: 'warning',
    message: 'The date of this order cannot be read and is left empty.',
    hint: 'Write the date as 2026-11-03.',
  },
  'date-serial': {
    severity: 'info',
    message: 'A spreadsheet made numbers of dates in this column; they are dates again.',
    hint: 'Nothing to do. The file as the shop gave it is the safer one.',
  },
  'cell-guarded': {
    severity: 'info',
    message:
      'Cells of this file are guarded against spreadsheets, such as ="01234"; the guards are taken off.',
    hint: 'Nothing to do.',
  },
  'row-of-report': {
    severity: 'info',
    message: 'This row belongs to the report and is no order.',
    hint: 'Nothing to do.',
  },
  'rows-left-out': {
    severity: 'warning',
    message: '{detail} of this file, up to this line, are no orders and are left out.',
    hint: 'Look at the file: so many rows without a name and an item are unusual.',
  },
  'row-skipped': {
    severity: 'info',
    message: 'This row is no order and is left out: {detail}.',
    hint: 'Nothing to do, unless it should be an order: then fill in its name and item.',
  },
  'row-unreadable': {
    severity: 'error',
    message: 'This row cannot be read: {detail}.',
    hint: 'Look at the row in a text editor; most likely a quote mark is missing. Download the file again.',
  },
  'cell-cut': {
    severity: 'warning',
    message: 'A cell of this row is far too long for a note; only its start is read.',
    hint: 'Look at the row: a missing quote mark may have joined several rows.',
  },
  'row-short': {
    severity: 'info',
    message: 'This row has fewer cells than there are headings ({detail}); the missing ones are empty.',
    hint: 'Nothing to do, unless the file broke off here while it was downloaded.',
  },
  'row-long': {
    severity: 'warning',
    message: 'This row has more cells than there are headings ({detail}); the rest is ignored.',
    hint: 'Look at the row: a comma in one of its cells may have moved the others.',
  },
  'quote-stray': {
    severity: 'warning',
    message: 'A quote mark stands in this row where none belongs; it is kept as text.',
    hint: 'Look at the order: a quote that is never closed may have moved its cells.',
  },
  'id-missing': {
    severity: 'warning',
    message: 'There is no order number here, so another number stands in for it.',
    hint: 'Add the order number: without it a second import cannot tell that the note was already written.',
  },
  'id-damaged': {
    severity: 'error',
    message: 'A spreadsheet turned this order number into a power of ten, and its last digits are gone.',
    hint: 'Use the file as the shop gave it: a second import cannot recognise this order.',
  },
  'order-repeated': {
    severity: 'info',
    message: 'This order was already read from {detail}; it is kept once.',
    hint: 'Nothing to do: it gets one note.',
  },
  'order-joined': {
    severity: 'info',
    message: 'This order stands in {detail} as well; the two were joined to one.',
    hint: 'Nothing to do: it gets one note.',
  },
  'order-conflict': {
    severity: 'info',
    message: 'Two rows of this order do not say the same ({detail}); the first one counts.',
    hint: 'Look at the order if the note says something of this.',
  },
  'order-cancelled': {
    severity: 'skip',
    message: 'This order was cancelled.',
    hint: 'It gets no note.',
  },
  'order-cancel-requested': {
    severity: 'warning',
    message: 'The buyer has asked to cancel this order.',
    hint: 'Look at the order in the shop before you write to the buyer.',
  },
  'order-refunded': {
    severity: 'skip',
    message: 'The money for this order was given back.',
    hint: 'It gets no note.',
  },
  'order-not-packed-by-seller': {
    severity: 'skip',
    message: 'A fulfilment service packs this order, so no note can go into the parcel.',
    hint: 'It gets no note.',
  },
  'order-part-refunded': {
    severity: 'info',
    message: 'Part of the money for this order was given back.',
    hint: 'Look whether the note still fits.',
  },
  'order-unpaid': {
    severity: 'skip',
    message: 'This order is not paid.',
    hint: 'It gets its note once it is paid; if your orders come as files, download them again then.',
  },
  'order-test': {
    severity: 'skip',
    message: 'The shop sent this order to try its connection.',
    hint: 'It gets no note.',
  },
  'order-not-sent': {
    severity: 'skip',
    message: 'Nothing of this order is sent: it is picked up, or it is a gift card or a download.',
    hint: 'It gets no note.',
  },
  'order-on-hold': {
    severity: 'skip',
    message: 'The shop holds this order back.',
    hint: 'It gets its note once the shop releases it.',
  },
  'order-redacted': {
    severity: 'skip',
    message: "The data of this order's buyer was deleted.",
    hint: 'It gets no note, and is not kept again.',
  },
  'order-stale': {
    severity: 'info',
    message: 'Something newer is known of this order, so what was sent now changes nothing.',
    hint: 'Nothing to do; to change it, send it with a later updatedAt.',
  },
  'order-changed': {
    severity: 'warning',
    message: 'This order has changed since its note was written.',
    hint: 'Look at its note; to write it again, ask for it: it then comes into the next print run.',
  },
  'order-forgotten': {
    severity: 'error',
    message: 'The data of this order was deleted, so nothing can be written of it.',
    hint: 'Orders are kept as long as you set with /retention.',
  },
  'order-not-written': {
    severity: 'error',
    message: 'This order has no note yet, so there is none to write again.',
    hint: 'It comes into the next print run by itself.',
  },
  'print-run-not-open': {
    severity: 'error',
    message: 'This print run is {detail}, and only an open one can be changed, looked through or closed.',
    hint: 'Open another print run: it takes the orders that wait.',
  },
  'print-run-not-closed': {
    severity: 'error',
    message: 'This print run is {detail}, and only a closed one can be printed.',
    hint: 'Close it first; a cancelled one stays cancelled, and its orders wait for another.',
  },
  'print-run-changed': {
    severity: 'error',
    message:
      'The print run was changed or closed, or all its orders were, while its notes were being written.',
    hint: 'Look at it again, and close it again if it is still open.',
  },
  'envelope-with-note': {
    severity: 'error',
    message:
      'The layout {detail} has a place for a note, and what is asked for is the outside of the parcel.',
    hint: 'Take envelope, address-label, or a layout of your own with an address alone.',
  },
  'print-run-forgotten': {
    severity: 'error',
    message: 'The time for which orders are kept is over, and with them went the notes of this print run.',
    hint: 'It cannot be printed again. How long orders are kept is set with /retention.',
  },
  'idempotency-key-reused': {
    severity: 'error',
    message: 'This Idempotency-Key came with another request before.',
    hint: 'Take a new key for a new request; a request that is repeated has to be the same.',
  },
  'key-wrong': {
    severity: 'error',
    message: 'The request has no API key, or one that is not known.',
    hint: 'Make one with `inkslip keys add NAME`, and send it as `Authorization: Bearer KEY`.',
  },
  'webhook-url-wrong': {
    severity: 'error',
    message: 'Messages are not sent to this address.',
    hint: 'Give an https address on the internet, without a user name in it.',
  },
  'shop-connected': {
    severity: 'error',
    message: 'There is a connection of this platform with this name of a shop.',
    hint: 'Give each shop a name of its own. If it is the same shop, replace the secrets of the connection that is there.',
  },
  'delivery-not-failed': {
    severity: 'error',
    message: 'This delivery was worked off, or is still waiting for it.',
    hint: 'Only one that has failed can be tried again.',
  },
  'payload-unreadable': {
    severity: 'error',
    message: 'What was sent is no order that we can read: {detail}.',
    hint: 'Check that the connection is of the right platform, and which events it sends.',
  },
  'duplicate-item': {
    severity: 'info',
    message: 'The same item of this order stands there twice; it is counted once.',
    hint: 'Nothing to do.',
  },
  'quantity-invalid': {
    severity: 'warning',
    message: 'The quantity is not a whole number ({detail}) and is counted as 1.',
    hint: 'Correct the quantity if the note tells it.',
  },
  'zip-damaged': {
    severity: 'info',
    message: 'The zip has four digits: a spreadsheet dropped its leading zero.',
    hint: 'Use the file as the shop gave it if you print addresses.',
  },
  'name-missing': {
    severity: 'warning',
    message: 'Neither the buyer nor the recipient has a name here.',
    hint: 'Add the name, or give the greeting a fallback.',
  },
  'name-username': {
    severity: 'warning',
    message: "Only the buyer's user name is known.",
    hint: 'Add the name, or give the greeting a fallback.',
  },
  'name-masked': {
    severity: 'warning',
    message: 'The shop has hidden letters of this name behind asterisks.',
    hint: 'Download the orders before they are shipped, or give the greeting a fallback.',
  },
  'name-company': {
    severity: 'warning',
    message: 'This is the name of a business, or of somebody at one.',
    hint: "Add a person's name, or give the greeting a fallback.",
  },
  'name-initials': {
    severity: 'warning',
    message: 'Only the initial of the given name is known.',
    hint: 'Add the name, or give the greeting a fallback.',
  },
  'name-junk': {
    severity: 'warning',
    message: 'There are digits or signs in this name that no name has.',
    hint: 'Add the name, or give the greeting a fallback.',
  },
  'name-couple': {
    severity: 'warning',
    message: 'Two people stand in this name; the greeting has both.',
    hint: 'Look whether the greeting is right.',
  },
  'name-order': {
    severity: 'warning',
    message: 'The family name seems to stand first, so the given name is a guess.',
    hint: 'Look whether the greeting is right.',
  },
  'name-onecase': {
    severity: 'info',
    message: 'The name is all in capitals or all in small letters; it is written the usual way.',
    hint: 'Look whether the greeting is right.',
  },
  'name-honorific': {
    severity: 'info',
    message: 'The name starts with a title; it is left away where a given name follows.',
    hint: 'Look whether the greeting is right.',
  },
  'name-long': {
    severity: 'info',
    message: 'The name in the greeting has more than 24 letters.',
    hint: 'Look whether the note still looks right.',
  },
  'name-whitespace': {
    severity: 'info',
    message: 'The name had spaces too many or invisible signs in it; they are gone.',
    hint: 'Nothing to do.',
  },
  'non-latin': {
    severity: 'warning',
    message: 'There are letters outside the Latin script here ({detail}).',
    hint: 'Look at the note: the hand needs these letters.',
  },
  emoji: {
    severity: 'warning',
    message: 'There are emoji in a text that may be written.',
    hint: 'Look at the note: not every hand draws them.',
  },
  'text-lost': {
    severity: 'warning',
    message: 'Letters were lost here before the file was made; question marks stand in their place.',
    hint: 'Download the file again in UTF-8, or correct the text by hand.',
  },
  mojibake: {
    severity: 'warning',
    message: 'Letters with accents were garbled here before the file was made.',
    hint: 'Download the file again and do not open it in a spreadsheet, or correct the text by hand.',
  },
  'html-entity': {
    severity: 'info',
    message: 'There was HTML code for a sign here; it is the sign again.',
    hint: 'Nothing to do.',
  },
  formula: {
    severity: 'warning',
    message: 'This text starts like a formula of a spreadsheet; it is never worked out.',
    hint: 'Correct the text by hand if it is to be written.',
  },
  'template-syntax': {
    severity: 'error',
    message: 'The message has a mistake in its braces: {detail}.',
    hint: 'A field looks like {{recipient.firstName}}: two braces before and two behind.',
  },
  'template-empty': {
    severity: 'error',
    message: 'The message is empty.',
    hint: 'Write a few words or choose one of the message templates.',
  },
  'template-too-big': {
    severity: 'error',
    message: 'The message is too big: it has more than {detail}.',
    hint: 'Shorten it. A note by hand has 30 to 120 words.',
  },
  'template-unknown-field': {
    severity: 'error',
    message: 'The message has a field that does not exist: {detail}',
    hint: 'Put the right name between the braces, or take the braces away.',
  },
  'template-not-allowed': {
    severity: 'error',
    message: 'The message has something between braces that is not allowed there: {detail}.',
    hint: 'Allowed are a field, {{or field "words"}}, {{capital field}}, and {{#if field}} or {{#unless field}} with {{else}}.',
  },
  'gift-message-not-alone': {
    severity: 'error',
    message: "The message has {{giftMessage}} beside other words, but a gift message is the buyer's alone.",
    hint: 'Take {{giftMessage}} out: orders with a gift message get it as their note by themselves.',
  },
  'template-file-wrong': {
    severity: 'warning',
    message: 'This message of your own cannot be used: {detail}',
    hint: 'Mend the file, or take it out of its folder; lines count from the first one below its settings.',
  },
  'stock-file-wrong': {
    severity: 'warning',
    message: 'Your own list of papers cannot be used: {detail}',
    hint: 'Mend stock.json in your folder, or take it away; docs/stock.md says what it must hold.',
  },
  'card-not-cut': {
    severity: 'error',
    message: 'This card cannot be cut from this paper: {detail}.',
    hint: 'Choose a smaller card or a larger sheet of plain paper; less bleed or no crop marks leave more room.',
  },
  'calibration-unlikely': {
    severity: 'warning',
    message: 'By these measurements the printer {detail}, which is seldom so.',
    hint: 'Print the sheet again at 100 %, not fitted to the page, and measure each cross from the left and the top edge.',
  },
  'wordings-few': {
    severity: 'warning',
    message: 'More orders get the same message than it has wordings: {detail}.',
    hint: 'Give it alternatives, such as {Thank you|Many thanks}: each place with them multiplies the wordings.',
  },
  'order-skipped': {
    severity: 'skip',
    message: 'You said that this order gets no note.',
    hint: 'Take its skip out of the lines if it should get one.',
  },
  'line-repeated': {
    severity: 'warning',
    message: 'This order stands in the lines more than once; the last one counts.',
    hint: 'Keep one of its lines.',
  },
  'line-order-twice': {
    severity: 'warning',
    message: 'Two channels have an order of this number, and what you said of it counts for both.',
    hint: 'Make the notes of each channel by themselves.',
  },
  'line-order-unknown': {
    severity: 'warning',
    message: 'There is a line for this order, but the files do not hold it, so the line is not written.',
    hint: 'Check the order number, or add the file that has it.',
  },
  'line-after-note': {
    severity: 'warning',
    message: 'The card of this order is written and stays as it is.',
    hint: 'What you said of it counts if its note is written once more: POST /orders/{id}/write-again.',
  },
  'line-not-written': {
    severity: 'warning',
    message: 'Your line for this order is not written: {detail}.',
    hint: 'Take the line out, or give the order another message.',
  },
  'words-grave': {
    severity: 'warning',
    message: "The buyer's words speak of {detail}.",
    hint: 'Read them and the note before you print it; a line of your own, or another message, may be better.',
  },
  'policy-blocked': {
    severity: 'skip',
    message: "The note breaks a rule of the order's channel: it {detail}.",
    hint: 'Change the text; the page and inkslip check quote the rule. To print it all the same, say why: there, or with --allow.',
  },
  'policy-warning': {
    severity: 'warning',
    message: "The note may not be welcome on the order's channel: it {detail}.",
    hint: 'Look at what the page or inkslip check says of it: they quote the rule.',
  },
  'channel-unknown': {
    severity: 'info',
    message:
      'Orders do not say where they were placed, so the notes are checked by the rules for a shop of your own.',
    hint: 'If they come from a marketplace, say which with --channel: its rules may be stricter.',
  },
  'policy-language': {
    severity: 'info',
    message: '{detail}',
    hint: 'Read the notes yourself with the rules of the channel in mind.',
  },
  'field-missing': {
    severity: 'skip',
    message: 'The message needs something that this order does not have: {detail}.',
    hint: 'Give the field a fallback, such as {{or recipient.firstName "there"}}, or put it inside {{#if}}.',
  },
  'note-empty': {
    severity: 'skip',
    message: 'Nothing is left of the message for this order.',
    hint: 'Put some words outside {{#if}}, or after an {{else}}.',
  },
  'note-too-long': {
    severity: 'skip',
    message: 'The note for this order is too long to write: {detail}.',
    hint: 'Look at the names and items of the order: something in it is far longer than usual.',
  },
  'greeting-without-name': {
    severity: 'skip',
    message: 'The greeting for this order has no name behind it.',
    hint: 'Write the greeting with a fallback, such as Dear {{or recipient.firstName "friend"}},',
  },
  'icc-profile-wrong': {
    severity: 'error',
    message: 'This is no ICC profile of a press that we can use: {detail}.',
    hint: 'Ask the print shop for the CMYK output profile of its press, or choose coated or uncoated paper.',
  },
  'setting-wrong': {
    severity: 'error',
    message: '{detail}',
    hint: 'The settings and their values are listed by `inkslip render --help` and by GET /api/v1/catalog.',
  },
  'request-wrong': {
    severity: 'error',
    message: '{detail}',
    hint: 'What is taken stands in openapi.json and at /api/docs.',
  },
  'wrong-usage': {
    severity: 'error',
    message: '{detail}',
    hint: 'The commands and options are listed by `inkslip --help`.',
  },
  'output-not-writable': {
    severity: 'error',
    message: 'The output cannot be written: {detail}.',
    hint: 'Check the path behind -o and whether its folder may be written to.',
  },
  'order-not-found': {
    severity: 'error',
    message: 'This order was asked for, but it is not there.',
    hint: 'Check its number: orders of files stand in the files, orders of a print run in its review and in its list.',
  },
  'no-orders-wait': {
    severity: 'error',
    message: 'No order that waits fits the rule of this print run.',
    hint: 'Look at GET /orders?state=waiting, and at the channels and shops of the rule.',
  },
  'no-orders': {
    severity: 'error',
    message: 'There is no order to write a note for.',
    hint: 'Check that the right file was chosen and that it has orders in it.',
  },
  'address-missing': {
    severity: 'skip',
    message: 'The order has no address to write.',
    hint: 'Choose columns for the address, or an export of the shop that holds it.',
  },
  'qr-left-out': {
    severity: 'warning',
    message: 'The channel forbids QR codes on what goes into the parcel, so this card has none.',
    hint: 'Print it all the same with a reason of your own: the rule is D1.',
  },
  'glyph-missing': {
    severity: 'skip',
    message: 'The hand cannot write {detail}.',
    hint: 'Choose another hand, or write the name in other letters.',
  },
  'artwork-not-readable': {
    severity: 'error',
    message: 'This picture cannot be used: {detail}.',
    hint: 'Save it as PNG, JPEG or plain SVG in the program that made it, and give that file.',
  },
  'artwork-too-big': {
    severity: 'error',
    message: 'This picture is too big: {detail}.',
    hint: 'Make it smaller: 2,000 pixels along its longer side are enough for any card.',
  },
  'artwork-needs-text-as-paths': {
    severity: 'error',
    message: 'This SVG holds text, but not the letters to draw it with, so the text would be missing.',
    hint: 'Turn the text into paths ("create outlines", "object to path") in the program that made it, or save it as PNG.',
  },
  'artwork-links-out': {
    severity: 'error',
    message: 'This SVG refers to something outside of the file, which is never opened.',
    hint: 'Embed linked pictures in the program that made it, or save it as PNG.',
  },
  'artwork-too-complex': {
    severity: 'error',
    message: 'This SVG cannot be drawn here: {detail}.',
    hint: 'Save it as PNG in the program that made it, and give that file.',
  },
  'artwork-blank': {
    severity: 'error',
    message: 'Nothing of this picture would be seen on white paper.',
    hint: 'Use a dark version of it: what is transparent or white stays paper.',
  },
  'signature-without-ink': {
    severity: 'error',
    message: 'No ink was found in the picture of the signature.',
    hint: 'Sign with a dark pen on white paper, and scan or photograph the signature alone.',
  },
  'qr-text-wrong': {
    severity: 'error',
    message: 'This text cannot become a QR code: {detail}.',
    hint: 'Give a short web address: the shorter it is, the better it is read.',
  },
  'qr-too-small': {
    severity: 'error',
    message: 'The QR code would be too small to be read: it needs {detail}.',
    hint: 'Give it more room, or shorten its text.',
  },
  'print-overset': {
    severity: 'skip',
    message: 'The printed text has no room on the card, however small: {detail}.',
    hint: 'Shorten the address or the name of the shop, or choose a larger layout.',
  },
  'plotter-edges': {
    severity: 'warning',
    message: 'Some letters of this note are no strokes of the hand, so the pen draws along their edges.',
    hint: 'Look at the file; another message may do without them, such as signs, emoji, or names in other scripts.',
  },
  'plotter-picture': {
    severity: 'warning',
    message: 'A pen cannot draw the picture on this card, so it is left out.',
    hint: 'Give it as an SVG of fills and strokes with round ends and joins, or print it before the pen writes.',
  },
  overset: {
    severity: 'skip',
    message: 'The note is too long for the card, even in the smallest writing that can be read: {detail}.',
    hint: 'Shorten the message or choose a larger card.',
  },
  'pdf-not-readable': {
    severity: 'error',
    message: 'This PDF cannot be read: {detail}.',
    hint: 'Make it again, or ask for it anew: it may have been damaged on its way.',
  },
  'pdf-encrypted': {
    severity: 'error',
    message: 'This PDF is locked, so nothing in it can be looked at.',
    hint: 'Save it without a password and without restrictions; print shops refuse locked files.',
  },
  'pdf-boxes': {
    severity: 'error',
    message: 'The boxes that say where a page ends do not fit: {detail}.',
    hint: 'The trim box lies inside the bleed box, and that inside the media box; make the file again.',
  },
  'pdf-user-unit': {
    severity: 'error',
    message: 'Pages are given in units of their own, which printers overlook: {detail}.',
    hint: 'Make the file again in points: without UserUnit.',
  },
  'pdf-page-sizes': {
    severity: 'warning',
    message: 'Not all pages have the size of the first one: {detail}.',
    hint: 'Print pages of one size in a file of their own, or the printer may scale them.',
  },
  'pdf-page-empty': {
    severity: 'warning',
    message: 'There is nothing {detail}.',
    hint: 'Look whether something should stand there; a shop may ask.',
  },
  'pdf-ink-missing': {
    severity: 'warning',
    message: 'There is text, but hardly any ink of it: {detail}.',
    hint: 'Look at the page on a screen: the font may have lost its letters.',
  },
  'pdf-font-not-embedded': {
    severity: 'error',
    message: 'A font is not in the file, so another one will be printed: {detail}.',
    hint: 'Make the file again with all fonts embedded.',
  },
  'pdf-approximate': {
    severity: 'info',
    message:
      'The outlines of a font are not looked at, so the places of its letters are approximate: {detail}.',
    hint: 'Look yourself whether its text keeps clear of the edges.',
  },
  'pdf-text-not-found': {
    severity: 'warning',
    message: 'Text cannot be searched or copied, because a font does not tell its letters: {detail}.',
    hint: 'It prints all the same.',
  },
  'pdf-glyph-missing': {
    severity: 'error',
    message: 'A letter is missing in its font, and a box or nothing is printed: {detail}.',
    hint: 'Find it on the page, and write it in other letters or with another font.',
  },
  'pdf-colour': {
    severity: 'error',
    message: 'A colour does not belong on this printer: {detail}.',
    hint: 'Make the file for the printer it goes to, or say which that is: --profile office, press or thermal.',
  },
  'pdf-transparency': {
    severity: 'warning',
    message: 'Something shines through: {detail}.',
    hint: 'Make it opaque: printers differ in how they mix it.',
  },
  'pdf-overprint': {
    severity: 'warning',
    message:
      'Something other than full black is printed over what lies beneath, and will mix with it: {detail}.',
    hint: 'Overprint nothing but text in full black.',
  },
  'pdf-ink-total': {
    severity: 'warning',
    message: 'More ink than the paper takes: {detail}.',
    hint: 'Use a mix with less ink, or ask the shop how much its paper takes.',
  },
  'pdf-hairline': {
    severity: 'warning',
    message: 'A line may be too thin to print: {detail}.',
    hint: 'Lines need 0.25 pt (0.09 mm), in tints 0.5 pt, and 0.25 mm on a label printer.',
  },
  'pdf-ink-near-edge': {
    severity: 'warning',
    message: 'Ink is so near to the edge that it may be cut off: {detail}.',
    hint: 'Choose a larger margin, or a larger card.',
  },
  'pdf-ink-outside': {
    severity: 'error',
    message: 'There is ink where none should be: {detail}.',
    hint: 'Keep text inside the page, and pictures inside its bleed.',
  },
  'pdf-x4': {
    severity: 'error',
    message: 'This is not PDF/X-4, which print shops ask for: {detail}.',
    hint: 'Make the file with --profile press.',
  },
} as const satisfies Record<string, { severity: Severity; message: string; hint: string }>;

export type ProblemCode = keyof typeof CODES;

/** Makes the problem of one code. `detail` fills the place in its message. */
export function problem(code: ProblemCode, at: Place = {}, detail = ''): Problem {
  const { severity, message, hint } = CODES[code];
  return { code, severity, message: message.replace('{detail}', () => detail), hint, ...at };
}

/** What a stage makes of one order: a value, or the problem that sets the order aside. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** An order with such a problem gets no note. */
export const setsAside = (p: Problem): boolean => p.severity === 'skip';
