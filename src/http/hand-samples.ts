// GET /api/v1/hands/:hand/sample: a few words in a hand, as a small SVG for whoever chooses one.
import { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import type { Hand } from '../hand/open-hand.ts';
import { type Ink, inkColours } from '../ink/colour.ts';
import { kept } from '../kept.ts';
import type { Note } from '../message/note.ts';
import { mmToPt } from '../units.ts';
import { handSampleResponseSchema } from './api.ts';
import type { Service } from './service.ts';
import { errorResponses, RequestRefused } from './trouble.ts';

const WORDS: Note = { order: '', blocks: [{ kind: 'paragraph', lines: ['Thank you, Anna!'] }] };
/** Room for these words in the largest hand; the same for all, so that hands can be compared. */
const PAPER = { width: mmToPt(54), height: mmToPt(11) };
const MARGIN_PT = mmToPt(0.5);
const FRAME = {
  x: MARGIN_PT,
  y: MARGIN_PT,
  width: PAPER.width - 2 * MARGIN_PT,
  height: PAPER.height - 2 * MARGIN_PT,
};
const SEED = 'sample';

export function addHandSamples(app: Service, { hands, inks, openHand }: Catalog): void {
  const schema = {
    operationId: 'getHandSample',
    summary: 'A few words in a hand, in the ink that suits it best',
    params: z.object({ hand: z.string().describe('Id of the hand.') }),
    response: { 200: handSampleResponseSchema, ...errorResponses },
  };
  // The same for everybody, and drawn anew it would make the page wait for eight banks.
  const samples = new Map<string, Promise<string>>();
  app.get('/api/v1/hands/:hand/sample', { schema }, async ({ params }, reply) => {
    const style = hands.find(({ id }) => id === params.hand);
    const ink = inks.find(({ id }) => id === style?.inks[0]);
    if (style === undefined || ink === undefined) throw new RequestRefused(404);
    const sample = kept(samples, style.id, () => drawSample(openHand(style.id), ink));
    return reply.type('image/svg+xml').send(await sample);
  });
}

async function drawSample(hand: Hand, ink: Ink): Promise<string> {
  const [{ handwrite }, { notePage }, { exportSvg }] = await Promise.all([
    import('../hand/handwrite.ts'),
    import('../page/note-page.ts'),
    import('../svg/export-svg.ts'),
  ]);
  const bank = hand.bank(1, null);
  const written = handwrite(WORDS, bank, SEED);
  if (!written.ok) throw new Error(`${hand.style.id} cannot write the sample: ${written.problem.code}`);
  const settings = {
    style: hand.style,
    size: PAPER,
    frame: FRAME,
    ink: inkColours(ink, 'office'),
    strength: bank.strength,
  };
  const page = notePage(written.value, settings, SEED);
  if (!page.ok) throw new Error(`${hand.style.id} finds no room for the sample: ${page.problem.code}`);
  return exportSvg(page.value, bank.outlines);
}
