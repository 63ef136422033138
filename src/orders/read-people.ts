// What the files say of an order's people in; buyer and recipient out, with what was found in their names.
import type { ProblemCode } from '../problem.ts';
import type { OrderPart } from './group-rows.ts';
import { type PersonReading, readPerson } from './names/read-person.ts';
import { tidyName } from './names/tidy-name.ts';
import type { Person } from './order.ts';
import { textFindings } from './values/text-findings.ts';

interface PersonFinding {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly field: 'buyerName' | 'recipientName';
  /** Where the name stands. */
  readonly part: OrderPart;
}

export interface People {
  readonly buyer: Person;
  readonly recipient: Person;
  readonly findings: readonly PersonFinding[];
}

interface Named extends PersonReading {
  readonly part: OrderPart;
}

/** Where only one of the two has a name, it stands for both. */
export function readPeople(parts: readonly [OrderPart, ...OrderPart[]]): People {
  const buyer = readBuyer(parts);
  const recipient = isOneName(parts) ? buyer : readRecipient(parts);
  const known = buyer ?? recipient;
  if (known === null) return noPeople(parts);
  const isSomebodyElse =
    buyer !== null && recipient !== null && !isSamePerson(buyer.person, recipient.person);
  return {
    buyer: known.person,
    recipient: isSomebodyElse ? recipient.person : known.person,
    findings: [
      ...findingsOf(known, 'buyerName'),
      ...(isSomebodyElse ? findingsOf(recipient, 'recipientName') : []),
    ],
  };
}

/** Most people order for themselves, and reading the same cell twice takes twice as long. */
const isOneName = ([{ facts }, ...others]: readonly [OrderPart, ...OrderPart[]]): boolean =>
  others.length === 0 && facts.buyerName !== undefined && facts.buyerName === facts.recipientName;

/** A file with a First Name column knows better than one with the whole name in a cell. */
function readBuyer(parts: readonly OrderPart[]): Named | null {
  const part =
    parts.find(({ facts }) => facts.buyerFirstName !== undefined) ??
    parts.find(({ facts }) => facts.buyerName !== undefined || facts.buyerLastName !== undefined);
  if (part === undefined) return null;
  const { buyerName = '', buyerFirstName = '', buyerLastName = '', country = '' } = part.facts;
  const person = readPerson({ full: buyerName, first: buyerFirstName, last: buyerLastName, country });
  return tidyName(person.person.rawName) === '' ? null : { ...person, part };
}

function readRecipient(parts: readonly OrderPart[]): Named | null {
  const part = parts.find(
    ({ facts }) =>
      facts.recipientName !== undefined ||
      facts.recipientFirstName !== undefined ||
      facts.recipientLastName !== undefined,
  );
  if (part === undefined) return null;
  const { recipientName = '', recipientFirstName = '', recipientLastName = '', country = '' } = part.facts;
  const person = readPerson({
    full: recipientName,
    first: recipientFirstName,
    last: recipientLastName,
    country,
  });
  return tidyName(person.person.rawName) === '' ? null : { ...person, part };
}

/** A cell that held only "guest" or a dash keeps nothing worth comparing: it counts as no name at all. */
function noPeople(parts: readonly [OrderPart, ...OrderPart[]]): People {
  const nobody: Person = { name: '', greetingName: '', rawName: '' };
  const account = parts.find(({ facts }) => facts.buyerAccount !== undefined);
  const code = account === undefined ? 'name-missing' : 'name-username';
  const findings: readonly PersonFinding[] = [
    { code, detail: '', field: 'buyerName', part: account ?? parts[0] },
  ];
  return { buyer: nobody, recipient: nobody, findings };
}

const isSamePerson = (a: Person, b: Person): boolean =>
  tidyName(a.rawName).toLowerCase() === tidyName(b.rawName).toLowerCase();

function findingsOf({ person, findings, part }: Named, field: PersonFinding['field']): PersonFinding[] {
  return [
    ...textFindings(person.rawName).map(({ code, detail }) => ({ code, detail, field, part })),
    ...findings.map((code) => ({ code, detail: '', field, part })),
  ];
}
