// Counts and names of fields in plain words, as they stand on the page.

/** "1 note", "12 orders" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** `recipient.firstName` becomes "recipient first name", and `is.big-order` "is big order". */
export function inWords(fieldName: string): string {
  return fieldName
    .replace(/[.-]/g, ' ')
    .replace(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital}`)
    .toLowerCase();
}
