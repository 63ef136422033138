// What a file says of itself comes in, the same as XMP (XML in RDF) goes out; print shops read it there.

export interface FileInfo {
  readonly title: string;
  /** Of the program that made it. */
  readonly creator: string;
  readonly created: Date;
  /** Names this very file: 32 hexadecimal digits. */
  readonly id: string;
  /** Whether it is made for a press, as PDF/X-4. */
  readonly isForPress: boolean;
}

export function xmpPacket({ title, creator, created, id, isForPress }: FileInfo): string {
  const [date, program] = [`${created.toISOString().slice(0, 19)}Z`, escapeXml(creator)];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...description('xmlns:dc="http://purl.org/dc/elements/1.1/"', [
      '<dc:format>application/pdf</dc:format>',
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    ]),
    ...description('xmlns:xmp="http://ns.adobe.com/xap/1.0/"', [
      ...['CreateDate', 'ModifyDate', 'MetadataDate'].map((name) => `<xmp:${name}>${date}</xmp:${name}>`),
      `<xmp:CreatorTool>${program}</xmp:CreatorTool>`,
    ]),
    ...description('xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"', [
      `<xmpMM:DocumentID>uuid:${uuid(id)}</xmpMM:DocumentID>`,
      '<xmpMM:VersionID>1</xmpMM:VersionID>',
      '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
    ]),
    ...description('xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', [
      `<pdf:Producer>${program}</pdf:Producer>`,
      ...(isForPress ? ['<pdf:Trapped>False</pdf:Trapped>'] : []),
    ]),
    ...(isForPress ? description(PDFX_NAMESPACE, [PDFX_VERSION]) : []),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

const PDFX_NAMESPACE = 'xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"';
const PDFX_VERSION = '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>';

const description = (namespace: string, lines: readonly string[]): readonly string[] => [
  `<rdf:Description rdf:about="" ${namespace}>`,
  ...lines,
  '</rdf:Description>',
];

const uuid = (id: string): string => id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML cannot hold even escaped, as signs that steer a terminal, is left out. */
const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[<>&"']/g, (sign) => ENTITIES[sign] ?? sign);
