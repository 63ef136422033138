// Every order of every sample file with all that is read of it, as text that can be read in a diff.
import { describe, it } from 'vitest';
import { readOrders } from '../../src/orders/read-orders.ts';
import { expectGolden } from '../support/golden.ts';
import { readSample, SAMPLES } from '../support/sample-files.ts';
import { describeOrder } from './describe-order.ts';

const CHANNELS = [...new Set(SAMPLES.map((name) => name.replace(/^mini-/, '').split(/[-.]/)[0] ?? ''))];

describe.each(CHANNELS)('%s', (channel) => {
  it('reads of its samples what it read before', () => {
    const own = SAMPLES.filter((name) => name.replace(/^mini-/, '').startsWith(channel));
    const lines = own.flatMap((name) => {
      const { orders } = readOrders([readSample(name)]);
      return [`--- ${name}`, ...orders.flatMap(describeOrder), ''];
    });
    expectGolden(`orders-${channel}.txt`, lines.join('\n'));
  });
});
