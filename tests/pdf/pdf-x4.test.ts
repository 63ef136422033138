import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import { pdfX4Findings, type QpdfJson, qpdfJson } from '../support/pdf-x4.ts';
import { sampleJob } from '../support/print-sample.ts';
import { findProgram } from '../support/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'inkslip-'));
afterAll(() => rmSync(folder, { recursive: true }));

function jsonOf(pdf: Buffer): QpdfJson {
  const path = join(folder, 'file.pdf');
  writeFileSync(path, pdf);
  return qpdfJson(path);
}

describe.skipIf(findProgram('qpdf') === null)('a file for a press', () => {
  const text = JSON.stringify(
    findProgram('qpdf') &&
      jsonOf(Buffer.concat([...exportPdf(sampleJob('press', { title: 'Tom & <Sons>' }))])),
  );

  it('is all that PDF/X-4 asks for', () => {
    expect(pdfX4Findings(JSON.parse(text))).toEqual([]);
  });

  it('is told from one for an office printer', () => {
    const office = jsonOf(Buffer.concat([...exportPdf(sampleJob('office'))]));
    expect(pdfX4Findings(office)).toEqual(
      expect.arrayContaining(['there are 0 output intents of PDF/X', 'the XMP does not say PDF/X-4']),
    );
  });

  const icc = (at: number, letters: string) => (file: Parts) => {
    const bytes = inflateSync(Buffer.from(file.profile.data, 'base64'));
    delete file.profile.dict['/Filter'];
    bytes.write(letters, at, 'latin1');
    file.profile.data = bytes.toString('base64');
  };
  const xmp = (from: string | RegExp, to: string) => (file: Parts) => {
    const old = Buffer.from(file.metadata.data, 'base64').toString('utf8');
    file.metadata.data = Buffer.from(old.replace(from, to)).toString('base64');
  };

  it.each<[finding: string, breakIt: (file: Parts) => unknown]>([
    ['the version of PDF is later than 1.6', (f) => (f.json.qpdf[0].pdfversion = '1.7')],
    ['the trailer has no ID', (f) => delete f.trailer['/ID']],
    ['the file is encrypted', (f) => (f.trailer['/Encrypt'] = {})],
    ['there are 0 output intents of PDF/X', (f) => (f.intent['/S'] = '/GTS_PDFA1')],
    ['there are 2 output intents of PDF/X', (f) => (f.catalog['/OutputIntents'] as unknown[]).push(f.intent)],
    [
      'the output intent has no OutputConditionIdentifier',
      (f) => delete f.intent['/OutputConditionIdentifier'],
    ],
    ['the output intent has no Info', (f) => delete f.intent['/Info']],
    ['the profile of the output intent is not in the file', (f) => delete f.intent['/DestOutputProfile']],
    ['the profile of the output intent is not of a printer', icc(12, 'mntr')],
    ['the profile of the output intent is not for gray, RGB or CMYK', icc(16, 'Lab ')],
    ['Info has no Title', (f) => delete f.info['/Title']],
    ['Info has no CreationDate', (f) => delete f.info['/CreationDate']],
    ['Info has no ModDate', (f) => delete f.info['/ModDate']],
    ['Trapped in Info is not the name True or False', (f) => (f.info['/Trapped'] = 'u:False')],
    ['Trapped in Info is not the name True or False', (f) => (f.info['/Trapped'] = '/Unknown')],
    ['Trapped in the XMP is not that of Info', xmp('>False<', '>True<')],
    ['the XMP does not say PDF/X-4', xmp('PDF/X-4', 'PDF/X-3')],
    ['the XMP has no dc:title', xmp(/dc:title/g, 'dc:name')],
    ['the XMP has no xmp:CreateDate', xmp(/xmp:CreateDate/g, 'xmp:Date')],
    ['the XMP has no xmp:ModifyDate', xmp(/xmp:ModifyDate/g, 'xmp:Date')],
    ['the XMP has no xmp:MetadataDate', xmp(/xmp:MetadataDate/g, 'xmp:Date')],
    ['the XMP has no xmp:CreatorTool', xmp(/xmp:CreatorTool/g, 'xmp:Tool')],
    ['the XMP has no xmpMM:DocumentID', xmp(/xmpMM:DocumentID/g, 'xmpMM:ID')],
    ['the XMP has no xmpMM:VersionID', xmp(/xmpMM:VersionID/g, 'xmpMM:ID')],
    ['the XMP has no xmpMM:RenditionClass', xmp(/xmpMM:RenditionClass/g, 'xmpMM:Class')],
    ['page 1: it has not one of TrimBox and ArtBox', (f) => (f.page['/ArtBox'] = f.page['/TrimBox'] ?? null)],
    ['page 1: it has not one of TrimBox and ArtBox', (f) => delete f.page['/TrimBox']],
    [
      'page 1: the TrimBox is not inside the BleedBox',
      (f) => (f.page['/TrimBox'] = f.page['/MediaBox'] ?? null),
    ],
    ['page 1: the BleedBox is not inside the MediaBox', (f) => (f.page['/BleedBox'] = [-1, 0, 500, 300])],
    ['page 1: the CropBox is not the MediaBox', (f) => (f.page['/CropBox'] = f.page['/TrimBox'] ?? null)],
    ['page 1: it has a UserUnit', (f) => (f.page['/UserUnit'] = 1)],
    [
      'page 1: an annotation stands inside the BleedBox',
      (f) => (f.page['/Annots'] = [{ '/Rect': [99, 99, 120, 120] }]),
    ],
    ['a font is not embedded', (f) => delete f.find('/FontFile2')['/FontFile2']],
    ['it has JavaScript or actions', (f) => (f.catalog['/OpenAction'] = {})],
    ['a stream is packed by LZW', (f) => (f.catalog['/Extra'] = { '/Filter': ['/LZWDecode'] })],
    ['it has transfer curves', (f) => (f.find('/OPM')['/TR'] = '/Identity')],
    ['it has a PostScript XObject', (f) => (f.catalog['/Extra'] = { '/Subtype': '/PS' })],
    ['it has OPI', (f) => (f.page['/OPI'] = {})],
    [
      'a group blends in colours that are not of the intent',
      (f) => (f.page['/Group'] = { '/S': '/Transparency', '/CS': '/DeviceRGB' }),
    ],
    [
      'it has colours in RGB that nothing manages',
      (f) => (f.find('/ColorSpace', '/Width')['/ColorSpace'] = '/DeviceRGB'),
    ],
    [
      'a colour space repeats the profile of the output intent',
      (f) => (f.page['/Resources'] = { '/Own': ['/ICCBased', f.intent['/DestOutputProfile'] ?? null] }),
    ],
  ])('would be told: %s', (finding, breakIt) => {
    const json: QpdfJson = JSON.parse(text);
    breakIt(partsOf(json));
    expect(pdfX4Findings(json)).toContain(finding);
  });

  it('would be told of compressed XMP', () => {
    const json: QpdfJson = JSON.parse(text);
    partsOf(json).metadata.dict['/Filter'] = '/ASCIIHexDecode';
    expect(pdfX4Findings(json)).toContain('the XMP is compressed');
  });
});

type FileObject = QpdfJson['qpdf'][1][string];
type Dictionary = NonNullable<FileObject['stream']>['dict'];

interface Parts {
  readonly json: QpdfJson;
  readonly trailer: Dictionary;
  readonly catalog: Dictionary;
  readonly info: Dictionary;
  readonly intent: Dictionary;
  readonly page: Dictionary;
  readonly profile: NonNullable<FileObject['stream']>;
  readonly metadata: NonNullable<FileObject['stream']>;
  /** The first dictionary with all of these keys. */
  find(...keys: readonly string[]): Dictionary;
}

/** What there is to break, each part to be changed in place. */
function partsOf(json: QpdfJson): Parts {
  const objects = json.qpdf[1];
  const at = (reference: unknown): FileObject => objects[`obj:${String(reference)}`] ?? {};
  const dictionaryOf = ({ stream, value }: FileObject): Dictionary =>
    stream?.dict ?? (value as Dictionary) ?? {};
  const streamOf = ({ stream }: FileObject): NonNullable<FileObject['stream']> => {
    if (stream === undefined) throw new Error('There is no such stream.');
    return stream;
  };
  const trailer = dictionaryOf(objects.trailer ?? {});
  const catalog = dictionaryOf(at(trailer['/Root']));
  const intent = dictionaryOf(at((catalog['/OutputIntents'] as unknown[])[0]));
  return {
    ...{ json, trailer, catalog, intent },
    info: dictionaryOf(at(trailer['/Info'])),
    page: dictionaryOf(at(json.pages[0]?.object)),
    profile: streamOf(at(intent['/DestOutputProfile'])),
    metadata: streamOf(at(catalog['/Metadata'])),
    find: (...keys) => {
      const found = Object.values(objects)
        .map(dictionaryOf)
        .find((each) => keys.every((key) => each[key] !== undefined));
      if (found === undefined) throw new Error(`Nothing has ${keys.join(' and ')}.`);
      return found;
    },
  };
}
