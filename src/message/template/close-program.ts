// In: the seller's text as Handlebars parsed it. Out: the same tree in which every field became a call of one of our two
// helpers with its name as text, and the problems of whatever may not stand in a message.
// So no word that the seller typed is ever looked up in an object, and no helper but ours, `if` and `unless` is called.
import { type Problem, problem } from '../../problem.ts';
import type { FieldName } from '../fields.ts';
import { fallbackOf, type Report, testedField, writtenFields } from './allowed-fields.ts';
import { placeOf } from './text-place.ts';

export interface ClosedProgram {
  readonly program: hbs.AST.Program;
  /** In the sequence of the text; none if the message may be used. */
  readonly problems: readonly Problem[];
}

export function closeProgram(program: hbs.AST.Program, text: string): ClosedProgram {
  const problems: Problem[] = [];
  const report: Report = (code, { loc }, detail) => {
    problems.push(problem(code, placeOf(text, loc.start), detail));
    return undefined;
  };
  return { program: closeBody(program, report), problems };
}

const closeBody = (program: hbs.AST.Program, report: Report): hbs.AST.Program => ({
  ...program,
  body: program.body.flatMap((statement) => closeStatement(statement, report) ?? []),
});

function closeStatement(node: hbs.AST.Statement, report: Report): hbs.AST.Statement | undefined {
  if (node.type === 'ContentStatement' || node.type === 'CommentStatement') return node;
  if (isMustache(node)) return closeMustache(node, report);
  if (isBlock(node)) return closeBlock(node, report);
  return report('template-not-allowed', node, node.type.startsWith('Partial') ? '{{> ...}}' : '{{* ...}}');
}

/** {{item}} becomes {{write "" "item"}}, {{or item "it"}} becomes {{write "it" "item"}}. */
function closeMustache(
  node: hbs.AST.MustacheStatement,
  report: Report,
): hbs.AST.MustacheStatement | undefined {
  const fields = writtenFields(node, report);
  if (fields === undefined) return undefined;
  const fallback = fallbackOf(node.params)?.value ?? '';
  return {
    ...node,
    path: helper('write', node),
    params: [fallback, ...fields].map((word) => literal(word, node)),
  };
}

/** {{#if item}} becomes {{#if (value "item")}}. */
function closeBlock(node: hbs.AST.BlockStatement, report: Report): hbs.AST.BlockStatement | undefined {
  const field = testedField(node, report);
  const program = closeBody(node.program, report);
  const inverse = node.inverse && closeBody(node.inverse, report);
  return field && { ...node, params: [callOfValue(field, node)], program, inverse };
}

function callOfValue(field: FieldName, node: hbs.AST.Node): hbs.AST.SubExpression {
  const { loc } = node;
  const hash = { type: 'Hash' as const, pairs: [], loc };
  return { type: 'SubExpression', path: helper('value', node), params: [literal(field, node)], hash, loc };
}

function helper(name: string, { loc }: hbs.AST.Node): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}

function literal(value: string, { loc }: hbs.AST.Node): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc };
}

const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement =>
  node.type === 'MustacheStatement';
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
