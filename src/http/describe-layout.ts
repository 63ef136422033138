// A layout and the papers there are come in; it goes out as the doors show it: what it can show, and where it has room.
import { type CardLayout, hasPart, partsOf } from '../page/layout.ts';
import { fitLayout } from '../sheet/fit-layout.ts';
import type { Stock } from '../sheet/sheet.ts';

export function describeLayout(layout: CardLayout, stocks: readonly Stock[]) {
  const shows = (picture: 'logo' | 'artwork'): boolean =>
    partsOf(layout).some((part) => part.kind === 'picture' && part.picture === picture);
  return {
    id: layout.id,
    name: layout.name,
    description: layout.description,
    stock: layout.stock,
    stocks: stocks.filter((stock) => fitLayout(layout, stock).fits).map(({ id }) => id),
    shows: {
      note: hasPart(layout, 'note'),
      logo: shows('logo') || hasPart(layout, 'shop'),
      artwork: shows('artwork'),
      qr: hasPart(layout, 'qr'),
      returnAddress: hasPart(layout, 'return-address'),
      address: hasPart(layout, 'recipient'),
    },
    folds: layout.folds,
  };
}
