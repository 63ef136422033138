// In: the seller's text as Handlebars parsed it. Out: the same tree in which every field became a call of one of our own
// helpers with its name as text and every alternative a condition, and the problems of whatever may not stand in a message.
// So no word that the seller typed is ever looked up in an object, and no helper but ours, `if` and `unless` is called.
import { type Problem, problem } from '../../problem.ts';
import type { FieldName } from '../fields/fields.ts';
import { fallbackOf, type Report, testedField, writtenFields } from './allowed-fields.ts';
import { type Branch, type Choice, gatherAlternatives, isChoice } from './gather-alternatives.ts';
import { placeOf } from './text-place.ts';

export interface ClosedProgram {
  readonly program: hbs.AST.Program;
  /** How many alternatives there are at each place that has some. */
  readonly choices: readonly number[];
  /** For each place inside an alternative that place and alternative, for the others null. */
  readonly inside: readonly (readonly [place: number, alternative: number] | null)[];
  /** How many wordings there can be, fields apart. */
  readonly wordings: number;
  /** The fields that may be written. */
  readonly fields: ReadonlySet<FieldName>;
  /** In the sequence of the text; none if the message may be used. */
  readonly problems: readonly Problem[];
}

/** What is gathered on the way through the tree. */
interface Closing {
  readonly report: Report;
  readonly choices: number[];
  readonly inside: ClosedProgram['inside'][number][];
  /** Where the branch stands that is being closed. */
  readonly here: ClosedProgram['inside'][number];
  readonly fields: Set<FieldName>;
}

/** Statements that are closed, and how many wordings they have. */
interface ClosedBranch {
  readonly body: hbs.AST.Statement[];
  readonly wordings: number;
}

export function closeProgram(program: hbs.AST.Program, text: string): ClosedProgram {
  const problems: Problem[] = [];
  const report: Report = (code, { loc }, detail) => {
    problems.push(problem(code, placeOf(text, loc.start), detail));
    return undefined;
  };
  const closing: Closing = { report, choices: [], inside: [], here: null, fields: new Set() };
  const { body, wordings } = closeBranch(gatherAlternatives(program.body), closing);
  const { choices, inside, fields } = closing;
  return { program: { ...program, body }, choices, inside, wordings, fields, problems };
}

function closeBranch(branch: Branch, closing: Closing): ClosedBranch {
  const closed = branch.map((piece) =>
    isChoice(piece) ? closeChoice(piece, closing) : closeStatement(piece, closing),
  );
  return {
    body: closed.flatMap(({ body }) => body),
    wordings: closed.reduce((product, { wordings }) => product * wordings, 1),
  };
}

/** {a|b} becomes {{#if (dealt "0" "0")}}a{{/if}}{{#if (dealt "0" "1")}}b{{/if}}: the number of the place, then its own. */
function closeChoice({ alternatives }: Choice, closing: Closing): ClosedBranch {
  const place = closing.choices.push(alternatives.length) - 1;
  closing.inside.push(closing.here);
  const closed = alternatives.map((alternative, i) =>
    closeBranch(alternative, { ...closing, here: [place, i] }),
  );
  return {
    body: closed.map(({ body }, i) => conditional(callOf('dealt', [`${place}`, `${i}`], NOWHERE), body)),
    wordings: closed.reduce((sum, { wordings }) => sum + wordings, 0),
  };
}

const only = (...body: readonly hbs.AST.Statement[]): ClosedBranch => ({ body: [...body], wordings: 1 });

function closeStatement(node: hbs.AST.Statement, closing: Closing): ClosedBranch {
  if (node.type === 'ContentStatement' || node.type === 'CommentStatement') return only(node);
  if (isMustache(node)) return only(...closeMustache(node, closing));
  if (isBlock(node)) return closeBlock(node, closing);
  const is = node.type.startsWith('Partial') ? '{{> ...}}' : '{{* ...}}';
  closing.report('template-not-allowed', node, is);
  return only();
}

/** {{item}} becomes {{write "" "item"}}, {{or item "it"}} becomes {{write "it" "item"}}. */
function closeMustache(node: hbs.AST.MustacheStatement, closing: Closing): hbs.AST.MustacheStatement[] {
  const fields = writtenFields(node, closing.report);
  if (fields === undefined) return [];
  for (const field of fields) closing.fields.add(field);
  const fallback = fallbackOf(node.params)?.value ?? '';
  const params = [fallback, ...fields].map((word) => literal(word, node.loc));
  const name = isCapital(node) ? 'writeCapital' : 'write';
  return [{ ...node, path: helper(name, node.loc), params }];
}

const isCapital = ({ path }: hbs.AST.MustacheStatement): boolean =>
  'original' in path && path.original === 'capital';

/** {{#if item}} becomes {{#if (value "item")}}. */
function closeBlock(node: hbs.AST.BlockStatement, closing: Closing): ClosedBranch {
  const field = testedField(node, closing.report);
  const program = closeBranch(gatherAlternatives(node.program.body), closing);
  const inverse = closeBranch(gatherAlternatives(node.inverse?.body ?? []), closing);
  if (field === undefined) return only();
  const closed: hbs.AST.BlockStatement = {
    ...node,
    params: [callOf('value', [field], node.loc)],
    program: { ...node.program, body: program.body },
    inverse: node.inverse && { ...node.inverse, body: inverse.body },
  };
  return { body: [closed], wordings: Math.max(program.wordings, inverse.wordings) };
}

function conditional(condition: hbs.AST.SubExpression, body: hbs.AST.Statement[]): hbs.AST.Statement {
  const strip = { open: false, close: false };
  const block: Omit<hbs.AST.BlockStatement, 'inverse'> = {
    type: 'BlockStatement',
    path: helper('if', NOWHERE),
    params: [condition],
    hash: { type: 'Hash', pairs: [], loc: NOWHERE },
    program: { type: 'Program', body, blockParams: [], loc: NOWHERE },
    ...{ openStrip: strip, inverseStrip: strip, closeStrip: strip, loc: NOWHERE },
  };
  return block;
}

function callOf(name: string, words: readonly string[], loc: hbs.AST.SourceLocation): hbs.AST.SubExpression {
  const hash = { type: 'Hash' as const, pairs: [], loc };
  const params = words.map((word) => literal(word, loc));
  return { type: 'SubExpression', path: helper(name, loc), params, hash, loc };
}

function helper(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}

function literal(value: string, loc: hbs.AST.SourceLocation): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc };
}

/** Of what the seller did not write. */
const NOWHERE: hbs.AST.SourceLocation = {
  source: '',
  start: { line: 1, column: 0 },
  end: { line: 1, column: 0 },
};

const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement =>
  node.type === 'MustacheStatement';
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
