// What a file of templates/cards/ must look like, and the layout that it becomes: millimetres in, points out.
import { z } from 'zod';
import type { CardLayout, Frame, Part } from '../page/layout.ts';
import { mmToPt } from '../units.ts';

const lengthMm = z.number().min(0);
const edgeMm = z.number().min(-10);

const TWO_OF_THREE = 'needs two of left, right and width, and two of top, bottom and height';
const frame = z
  .strictObject({
    left: edgeMm.optional(),
    right: edgeMm.optional(),
    width: lengthMm.optional(),
    top: edgeMm.optional(),
    bottom: edgeMm.optional(),
    height: lengthMm.optional(),
  })
  .refine(
    ({ left, right, width, top, bottom, height }) =>
      isTwo([left, right, width]) && isTwo([top, bottom, height]),
    TWO_OF_THREE,
  );

const isTwo = (sides: readonly unknown[]): boolean => sides.filter((side) => side !== undefined).length === 2;

const sizePt = z.number().min(5).max(72);
const align = z.enum(['left', 'centre', 'right']).default('left');
const typeStyle = { sizePt, bold: z.boolean().default(false), align };
const text = z.string().min(1);

const part = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('note'),
    frame,
    ruled: z.boolean().default(false),
    signatureMm: z.number().min(4).max(30),
  }),
  z.strictObject({
    kind: z.literal('picture'),
    frame,
    picture: z.enum(['logo', 'artwork']),
    unless: z.enum(['logo', 'artwork']).nullable().default(null),
    fit: z.enum(['contain', 'cover']).default('contain'),
    align: align.default('centre'),
  }),
  z.strictObject({ kind: z.literal('shop'), frame, ...typeStyle }),
  z.strictObject({
    kind: z.literal('text'),
    frame,
    ...typeStyle,
    text: z.strictObject({ en: text, de: text, fr: text, es: text, it: text }),
  }),
  z.strictObject({
    kind: z.literal('recipient'),
    frame,
    ...typeStyle,
    sizePt: sizePt.default(10),
    handwritten: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal('return-address'), frame, ...typeStyle }),
  z.strictObject({ kind: z.literal('order'), frame, ...typeStyle }),
  z.strictObject({ kind: z.literal('items'), frame, ...typeStyle }),
  z.strictObject({ kind: z.literal('qr'), frame }),
  /** Lines thinner than this break on a press. */
  z.strictObject({ kind: z.literal('rule'), frame, widthPt: z.number().min(0.5).max(10) }),
]);
type PartFile = z.output<typeof part>;

export const cardFile = z
  .strictObject({
    name: text,
    description: text,
    stock: text,
    kinds: z.array(z.enum(['paper', 'card', 'label', 'envelope', 'thermal'])).min(1),
    leastMm: z.tuple([lengthMm, lengthMm]),
    way: z.enum(['as-cut', 'wide', 'tall']).default('as-cut'),
    folds: z.boolean().default(false),
    panels: z.partialRecord(z.enum(['front', 'back', 'inside-first', 'inside-second']), z.array(part)),
    further: z.array(part).default([]),
  })
  .refine(({ panels, further }) => !hasItems(panels.front) || hasItems(further), {
    path: ['further'],
    message: 'needs items, for those that the front has no room for',
  });

const hasItems = (parts: readonly PartFile[] = []): boolean => parts.some(({ kind }) => kind === 'items');

export function cardLayout(id: string, file: z.output<typeof cardFile>): CardLayout {
  const { leastMm, panels, further, ...layout } = file;
  return {
    id,
    ...layout,
    leastPt: { width: mmToPt(leastMm[0]), height: mmToPt(leastMm[1]) },
    panels: Object.fromEntries(Object.entries(panels).map(([name, parts]) => [name, parts.map(partOf)])),
    further: further.map(partOf),
  };
}

function partOf(file: PartFile): Part {
  const frame = frameOf(file.frame);
  switch (file.kind) {
    case 'note':
      return { kind: 'note', frame, isRuled: file.ruled, signaturePt: mmToPt(file.signatureMm) };
    case 'picture':
    case 'qr':
    case 'rule':
      return { ...file, frame };
    case 'recipient': {
      const { bold: isBold, handwritten: isHandwritten, ...rest } = file;
      return { ...rest, frame, isBold, isHandwritten };
    }
    default: {
      const { bold: isBold, ...rest } = file;
      return { ...rest, frame, isBold };
    }
  }
}

function frameOf({ left, right, width, top, bottom, height }: z.output<typeof frame>): Frame {
  const points = (mm: number | undefined): number | null => (mm === undefined ? null : mmToPt(mm));
  return {
    left: points(left),
    right: points(right),
    width: points(width),
    top: points(top),
    bottom: points(bottom),
    height: points(height),
  };
}

const words = z.strictObject({ order: text, quantity: text, item: text, total: text, page: text });
export const slipWordsFile = z.strictObject({ en: words, de: words, fr: words, es: words, it: words });
