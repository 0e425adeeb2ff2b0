import { isDataType, TYPE_PARAMETERS, type TypeSpec, UNSUPPORTED_TYPES } from './data-type.ts';
import { ExpressionError, type ExpressionErrorCode, Fault, type Span } from './error.ts';
import { expressionFunctions } from './functions/index.ts';
import { type Token, tokensOf } from './lexer.ts';
import { NESTING_MAX, STR_MAX, WSTR_MAX } from './limits.ts';
import { type BinaryOperator, binaryOperators, type SyntaxNode } from './syntax.ts';
import { booleanValue, DECIMAL_SCALE_MAX, PRECISION_MAX } from './value.ts';

/** How tightly operators bind (Microsoft: “Operator Precedence and Associativity”); a condition binds less. */
const BINDING: Readonly<Record<BinaryOperator, number>> = {
  '||': 1,
  '&&': 2,
  '|': 3,
  '^': 4,
  '&': 5,
  '==': 6,
  '!=': 6,
  '<': 7,
  '<=': 7,
  '>': 7,
  '>=': 7,
  '+': 8,
  '-': 8,
  '*': 9,
  '/': 9,
  '%': 9,
};

const isBinary = (sign: string): sign is BinaryOperator => (binaryOperators as readonly string[]).includes(sign);

/**
 * Reads an expression of SSIS: a Pratt parser over its tokens.
 *
 * @throws ExpressionError and nothing else, for any text
 */
export const parseExpression = (text: string): SyntaxNode => new Parser(text).whole();

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #nesting = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  whole(): SyntaxNode {
    if (this.#tokens.length === 1) this.#fail('EMPTY', { start: 0, end: this.#text.length });
    const node = this.#expression();
    if (this.#token.kind !== 'end') this.#unexpected();
    return node;
  }

  get #token(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', start: this.#text.length, end: this.#text.length };
  }

  #fail(code: ExpressionErrorCode, span: Span, params: Record<string, string | number> = {}): never {
    throw new ExpressionError(new Fault(code, params), span, this.#text);
  }

  #unexpected(): never {
    const token = this.#token;
    if (token.kind === 'end') this.#fail('UNEXPECTED_END', token);
    return this.#fail('UNEXPECTED', token, { found: this.#text.slice(token.start, token.end).slice(0, 50) });
  }

  #isSign(sign: string): boolean {
    const token = this.#token;
    return token.kind === 'sign' && token.sign === sign;
  }

  /** Takes a sign that has to be there. */
  #expect(sign: string): Token {
    const token = this.#token;
    if (!this.#isSign(sign)) this.#unexpected();
    this.#at += 1;
    return token;
  }

  #expression(): SyntaxNode {
    this.#nesting += 1;
    if (this.#nesting > NESTING_MAX) this.#fail('TOO_COMPLEX', this.#token);
    const condition = this.#binary(0);
    const node = this.#isSign('?') ? this.#conditional(condition) : condition;
    this.#nesting -= 1;
    return node;
  }

  #conditional(condition: SyntaxNode): SyntaxNode {
    this.#expect('?');
    const whenTrue = this.#expression();
    this.#expect(':');
    const whenFalse = this.#expression();
    return { kind: 'conditional', condition, whenTrue, whenFalse, start: condition.start, end: whenFalse.end };
  }

  #binary(least: number): SyntaxNode {
    let left = this.#operand();
    for (;;) {
      const token = this.#token;
      if (token.kind !== 'sign' || !isBinary(token.sign) || BINDING[token.sign] <= least) return left;
      this.#at += 1;
      const right = this.#binary(BINDING[token.sign]);
      left = { kind: 'binary', operator: token.sign, left, right, start: left.start, end: right.end };
    }
  }

  #operand(): SyntaxNode {
    const token = this.#token;
    this.#at += 1;
    if (token.kind === 'literal' || token.kind === 'variable') return token;
    if (token.kind === 'name') return this.#named(token.name, token);
    if (token.kind === 'sign') {
      if (token.sign === '(') return this.#parenthesis(token);
      if (token.sign === '-' || token.sign === '!' || token.sign === '~') {
        const operand = this.#nested(() => this.#operand());
        return { kind: 'unary', operator: token.sign, operand, start: token.start, end: operand.end };
      }
    }
    this.#at -= 1;
    return this.#unexpected();
  }

  #nested(read: () => SyntaxNode): SyntaxNode {
    this.#nesting += 1;
    if (this.#nesting > NESTING_MAX) this.#fail('TOO_COMPLEX', this.#token);
    const node = read();
    this.#nesting -= 1;
    return node;
  }

  /** A cast, or an expression in parentheses. */
  #parenthesis(open: Token): SyntaxNode {
    const token = this.#token;
    if (token.kind === 'name' && /^DT_/i.test(token.name)) {
      const type = this.#type();
      this.#expect(')');
      const operand = this.#nested(() => this.#operand());
      return { kind: 'cast', type, operand, start: open.start, end: operand.end };
    }
    const inner = this.#expression();
    const close = this.#expect(')');
    return { ...inner, start: open.start, end: close.end };
  }

  #named(name: string, token: Token): SyntaxNode {
    const upper = name.toUpperCase();
    if (this.#isSign('(')) return upper === 'NULL' ? this.#null(token) : this.#call(upper, name, token);
    if (upper === 'TRUE' || upper === 'FALSE') {
      return { kind: 'literal', value: booleanValue(upper === 'TRUE'), start: token.start, end: token.end };
    }
    return this.#fail('COLUMN', token, { name });
  }

  #null(token: Token): SyntaxNode {
    this.#expect('(');
    const type = this.#type();
    const { end } = this.#expect(')');
    return { kind: 'null', type, start: token.start, end };
  }

  #call(upper: string, name: string, token: Token): SyntaxNode {
    const known = expressionFunctions[upper];
    if (!known) return this.#fail('FUNCTION_UNKNOWN', token, { name });
    this.#expect('(');
    const values: SyntaxNode[] = [];
    while (!this.#isSign(')')) {
      if (values.length > 0) this.#expect(',');
      values.push(this.#expression());
    }
    const { end } = this.#expect(')');
    if (values.length !== known.parameters.length) {
      const expected = known.parameters.length;
      this.#fail('ARGUMENT_COUNT', { start: token.start, end }, { name: upper, expected, given: values.length });
    }
    return { kind: 'call', name: upper, values, start: token.start, end };
  }

  /** A type with its parameters, without the parentheses around it. */
  #type(): TypeSpec {
    const token = this.#token;
    if (token.kind !== 'name') return this.#unexpected();
    const type = token.name.toUpperCase();
    if (UNSUPPORTED_TYPES.includes(type)) this.#fail('TYPE_UNSUPPORTED', token, { type });
    if (!isDataType(type)) return this.#fail('TYPE_UNKNOWN', token, { type: token.name });
    this.#at += 1;
    const given: number[] = [];
    let { end } = token;
    while (this.#isSign(',')) {
      this.#at += 1;
      const number = this.#token;
      if (number.kind !== 'literal' || number.value.family !== 'integer') return this.#unexpected();
      given.push(Number(number.value.value));
      ({ end } = number);
      this.#at += 1;
    }
    const names = TYPE_PARAMETERS[type] ?? [];
    const spec = { type, ...Object.fromEntries(names.map((name, index) => [name, given[index]])) } as TypeSpec;
    if (given.length !== names.length || !withinBounds(spec)) {
      this.#fail('TYPE_PARAMETERS', { start: token.start, end }, { type, parameters: SPELLED[type] ?? type });
    }
    return spec;
  }
}

/** What to write for the types that have parameters. */
const SPELLED: Readonly<Partial<Record<string, string>>> = {
  DT_WSTR: `DT_WSTR, 1–${WSTR_MAX}`,
  DT_STR: `DT_STR, 1–${STR_MAX}, 1252`,
  DT_TEXT: 'DT_TEXT, 1252',
  DT_DECIMAL: `DT_DECIMAL, 0–${DECIMAL_SCALE_MAX}`,
  DT_NUMERIC: `DT_NUMERIC, 1–${PRECISION_MAX}, 0–${PRECISION_MAX}`,
  DT_DBTIME2: 'DT_DBTIME2, 0–7',
  DT_DBTIMESTAMP2: 'DT_DBTIMESTAMP2, 0–7',
  DT_DBTIMESTAMPOFFSET: 'DT_DBTIMESTAMPOFFSET, 0–7',
};

function withinBounds({ type, length, precision, scale }: TypeSpec): boolean {
  if (length !== undefined && (length < 0 || length > (type === 'DT_STR' ? STR_MAX : WSTR_MAX))) return false;
  if (precision !== undefined && (precision < 1 || precision > PRECISION_MAX)) return false;
  if (scale === undefined) return true;
  const most = type === 'DT_NUMERIC' ? (precision ?? 0) : type === 'DT_DECIMAL' ? DECIMAL_SCALE_MAX : 7;
  return scale >= 0 && scale <= most;
}
