import { ExpressionError, type ExpressionErrorCode, Fault, located, type Span } from './error.ts';
import { EXPRESSION_MAX, TOKENS_MAX } from './limits.ts';
import { numberLiteral, readEscape } from './literal.ts';
import { type ExpressionValue, textValue } from './value.ts';

/** A piece of an expression. */
export type Token = Span &
  (
    | { readonly kind: 'literal'; readonly value: ExpressionValue }
    | { readonly kind: 'variable'; readonly name: string }
    /** A function, a type, TRUE or FALSE; or a column, which only data flows have. */
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'sign'; readonly sign: string }
    | { readonly kind: 'end' }
  );

const SPACE = /\s+/uy;
const NAME = /[\p{L}_][\p{L}\p{N}_@$#]*/uy;
/** `@Name`, and `@User::Name`, which people write without the brackets. */
const VARIABLE = /@([\p{L}_$][\p{L}\p{N}_@$#]*(?:::[\p{L}_][\p{L}\p{N}_@$#]*)?)/uy;
const BRACKETED = /@\[([^\]]*)\]/uy;
const NUMBER = /(?:\d|\.\d)(?:[eE][+-](?=\d)|[\p{L}\p{N}_.])*/uy;
const HEXADECIMAL = /0[xX][\p{L}\p{N}_]*/uy;
const SIGN = /\|\||&&|==|!=|<=|>=|[-+*/%<>!~&|^?:(),]/uy;

/**
 * Splits an expression into tokens; the last one is `end`.
 *
 * @throws ExpressionError
 */
export function tokensOf(text: string): Token[] {
  const fail = (code: ExpressionErrorCode, span: Span, params: Record<string, string | number> = {}): never => {
    throw new ExpressionError(new Fault(code, params), span, text);
  };
  if (text.length > EXPRESSION_MAX) fail('TOO_LONG', { start: 0, end: text.length }, { max: EXPRESSION_MAX });
  const tokens: Token[] = [];
  let start = 0;
  const matched = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = start;
    return pattern.exec(text);
  };
  while (start < text.length) {
    const space = matched(SPACE);
    if (space) {
      start += space[0].length;
      continue;
    }
    const token = next();
    tokens.push(token);
    if (tokens.length > TOKENS_MAX) fail('TOO_COMPLEX', token);
    start = token.end;
  }
  return [...tokens, { kind: 'end', start, end: start }];

  function next(): Token {
    if (text[start] === '"') return textLiteral();
    const number = matched(HEXADECIMAL) ?? matched(NUMBER);
    if (number) {
      const span = { start, end: start + number[0].length };
      return { kind: 'literal', ...span, value: located(span, text, () => numberLiteral(number[0])) };
    }
    const variable = matched(BRACKETED) ?? matched(VARIABLE);
    if (variable) return { kind: 'variable', name: (variable[1] ?? '').trim(), start, end: start + variable[0].length };
    if (text.startsWith('@[', start)) fail('NAME_NOT_CLOSED', { start, end: text.length });
    const name = matched(NAME);
    if (name) return { kind: 'name', name: name[0], start, end: start + name[0].length };
    const sign = matched(SIGN);
    if (sign) return { kind: 'sign', sign: sign[0], start, end: start + sign[0].length };
    return unexpected();
  }

  function textLiteral(): Token {
    let value = '';
    for (let at = start + 1; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (character === '"') return { kind: 'literal', value: textValue(value), start, end: at + 1 };
      if (character !== '\\') {
        value += character;
        continue;
      }
      const sequence = readEscape(text.slice(at + 1, at + 6));
      if (!sequence) {
        const end = Math.min(at + 2, text.length);
        return fail('ESCAPE_UNKNOWN', { start: at, end }, { sequence: text.slice(at, end) });
      }
      value += sequence.character;
      at += sequence.length;
    }
    return fail('TEXT_NOT_CLOSED', { start, end: text.length });
  }

  function unexpected(): never {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
    const span = { start, end: start + character.length };
    if (character === "'") return fail('SINGLE_QUOTE', span);
    if (character === '=') return fail('SINGLE_EQUALS', span);
    if (character === '[')
      return fail('COLUMN', { start, end: endOf(']') }, { name: text.slice(start + 1, endOf(']')) });
    return fail('UNEXPECTED_CHARACTER', span, { character });
  }

  function endOf(closing: string): number {
    const end = text.indexOf(closing, start);
    return end === -1 ? text.length : end;
  }
}
