// What is particular to WooCommerce's exports: items in rows of their own, or packed into cells.
import { expect, it } from 'vitest';
import { readText } from './read-text.ts';

const ADVANCED =
  'Order Number,First Name (Billing),Last Name (Billing),First Name (Shipping),Item #,Name,Quantity,Item Cost';

it('reads further items also where a spreadsheet cut off the empty cells at the end of their rows', () => {
  const { orders } = readText(`
    ${ADVANCED}
    5001,Jo,Lowe,Jo,1,Mug,1,9.00
    ,,,,2,Soap,2
    5002,Ann,Holm,Ann,1,Bowl,1,9.00
  `);
  expect(orders.map(({ items }) => items.map(({ title, quantity }) => [title, quantity]))).toEqual([
    [
      ['Mug', 1],
      ['Soap', 2],
    ],
    [['Bowl', 1]],
  ]);
});

it.each([
  ['2× Crew Tee, 1× Mug', ['2 Crew Tee', '1 Mug']],
  ['Crew Tee x 2, Mug x 1', ['2 Crew Tee', '1 Mug']],
  ['1× Soap, lavender, 3× Mug', ['1 Soap, lavender', '3 Mug']],
  ['Print A4 x 10', ['10 Print A4']],
  ['Mug', ['1 Mug']],
])('takes the products %j apart', (cell, items) => {
  const { orders } = readText(`
    Date,Order #,Status,Customer,Customer type,Product(s),Items sold,Net Sales
    2026-11-02,#1001,processing,Jo Lowe,new,"${cell}",3,9.00
  `);
  expect(orders[0]?.id).toBe('1001');
  expect(orders[0]?.items.map(({ title, quantity }) => `${quantity} ${title}`)).toEqual(items);
});

it.each([
  ['name:Mug|product_id:12|sku:M1|quantity:2|total:20.00', '2 Mug ()'],
  ['name:Ring: size 7|color:Red|size:S|quantity:1', '1 Ring: size 7 (color: Red, size: S)'],
  ['Mug', '1 Mug ()'],
])('takes the packed item %j apart', (cell, item) => {
  const { orders } = readText(`
    order_id,order_number,billing_first_name,billing_last_name,customer_note,order_total,line_items
    1,1001,Jo,Lowe,,20,"${cell}"
  `);
  expect(orders[0]?.items.map(({ title, quantity, variant }) => `${quantity} ${title} (${variant})`)).toEqual(
    [item],
  );
});
