// In: a tree that closeProgram has made. Out: a function from the fields of an order and the alternatives dealt to it to the
// text of its note. It is compiled once and filled for thousands of orders; the data of an order is written and never read
// as a template.
import Handlebars from 'handlebars';
import type { FieldName, FieldValues } from '../fields/fields.ts';

export interface FilledText {
  readonly text: string;
  /** Fields that the text needs and the order lacks, in the sequence of the text. */
  readonly missing: readonly FieldName[];
  /** Fields that were written. */
  readonly written: ReadonlySet<FieldName>;
  /** The places with alternatives that the text came through, in its sequence. */
  readonly reached: readonly number[];
}

/** `dealt`: for each place with alternatives which of them is written, counted from 0. */
export type FillFields = (values: FieldValues, dealt: readonly number[]) => FilledText;

/** Of its own, so that nothing registered elsewhere in the program reaches a message. */
const handlebars = Handlebars.create();

export function fillFieldsOf(program: hbs.AST.Program): FillFields {
  const template = handlebars.compile(program, {
    noEscape: true,
    // Lines that hold conditions alone were taken out when the text was parsed; those made of alternatives are text.
    ignoreStandalone: true,
    knownHelpersOnly: true,
    knownHelpers: CLOSED_HELPERS,
  });
  return (values, dealt) => {
    const found = {
      missing: new Set<FieldName>(),
      written: new Set<FieldName>(),
      reached: new Set<number>(),
    };
    const text = template({}, { helpers: helpersFor(values, dealt, found) });
    return { text, missing: [...found.missing], written: found.written, reached: [...found.reached] };
  };
}

const CLOSED_HELPERS = {
  ...{ write: true, writeCapital: true, value: true, dealt: true, if: true, unless: true },
  ...{ each: false, with: false, lookup: false, log: false, helperMissing: false, blockHelperMissing: false },
};

interface Found {
  readonly missing: Set<FieldName>;
  readonly written: Set<FieldName>;
  readonly reached: Set<number>;
}

/**
 * `value` gives a field to a condition. `write` gives the first field that is there, else the fallback if it has one.
 * `dealt` says whether an alternative is the one to write.
 */
function helpersFor(values: FieldValues, dealt: readonly number[], { missing, written, reached }: Found) {
  const write = (
    fallback: string,
    ...fieldsAndOptions: readonly (FieldName | Handlebars.HelperOptions)[]
  ) => {
    const fields = fieldsAndOptions.filter((field) => typeof field === 'string');
    const field = fields.find((name) => values.get(name));
    if (field !== undefined) written.add(field);
    const words = (field && values.get(field)) ?? fallback;
    if (words === '') for (const name of fields) missing.add(name);
    return words;
  };
  return {
    value: (field: FieldName) => values.get(field),
    write,
    writeCapital: (...parts: Parameters<typeof write>) => capitalised(write(...parts)),
    dealt: (place: string, alternative: string) => {
      reached.add(Number(place));
      return dealt[Number(place)] === Number(alternative);
    },
  };
}

function capitalised(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}
