import type { TypeSpec } from './data-type.ts';
import type { Span } from './error.ts';
import type { ExpressionValue } from './value.ts';

export const binaryOperators = [
  '||',
  '&&',
  '|',
  '^',
  '&',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '%',
] as const;
export type BinaryOperator = (typeof binaryOperators)[number];
export type UnaryOperator = '-' | '!' | '~';

/** An expression, read. Every node knows its place in the text. */
export type SyntaxNode = Span &
  (
    | { readonly kind: 'literal'; readonly value: ExpressionValue }
    | { readonly kind: 'null'; readonly type: TypeSpec }
    /** A variable or parameter; the name as written between the brackets: `User::Server`, `$Project::Server`, `Server`. */
    | { readonly kind: 'variable'; readonly name: string }
    | { readonly kind: 'cast'; readonly type: TypeSpec; readonly operand: SyntaxNode }
    | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: SyntaxNode }
    | {
        readonly kind: 'binary';
        readonly operator: BinaryOperator;
        readonly left: SyntaxNode;
        readonly right: SyntaxNode;
      }
    | {
        readonly kind: 'conditional';
        readonly condition: SyntaxNode;
        readonly whenTrue: SyntaxNode;
        readonly whenFalse: SyntaxNode;
      }
    /** The name in upper case; it is one of the functions that there are. */
    | { readonly kind: 'call'; readonly name: string; readonly values: readonly SyntaxNode[] }
  );
