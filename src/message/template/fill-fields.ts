// In: a tree that closeProgram has made. Out: a function from the fields of an order to the text of its note.
// It is compiled once and filled for thousands of orders; the data of an order is written and never read as a template.
import Handlebars from 'handlebars';
import type { FieldName, FieldValues } from '../fields.ts';

interface FilledText {
  readonly text: string;
  /** Fields that the text needs and the order lacks, in the sequence of the text. */
  readonly missing: readonly FieldName[];
}

export type FillFields = (values: FieldValues) => FilledText;

/** Of its own, so that nothing registered elsewhere in the program reaches a message. */
const handlebars = Handlebars.create();

export function fillFieldsOf(program: hbs.AST.Program): FillFields {
  const template = handlebars.compile(program, {
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: CLOSED_HELPERS,
  });
  return (values) => {
    const missing = new Set<FieldName>();
    const text = template({}, { helpers: helpersFor(values, missing) });
    return { text, missing: [...missing] };
  };
}

const CLOSED_HELPERS = {
  ...{ write: true, value: true, if: true, unless: true },
  ...{ each: false, with: false, lookup: false, log: false, helperMissing: false, blockHelperMissing: false },
};

/** `value` gives a field to a condition. `write` gives the first field that is there, else the fallback if it has one. */
const helpersFor = (values: FieldValues, missing: Set<FieldName>) => ({
  value: (field: FieldName) => values.get(field),
  write: (fallback: string, ...fieldsAndOptions: readonly (FieldName | Handlebars.HelperOptions)[]) => {
    const fields = fieldsAndOptions.filter((field) => typeof field === 'string');
    const words = fields.map((field) => values.get(field)).find((value) => value) ?? fallback;
    if (words === '') for (const field of fields) missing.add(field);
    return words;
  },
});
