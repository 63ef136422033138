// Every order of every sample file with its moments, as if the parcels went out on 24 November, to be read in a diff.
import { it } from 'vitest';
import { knowOrders } from '../../../src/message/moments/know-orders.ts';
import { readOrders } from '../../../src/orders/read-orders.ts';
import { expectGolden } from '../../support/golden.ts';
import { readSample, SAMPLES } from '../../support/sample-files.ts';

it('finds in the samples what it found before', () => {
  const lines = SAMPLES.flatMap((name) => {
    const { orders } = readOrders([readSample(name)]);
    return [
      `--- ${name}`,
      ...knowOrders(orders, { past: null, sendingOn: '2026-11-24' }).flatMap(({ order, moments }) => [
        `${order.channel} ${order.id}`,
        ...moments.map(({ code, reason }) => `  ${code}: ${reason}`),
      ]),
      '',
    ];
  });
  expectGolden('moments.txt', lines.join('\n'));
});
