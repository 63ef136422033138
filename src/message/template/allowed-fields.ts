// What a tag of the seller's may hold: a field, `or` with fields and words, a condition on one field.
// In: a tag as Handlebars parsed it. Out: the fields it names, or undefined after a report of what is wrong with it.
import { nearest } from '../../nearest.ts';
import type { ProblemCode } from '../../problem.ts';
import { FIELD_NAMES, type FieldName, isCondition, isFieldName } from '../fields/fields.ts';
import { quoted, tidyValue } from '../tidy-text.ts';

/** Notes the trouble at the node; the undefined is for the caller to give back. */
export type Report = (code: ProblemCode, node: hbs.AST.Node, detail: string) => undefined;

/** The fields that {{item}}, {{or recipient.firstName buyer.firstName "there"}} or {{capital item}} names. */
export function writtenFields(
  tag: hbs.AST.MustacheStatement,
  report: Report,
): readonly FieldName[] | undefined {
  const { path, params } = tag;
  const name = wordOf(path);
  if (!tag.escaped) return report('template-not-allowed', path, `& before ${name}`);
  if (isPath(path) && (path.original === 'or' || path.original === 'capital'))
    return fieldsOfHelper(tag, report);
  if (params.length === 0 && !hasSettings(tag)) return writableField(path, report);
  if (!isFieldName(name)) return unknownHelper(tag, report);
  return report('template-not-allowed', path, `words behind ${name}; a fallback is {{or ${name} "words"}}`);
}

/** {{recipient firstName}} only lacks its dot, {{shout item}} is another matter. */
function unknownHelper({ path, params }: hbs.AST.MustacheStatement, report: Report): undefined {
  const words = [path, ...params].map(wordOf).join(' ');
  const meant = nearest(words, FIELD_NAMES);
  if (meant === undefined) return report('template-not-allowed', path, wordOf(path));
  return report('template-unknown-field', path, `${words} is not a field; did you mean ${meant}?`);
}

/** The field that {{#if item}} or {{#unless item}} tests. */
export function testedField(block: hbs.AST.BlockStatement, report: Report): FieldName | undefined {
  const { path, params, program } = block;
  const name = wordOf(path);
  if (isFieldName(name))
    return report('template-not-allowed', path, `#${name}; a condition is {{#if ${name}}}`);
  if (name !== 'if' && name !== 'unless') return report('template-not-allowed', path, `#${name}`);
  const [tested, ...more] = params;
  if (tested === undefined || more.length > 0 || hasSettings(block) || program.blockParams?.length > 0) {
    return report('template-not-allowed', path, `#${name} with anything but one field behind it`);
  }
  return knownField(tested, report)?.[0];
}

/** One field or several and then, if wanted, words in quotes. Blank words would write "Dear ,". */
function fieldsOfHelper({ path, params, hash }: hbs.AST.MustacheStatement, report: Report) {
  const fallback = fallbackOf(params);
  const fields = fallback ? params.slice(0, -1) : params;
  if (fields.length === 0 || hasSettings({ hash }) || (fallback && tidyValue(fallback.value) === '')) {
    const name = wordOf(path);
    return report(
      'template-not-allowed',
      path,
      `${name} without a field or without words; it is {{${name} item "it"}}`,
    );
  }
  const names = fields.map((field) => writableField(field, report));
  return names.some((name) => name === undefined) ? undefined : names.flatMap((name) => name ?? []);
}

/** The words in quotes at the end of {{or ... "words"}}. */
export function fallbackOf(params: readonly hbs.AST.Expression[]): hbs.AST.StringLiteral | undefined {
  const last = params.at(-1);
  return last && isString(last) ? last : undefined;
}

/** {{is.gift}} would write "yes". */
function writableField(node: hbs.AST.Node, report: Report): readonly [FieldName] | undefined {
  const field = knownField(node, report);
  if (field === undefined || !isCondition(field[0])) return field;
  const [name] = field;
  return report('template-not-allowed', node, `${name}, which is a condition: {{#if ${name}}}...{{/if}}`);
}

function knownField(node: hbs.AST.Node, report: Report): readonly [FieldName] | undefined {
  const word = wordOf(node);
  if (!isPath(node)) return report('template-not-allowed', node, `${word} where a field is needed`);
  if (isFieldName(node.original)) return [node.original];
  const meant = nearest(node.original, FIELD_NAMES);
  const advice = meant ? `did you mean ${meant}?` : 'inkslip fields and the page list them all.';
  return report('template-unknown-field', node, `${word} is not a field; ${advice}`);
}

function wordOf(node: hbs.AST.Node): string {
  if (!isPath(node) && !isString(node)) return 'a number or parentheses';
  return quoted(isPath(node) ? node.original : `"${node.value}"`);
}

/** {{item size="2"}} */
const hasSettings = ({ hash }: { readonly hash?: hbs.AST.Hash }): boolean =>
  hash !== undefined && hash.pairs.length > 0;

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isString = (node: hbs.AST.Node): node is hbs.AST.StringLiteral => node.type === 'StringLiteral';
