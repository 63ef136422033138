import { expect, it } from 'vitest';
import { chooseSettings } from '../../src/http/choose-settings.ts';
import { NO_PICTURES } from '../../src/http/open-pictures.ts';
import { type GivenSettings, settingsSchema } from '../../src/http/settings.ts';
import type { RenderSettings } from '../../src/render-settings.ts';
import { catalog } from '../support/notes.ts';

/** What the renderer gets for settings as a seller gives them. */
async function chosen(given: GivenSettings): Promise<RenderSettings> {
  const outcome = await chooseSettings(
    settingsSchema.parse({ message: 'Hi', ...given }),
    catalog,
    NO_PICTURES,
  );
  if (!outcome.ok) throw new Error('The settings of the test are wrong.');
  return outcome.choice.settings;
}

it.each([
  ['neat', 0.6],
  ['natural', 1],
  ['hasty', 1.4],
  [0.3, 0.3],
] as const)('takes the realism %s as %d', async (realism, number) => {
  expect((await chosen({ realism })).realism).toBe(number);
});

it("writes with the hand's own pen, or with a line as wide as asked for in mm", async () => {
  expect((await chosen({})).penPt).toBeNull();
  expect((await chosen({ penMm: 0.508 })).penPt).toBeCloseTo(1.44);
});
