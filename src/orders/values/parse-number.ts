// A cell with a number in; a quantity or an amount out. Amounts stay text ("1323.50"): nothing here adds money up.

/** Null where the cell holds no whole number. "2.0" is how a spreadsheet writes 2. */
export function parseQuantity(cell: string): number | null {
  const digits = /^(\d{1,6})(?:[.,]0{1,2})?$/.exec(cell.trim())?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 10);
}

/** '' where the cell holds no amount. The decimal sign is the last . or , with one or two digits behind it. */
export function parseAmount(cell: string): string {
  const text = cell.replace(/[\s\u00a0\u202f]/g, '');
  const digits = /\d[\d.,'’]*/.exec(text)?.[0].replace(/[.,]+$/, '');
  if (digits === undefined) return '';
  const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits) ?? [];
  const isNegative = /^\(.*\)$/.test(text) || /^[^\d]*[-−]/.test(text);
  const amount = `${whole.replace(/\D/g, '') || '0'}${decimals && `.${decimals.padEnd(2, '0')}`}`;
  return isNegative ? `-${amount}` : amount;
}
