// A hand of few letters whose strokes and rules stand here, so that a test can say what it has to offer.
import { alphabetOf, strokesFile } from '../../src/catalog/strokes-file.ts';
import { type Hand, openHand } from '../../src/hand/open-hand.ts';
import { catalog, one } from './notes.ts';

const STROKES = strokesFile.parse({
  ...{ name: 'Some pen', source: 'made up', licence: 'none', scripts: ['Latin'] },
  ...{ slantDeg: 12, penXh: 0.12, haste: 10 },
  joins: [
    { after: 'i', before: 'n', share: 0.5 },
    { after: 'nito', before: 'nito', share: 1 },
  ],
  letters: {
    i: {
      plain: { advance: 0.5, paths: ['0,.5 entry .2,1 .2,.3! exit .4,0 .6,.2', 'dot .3,1.5'] },
    },
    n: {
      plain: { advance: 1, paths: ['entry .1,.9 .1,0! .3,.8 .6,.9 .7,.3 exit .85,0 1,.1'] },
      lead: { advance: 1, paths: ['-.2,.7 .1,.9 .1,0! .4,.9 .7,.5 exit .85,0 1,.1'], at: ['start', 'alone'] },
      out: { advance: 1.2, paths: ['entry .1,.9 .1,0! .4,.9 .7,.1 1.3,.2'], at: ['end'] },
      wave: { advance: 1, paths: ['entry .1,.8 .3,.1 .5,.3 exit .85,0 1,.1'], after: 'o' },
    },
    o: {
      closed: { advance: 0.8, paths: ['entry .5,.9 .1,.6 .3,0 .7,.4 bowl .5,.9 exit .7,.8 .9,.8'] },
      open: { advance: 0.8, paths: ['entry .5,.9 .1,.6 .3,0 .7,.4 .6,.8 exit .7,.8 .9,.8'], before: 'nt' },
    },
    t: {
      plain: { advance: 0.7, paths: ['entry .3,1.6 .2,.3 exit .45,0 .6,.1', 'bar 0,1 .6,1.05'] },
    },
    tt: {
      onebar: {
        advance: 1.3,
        paths: ['entry .3,1.6 .2,.3 .5,.05 .9,1.6! .8,.3 exit 1,0 1.2,.1', 'bar 0,1 1.2,1.1'],
      },
    },
    '.': { plain: { advance: 0.3, paths: ['.1,.02'] } },
    l: { plain: { advance: 0.5, paths: ['.2,1.7 .2,.2 .4,0'] } },
  },
});

const STYLE = {
  ...one(catalog.hands, 'nothing-you-could-do'),
  ...{ id: 'made-up', name: 'Some pen', fallbacks: [], forms: [] },
  face: { id: 'made-up', ...STROKES },
};

export const MADE_UP_HAND: Hand = openHand(STYLE, [
  {
    kind: 'pen',
    style: STYLE.face,
    alphabet: alphabetOf(STROKES),
  },
]);
