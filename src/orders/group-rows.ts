// The rows of one file in, one by one; its orders out, each with its items, and the rows that hold no order.
import type { Fact, Facts, ItemFact, Platform } from './platforms/platform.ts';
import type { FactRow, ReadRow, Remark } from './read-rows.ts';
import { parseQuantity } from './values/parse-number.ts';
import { tidyLine } from './values/tidy-text.ts';

export interface ItemRow {
  readonly line: number;
  readonly facts: Facts;
  readonly quantity: number;
}

/** What one file says of one order. */
export interface OrderPart {
  readonly platform: Platform;
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly facts: Facts;
  /** Day of the order as YYYY-MM-DD, once the whole column has told what its dates mean; '' if it is not known. */
  readonly placedOn: string;
  /** The other days, '' also where the column does not tell. */
  readonly promisedOn: string;
  readonly sentOn: string;
  /** Facts that the file has a column for, filled or not. */
  readonly known: ReadonlySet<Fact>;
  readonly items: readonly ItemRow[];
  /** Pieces in the order, also where the file has no items to count. */
  readonly units: number;
  readonly remarks: readonly Remark[];
  /** Where its rows start. */
  readonly lines: readonly number[];
}

export interface GroupedRows {
  readonly parts: readonly OrderPart[];
  /** Rows with anything in them. */
  readonly rows: number;
  /** Where those stand that belong to no order, such as "Total" or a row of section titles. */
  readonly leftOutLines: readonly number[];
  readonly remarks: readonly Remark[];
}

/** An order while its rows are gathered. */
interface Draft {
  readonly line: number;
  readonly id: string;
  readonly facts: Partial<Record<Fact, string>>;
  readonly items: ItemRow[];
  readonly itemIds: Set<string>;
  readonly remarks: Remark[];
  readonly lines: number[];
}

const ITEM_FACTS: ReadonlySet<string> = new Set<ItemFact>([
  'itemId',
  'title',
  'quantity',
  'variant',
  'personalisation',
]);
/** Each item has its own day in some files, which is no contradiction: the first row counts. */
const MAY_DIFFER: ReadonlySet<Fact> = new Set<Fact>(['promisedOn', 'sentOn', 'buyerEmail', 'tags']);
/** 5.77E+17: the digits are gone, and many orders may share what is left. */
const DAMAGED_ID = /^\d+([.,]\d+)?E\+\d+$/i;
/** Rows that are no orders and are told one by one; a file of junk has millions. */
const MOST_TOLD = 100;

export interface Grouping {
  readonly add: (row: ReadRow) => void;
  /** `isOpen`: no line end follows the last row, so the file may have broken off in it. */
  readonly finish: (isOpen: boolean) => GroupedRows;
}

/** `known` are the facts that the file has a column for. */
export function groupRows(platform: Platform, file: string, known: ReadonlySet<Fact>): Grouping {
  const drafts = new Map<string, Draft>();
  const told: Remark[] = [];
  const leftOutLines: number[] = [];
  let current: Draft | null = null;
  let rows = 0;
  /** The row before the one at hand: whether it is the last one is known when the next one comes. */
  let pending: ReadRow | null = null;
  const leaveOut = (...reasons: readonly [Remark, ...Remark[]]): void => {
    leftOutLines.push(reasons[0].line);
    if (leftOutLines.length <= MOST_TOLD) told.push(...reasons);
    current = null;
  };
  const take = ({ line, isFrame, rows: parts }: ReadRow, isCut: boolean): void => {
    rows += 1;
    if (isFrame) leaveOut({ code: 'row-of-report', line, detail: '' });
    for (const row of parts) {
      const reason = whyNoOrder(platform, row, current !== null, isCut);
      if (reason !== null) {
        leaveOut(reason, ...row.remarks.filter(({ code }) => code !== reason.code));
        return;
      }
      current = draftOf(drafts, current, row, known.has('id'));
      addRow(current, row, known);
    }
  };
  const add = (row: ReadRow): void => {
    if (pending !== null) take(pending, false);
    pending = row;
  };
  const finish = (isOpen: boolean): GroupedRows => {
    if (pending !== null) take(pending, isOpen);
    const more = leftOutLines.length - MOST_TOLD;
    if (more > 0)
      told.push({ code: 'rows-left-out', line: leftOutLines.at(-1) ?? 0, detail: `${more} more rows` });
    return { parts: [...drafts.values()].map((draft) => partOf(draft)), rows, leftOutLines, remarks: told };
  };
  const partOf = (draft: Draft): OrderPart => {
    const units = unitsOf(draft, known); // may add a remark, so first
    const { line, id, facts, items, remarks, lines } = draft;
    return {
      platform,
      file,
      line,
      id,
      facts,
      known,
      items,
      units,
      remarks,
      lines,
      placedOn: '',
      promisedOn: '',
      sentOn: '',
    };
  };
  return { add, finish };
}

/** A section title or a sum has an order number at most; a row without one continues the row above. */
function whyNoOrder(platform: Platform, row: FactRow, hasRowAbove: boolean, isCut: boolean): Remark | null {
  const { line, facts } = row;
  const broken = brokenRow(platform, row, isCut);
  if (broken !== null) return broken;
  if (facts.id !== undefined && facts.title !== undefined) return null;
  const isFilled = nameOf(facts) !== '' || facts.title !== undefined || facts.giftMessage !== undefined;
  if (isFilled && (facts.id !== undefined || nameOf(facts) !== '' || hasRowAbove)) return null;
  if (facts.id !== undefined && Object.keys(facts).length > 1 && !platform.isMadeByHand) return null;
  const detail = isFilled
    ? 'there is no order number and no name in it'
    : 'there is no name and no item in it';
  return { code: 'row-skipped', line, detail };
}

/** Where a file broke off, a short row without a number must not be taken for a further item of the order above. */
function brokenRow(platform: Platform, { line, facts, remarks }: FactRow, isCut: boolean): Remark | null {
  const unreadable = remarks.find(({ code }) => code === 'row-unreadable');
  if (unreadable) return unreadable;
  const isWithoutId = facts.id === undefined && facts.standInId === undefined;
  const isBroken = isCut && isWithoutId && remarks.some(({ code }) => code === 'row-short');
  if (!isBroken || platform.isMadeByHand) return null;
  return { code: 'row-unreadable', line, detail: 'it breaks off before its order number' };
}

/** The order that a row belongs to: a known one, the one above, or a new one. */
function draftOf(drafts: Map<string, Draft>, current: Draft | null, row: FactRow, hasIds: boolean): Draft {
  const ownId = tidyLine(row.facts.id ?? '');
  const id = ownId || tidyLine(row.facts.standInId ?? '');
  if (id === '' && current !== null && isAboutSame(row.facts, current.facts)) return current;
  const key = DAMAGED_ID.test(id) ? `${id}\u0000${nameOf(row.facts)}` : id || `\u0000${row.line}`;
  const known = drafts.get(key);
  if (known) return known;
  const draft: Draft = {
    line: row.line,
    id: id || `line-${row.line}`,
    facts: {},
    items: [],
    itemIds: new Set(),
    remarks: [],
    lines: [],
  };
  if (ownId === '' && hasIds) draft.remarks.push({ code: 'id-missing', line: row.line, detail: '' });
  if (DAMAGED_ID.test(id)) draft.remarks.push({ code: 'id-damaged', line: row.line, detail: '' });
  drafts.set(key, draft);
  return draft;
}

/** A row without a name is about the person of the row above. */
function isAboutSame(facts: Facts, above: Facts): boolean {
  const name = nameOf(facts);
  return name === '' || name === nameOf(above);
}

function addRow(draft: Draft, row: FactRow, known: ReadonlySet<Fact>): void {
  if (draft.lines.at(-1) !== row.line) draft.lines.push(row.line);
  draft.remarks.push(...row.remarks);
  const conflicts: string[] = [];
  for (const name in row.facts) {
    if (ITEM_FACTS.has(name)) continue;
    const fact = name as Fact; // an object of facts has no other names
    const [first, text] = [draft.facts[fact], row.facts[fact] ?? ''];
    if (first === undefined) draft.facts[fact] = text;
    else if (first !== text && !MAY_DIFFER.has(fact)) conflicts.push(fact);
  }
  if (conflicts.length > 0) {
    draft.remarks.push({ code: 'order-conflict', line: row.line, detail: conflicts.join(', ') });
  }
  if (known.has('title')) addItem(draft, row, known.has('quantity'));
  else draft.facts.itemCount ??= row.facts.quantity ?? '';
}

/** The same line item twice is one item; without ids of their own, equal items are two. */
function addItem(draft: Draft, { line, facts }: FactRow, hasQuantities: boolean): void {
  if (facts.title === undefined && facts.itemId === undefined && facts.personalisation === undefined) return;
  if (facts.itemId !== undefined && draft.itemIds.has(facts.itemId)) {
    draft.remarks.push({ code: 'duplicate-item', line, detail: '' });
    return;
  }
  if (facts.itemId !== undefined) draft.itemIds.add(facts.itemId);
  const quantity = hasQuantities ? quantityOf(draft, facts.quantity ?? '', line) : 1;
  draft.items.push({ line, facts, quantity });
}

function quantityOf(draft: Draft, cell: string, line: number): number {
  const quantity = parseQuantity(cell);
  if (quantity === null)
    draft.remarks.push({ code: 'quantity-invalid', line, detail: harmless(cell.trim()) });
  return quantity ?? 1;
}

/** A row out of step may hold a name where the quantity should be, so only numbers and nothing are quoted. */
function harmless(cell: string): string {
  if (cell === '') return 'empty';
  return /^[\d.,/+-]{1,12}$/.test(cell) ? cell : 'no number';
}

/** A file without items has a number of items, or one piece an order. */
function unitsOf(draft: Draft, known: ReadonlySet<Fact>): number {
  if (known.has('title')) return draft.items.reduce((sum, item) => sum + item.quantity, 0);
  const hasCounts = known.has('itemCount') || known.has('quantity');
  return hasCounts ? quantityOf(draft, draft.facts.itemCount ?? '', draft.line) : 1;
}

/** Who the row is about, for comparing. */
export function nameOf(facts: Facts): string {
  const joined = (...parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined).join(' ');
  const buyer = facts.buyerName || joined(facts.buyerFirstName, facts.buyerLastName);
  const recipient = facts.recipientName || joined(facts.recipientFirstName, facts.recipientLastName);
  return tidyLine(buyer || recipient || facts.buyerAccount || '').toLowerCase();
}
