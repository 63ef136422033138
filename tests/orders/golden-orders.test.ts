// Every order of every sample file with all that is read of it, as text that can be read in a diff.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { readOrders } from '../../src/orders/read-orders.ts';
import { expectGolden } from '../support/golden.ts';
import { describeOrder } from './describe-order.ts';

const FOLDER = new URL('../fixtures/orders/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => /\.(csv|txt)$/.test(name) && !name.startsWith('reject-'));
const CHANNELS = [...new Set(FILES.map((name) => name.replace(/^mini-/, '').split(/[-.]/)[0] ?? ''))];

describe.each(CHANNELS)('%s', (channel) => {
  it('reads of its samples what it read before', () => {
    const own = FILES.filter((name) => name.replace(/^mini-/, '').startsWith(channel));
    const lines = own.flatMap((name) => {
      const { orders } = readOrders([{ name, bytes: readFileSync(new URL(name, FOLDER)) }]);
      return [`--- ${name}`, ...orders.flatMap(describeOrder), ''];
    });
    expectGolden(`orders-${channel}.txt`, lines.join('\n'));
  });
});
