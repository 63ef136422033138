// Pages on sheets come in; what the writer of PDF needs to know of them goes out.
import type { PrintJob } from '../pdf/print-job.ts';
import type { PlacedCards } from '../render.ts';
import { sheetsAgain } from '../sheet/print-run.ts';
import type { Choice } from './choose-settings.ts';

type Sheets = Pick<PrintJob, 'pages' | 'sheets' | 'outlines'>;

/** A file for the printer that was chosen; the title is what readers show as its name. */
export function printJob(rendering: PlacedCards, { settings, print }: Choice, title: string): PrintJob {
  const { pages, sheets, slugs, outlines } = rendering;
  const isDuplex = sheets.some(({ side }) => side === 'back');
  const { again, profile } = settings;
  return {
    ...{ pages, sheets, slugs, outlines, title, profile },
    condition: print.condition,
    adjust: print.adjust,
    flip: isDuplex ? print.flip : null,
    only: again?.kind === 'sheets' ? sheetsAgain(sheets, again.from, again.to) : null,
  };
}

/** A file for the screen or for any office printer. */
export const officeJob = ({ pages, sheets, outlines }: Sheets, title: string): PrintJob => ({
  ...{ pages, sheets, outlines, title },
  ...{ slugs: [], profile: 'office', condition: null, flip: null, only: null },
  adjust: { front: [1, 0, 0, 1, 0, 0], back: [1, 0, 0, 1, 0, 0] },
});
