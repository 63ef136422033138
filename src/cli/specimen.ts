// inkslip specimen: the id of a hand comes in, a sheet that shows what it can write goes out.
import { Readable } from 'node:stream';
import { drawPage } from '../http/draw-page.ts';
import { type GivenSettings, REALISM_NAMES } from '../http/settings.ts';
import { inkColours } from '../ink/colour.ts';
import { type Problem, problem } from '../problem.ts';
import { drawSpecimen } from '../specimen/specimen.ts';
import { ptToMm } from '../units.ts';
import { chooseWriter } from './choose.ts';
import { outputPath } from './output-path.ts';
import { fileTrouble } from './read-files.ts';
import { answerJson, describeProblems, type Status, say } from './talk.ts';
import { writeFile } from './write-file.ts';

/** What --json prints, in this order. */
interface SpecimenResult {
  readonly hand: string;
  readonly seed: string;
  readonly xHeightMm: number | null;
  readonly bytes: number;
  readonly problems: readonly Problem[];
  readonly output: string | null;
}

interface SpecimenOptions extends Pick<GivenSettings, 'hand' | 'ink' | 'penMm' | 'seed' | 'profile'> {
  readonly json?: true;
  readonly output?: string;
}

export async function runSpecimen({ json, ...options }: SpecimenOptions): Promise<Status> {
  const result = await specimen(options);
  if (json) answerJson(result);
  else if (result.output === null) say(`No sheet was drawn.\n${describeProblems(result.problems)}`);
  else say(`What ${result.hand} can write -> ${result.output}`);
  return result.output === null ? 1 : 0;
}

async function specimen({ output, ...settings }: Omit<SpecimenOptions, 'json'>): Promise<SpecimenResult> {
  const { path, ending } = outputPath(output, [], ['pdf', 'svg', 'png']);
  const { hand, ink, profile, penPt, seed } = chooseWriter(settings);
  const drawn = drawSpecimen(
    { hand, ink: inkColours(ink, profile), penPt, seed },
    REALISM_NAMES.natural,
    Object.entries(REALISM_NAMES).map(([name, realism]) => ({ name, realism })),
  );
  const nothing = (p: Problem): SpecimenResult => ({
    ...{ hand: hand.style.id, seed, xHeightMm: null, bytes: 0 },
    ...{ problems: [p], output: null },
  });
  if (!drawn.ok) return nothing(drawn.problem);
  const { page, outlines } = drawn.value;
  const content = await drawPage(page, outlines, ending, hand.style.name);
  try {
    const bytes = await writeFile(path, Readable.from(content, { objectMode: false }));
    const xHeightMm = Math.round(ptToMm(page.xHeightPt) * 100) / 100;
    return { hand: hand.style.id, seed, xHeightMm, bytes, problems: [], output: path };
  } catch (error) {
    return nothing(problem('output-not-writable', {}, fileTrouble(error)));
  }
}
