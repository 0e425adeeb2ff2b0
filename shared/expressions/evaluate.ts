import { callFunction } from './call.ts';
import { castValue } from './cast.ts';
import { ExpressionError, Fault, located } from './error.ts';
import { RESULT_MAX, WORK_MAX } from './limits.ts';
import { commonInteger, commonReal } from './number.ts';
import { applyBinary, applyUnary } from './operators.ts';
import { parseExpression } from './parser.ts';
import type { ExpressionScope } from './scope.ts';
import type { BinaryOperator, SyntaxNode } from './syntax.ts';
import { booleanValue, type ExpressionValue, isNumber } from './value.ts';

/**
 * Evaluates an expression of SSIS.
 *
 * @throws ExpressionError and nothing else, for any text
 */
export const evaluateExpression = (text: string, scope: ExpressionScope): ExpressionValue =>
  new Evaluation(text, scope).value(parseExpression(text), 'root');

/** Where a node stands: DT_STR is the type of a whole expression only, or of what a cast is applied to. */
type Place = 'root' | 'cast' | 'inside';
type Of<Kind> = Extract<SyntaxNode, { kind: Kind }>;

class Evaluation {
  readonly #text: string;
  readonly #scope: ExpressionScope;
  #work = 0;

  constructor(text: string, scope: ExpressionScope) {
    this.#text = text;
    this.#scope = scope;
  }

  value(node: SyntaxNode, place: Place = 'inside'): ExpressionValue {
    const value = node.kind === 'binary' ? this.#chain(node) : located(node, this.#text, () => this.#one(node, place));
    return this.#counted(value, node);
  }

  /** The characters that all parts produce are limited together: each alone may be as long as the result. */
  #counted(value: ExpressionValue, node: SyntaxNode): ExpressionValue {
    if (value.family === 'text') this.#work += value.value?.length ?? 0;
    if (this.#work > WORK_MAX) {
      throw new ExpressionError(new Fault('TEXT_TOO_LONG', { max: RESULT_MAX }), node, this.#text);
    }
    return value;
  }

  #one(node: Exclude<SyntaxNode, { kind: 'binary' }>, place: Place): ExpressionValue {
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'variable':
        return this.#scope.variable(node.name);
      case 'null': {
        if (node.type.type === 'DT_STR' && place === 'inside') throw new Fault('NULL_TEXT_INSIDE');
        const text = { family: 'text', type: 'DT_WSTR', value: null } as const;
        return castValue(text, node.type, this.#scope);
      }
      case 'cast': {
        const value = castValue(this.value(node.operand, 'cast'), node.type, this.#scope);
        return value.type === 'DT_STR' && place !== 'root' ? { ...value, type: 'DT_WSTR' } : value;
      }
      case 'unary':
        return applyUnary(node.operator, this.value(node.operand));
      case 'conditional':
        return this.#conditional(node);
      case 'call':
        return callFunction(
          node.name,
          node.values.map((value) => this.value(value)),
          this.#scope,
        );
    }
  }

  /** Operators of one precedence lean to the left, hundreds deep in a long mail: they are taken one by one. */
  #chain(node: Of<'binary'>): ExpressionValue {
    const chain = [node];
    for (let left = node.left; left.kind === 'binary'; left = left.left) chain.push(left);
    const first = chain.at(-1) ?? node;
    return chain.reduceRight<ExpressionValue>(
      (left, one) => this.#counted(this.#binary(one, left), one),
      this.value(first.left),
    );
  }

  #binary(node: Of<'binary'>, left: ExpressionValue): ExpressionValue {
    const { operator } = node;
    if (operator === '&&' || operator === '||') return this.#logical(node, operator, left);
    const right = this.value(node.right);
    return located(node, this.#text, () => applyBinary(operator, left, right));
  }

  /** Three-valued: FALSE && NULL is FALSE, TRUE || NULL is TRUE. */
  #logical(node: Of<'binary'>, operator: BinaryOperator, left: ExpressionValue): ExpressionValue {
    const decides = operator === '||';
    const wanted = (value: ExpressionValue | undefined, at: SyntaxNode): boolean | null => {
      if (!value || value.family === 'boolean') return value?.value ?? null;
      throw new ExpressionError(new Fault('OPERAND_TYPE', { operator, type: value.type }), at, this.#text);
    };
    const first = wanted(left, node.left);
    const second = wanted(first === decides ? this.#unused(node.right) : this.value(node.right), node.right);
    if (first === decides || second === decides) return booleanValue(decides);
    return booleanValue(first === null || second === null ? null : !decides);
  }

  #conditional({ condition, whenTrue, whenFalse }: Of<'conditional'>): ExpressionValue {
    const decision = this.value(condition);
    if (decision.family !== 'boolean') {
      throw new ExpressionError(new Fault('CONDITION_TYPE', { type: decision.type }), condition, this.#text);
    }
    const [chosen, other] = decision.value === true ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
    const value = decision.value === null ? this.#unused(chosen) : this.value(chosen);
    const unused = this.#unused(other);
    const result = value && unused ? sameKind(value, unused) : (value ?? unused);
    // Neither has a value: the first one says why.
    if (!result) return this.value(chosen);
    return decision.value === null ? { ...result, value: null } : result;
  }

  /** A part that a condition leaves out has to be right in its types; what its values do is of no interest. */
  #unused(node: SyntaxNode): ExpressionValue | undefined {
    try {
      return this.value(node);
    } catch (error) {
      if (error instanceof ExpressionError && error.isAboutValue) return undefined;
      throw error;
    }
  }
}

/** The value in the type that both branches of a condition have in common. @throws Fault BRANCH_TYPES */
function sameKind(value: ExpressionValue, other: ExpressionValue): ExpressionValue {
  if (isNumber(value) && isNumber(other)) {
    if (value.family === 'integer' && other.family === 'integer') {
      const type = commonInteger(value.type, other.type);
      if (type) return { ...value, type };
    } else if (value.family === 'real' || other.family === 'real') {
      const number =
        value.value === null ? null : Number(value.value) / 10 ** (value.family === 'decimal' ? value.scale : 0);
      return { family: 'real', type: commonReal(value, other), value: number };
    } else return value;
  } else if (value.family === other.family) return value;
  throw new Fault('BRANCH_TYPES', { left: value.type, right: other.type });
}
