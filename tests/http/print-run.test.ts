// What goes with the notes of a print run: lists, the check of the file, pictures, and layouts that have room.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { png } from '../artwork/pictures.ts';
import { operatorsIn, readPdf } from '../support/read-pdf.ts';
import { expectRefusal, MESSAGE, ORDERS, post, send, service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});

const settings = { message: MESSAGE, stock: 'a4-4up-a6-card' };

it('lists where each card is, as CSV', async () => {
  const answer = await post(app, 'packing-list', { settings: { ...settings, startAt: 4 } });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(answer.body).toBe('sequence,order,sheet,place\n1,1001,1,4\n2,1002,2,1\n');
});

it('makes the cover list as a PDF', async () => {
  const answer = await post(app, 'cover-list', { settings: { ...settings, printRun: 'Friday' } });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  const [page] = await readPdf(answer.rawPayload);
  expect(page?.text.replace(/\s/g, '')).toMatch(
    /Friday.*1001·AnnaHolm.*Speckledmug.*sheet1,place1.*1002·BenOsei/,
  );
});

it.each(['packing-list', 'cover-list', 'preflight'])('refuses a %s of nothing', async (path) => {
  expectRefusal(await post(app, path, { settings }, 'no orders'), 422);
});

it.each(['office', 'press', 'thermal'])(
  'checks the file for %s as a print shop would, and finds nothing wrong',
  async (profile) => {
    const answer = await post(app, 'preflight', { settings: { ...settings, profile } });
    expect([answer.statusCode, answer.json()]).toEqual([200, { findings: [] }]);
  },
);

it.each([
  ['label', 'letter-10up-2x4', 'office'],
  ['label', 'letter-10up-2x4', 'thermal'],
  ['card', 'a4-4up-a6-card', 'office'],
  ['card', 'a4-4up-a6-card', 'press'],
])('finds nothing wrong with the line of the print run: %s on %s for %s', async (layout, stock, profile) => {
  const run = { message: 'Thank you!', layout, stock, profile, printRun: 'Friday' };
  const answer = await post(app, 'preflight', { settings: run });
  expect([answer.statusCode, answer.json()]).toEqual([200, { findings: [] }]);
});

it('finds nothing wrong with a card of two letters', async () => {
  const answer = await post(
    app,
    'preflight',
    { settings: { ...settings, message: 'hi', layout: 'postcard' } },
    'order,name,item\n1001,Anna Holm,Mug\n',
  );
  expect([answer.statusCode, answer.json()]).toEqual([200, { findings: [] }]);
});

describe('sheets, places and papers', () => {
  it.each([
    [
      'sheets that there are not',
      'notes',
      { ...settings, sheets: { from: 2, to: 3 } },
      'sheets',
      'There is no sheet 2: this print run has 1.',
    ],
    [
      'a place on which no card lies',
      'notes',
      {
        ...settings,
        places: [
          { sheet: 1, place: 1 },
          { sheet: 1, place: 4 },
        ],
      },
      'places',
      'On 1 of the places',
    ],
    ['a place that is free twice', 'notes', { ...settings, freePlaces: [[2, 2]] }, 'freePlaces', 'once'],
    [
      'a layout that has no room',
      'notes',
      { ...settings, layout: 'slip' },
      'stock',
      /The layout slip needs paper or label of at least 200 x 270 mm\. It fits letter, a4, /,
    ],
    [
      'a card that does not fold, for one that does',
      'proofs',
      { ...settings, layout: 'folded-card' },
      'stock',
      'a card that folds',
    ],
  ])('refuses %s', async (_, path, given, field, told) => {
    const { problems } = expectRefusal(await post(app, path, { settings: given }), 422);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'setting-wrong', field, message: expect.stringMatching(told) }),
    ]);
  });
});

it('addresses envelopes without a message', async () => {
  const orders =
    'order,name,item,address,city,postcode,country\n1001,Anna Holm,Mug,1 Mill Lane,Leeds,LS1 1AA,GB\n';
  const answer = await post(app, 'notes', { settings: { layout: 'envelope', stock: 'env-c6' } }, orders);
  expect([answer.statusCode, answer.headers['inkslip-notes']]).toEqual([200, '1']);
});

describe('pictures', () => {
  const LOGO = png(40, 20, (context) => {
    context.fillStyle = '#aa0000';
    context.fillRect(5, 5, 20, 10);
  });
  function notesWith(...logos: readonly (Buffer | string)[]) {
    const form = new FormData();
    form.append('settings', JSON.stringify({ ...settings, layout: 'card-logo' }));
    form.append('files', new Blob([ORDERS], { type: 'text/csv' }), 'orders.csv');
    for (const logo of logos)
      form.append('logo', new Blob([typeof logo === 'string' ? logo : new Uint8Array(logo)]), 'logo.png');
    return send(app, 'notes', form);
  }

  it('come with the form', async () => {
    const answer = await notesWith(LOGO);
    expect(answer.statusCode).toBe(200);
    expect(operatorsIn(answer.rawPayload).match(/ Do Q$/gm)).toHaveLength(2);
  });

  it('that are broken are refused, with what to do', async () => {
    const { problems } = expectRefusal(await notesWith('this is no picture'), 422);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'artwork-not-readable', hint: expect.stringContaining('PNG') }),
    ]);
  });

  it('are one of each kind', async () => {
    expectRefusal(await notesWith(LOGO, LOGO), 400);
  });
});
