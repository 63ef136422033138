// What a press prints on comes in, the part of the file that says so goes out: with it colours are no guess.
import type { PrintCondition } from '../ink/print-condition.ts';
import type { PdfObject, PdfWriter } from './pdfkit.ts';

const CMYK_PLATES = 4;
/** What PDF/X calls a condition that is in no registry. */
const UNREGISTERED = 'Custom';

export function writeOutputIntent(pdf: PdfWriter, condition: PrintCondition): PdfObject {
  const profile = pdf.object({ N: CMYK_PLATES });
  profile.end(condition.icc);
  const { name, identifier, registry } = condition;
  const intent = pdf.object({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: new String(identifier || UNREGISTERED),
    OutputCondition: new String(name),
    ...(registry === '' ? {} : { RegistryName: new String(registry) }),
    Info: new String(name),
    DestOutputProfile: profile,
  });
  intent.end();
  return intent;
}
