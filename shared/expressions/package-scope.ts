import type { Package } from '../model/package.ts';
import { TICKS_PER_MINUTE, TICKS_PER_MS } from './calendar.ts';
import { ExpressionError, Fault } from './error.ts';
import { evaluateExpression } from './evaluate.ts';
import { VARIABLE_DEPTH_MAX } from './limits.ts';
import { findNamed, PACKAGE_PREFIX, PROJECT_PREFIX } from './names.ts';
import type { ExpressionOwner, RunFacts } from './run-facts.ts';
import type { ExpressionScope } from './scope.ts';
import { systemVariable } from './system-variables.ts';
import { typedValue } from './typed-value.ts';
import type { ExpressionValue } from './value.ts';

/**
 * What the expressions of an object of a package see: the variables of the containers around it, the nearest first, the
 * parameters of package and project, the system variables; overridden values before all of them. Variables that have an
 * expression of their own are evaluated when they are needed, each once.
 */
export function packageScope(pkg: Package, owner: ExpressionOwner, run: RunFacts): ExpressionScope {
  const surroundings = {
    now: BigInt(Math.trunc(run.now)) * TICKS_PER_MS + BigInt(run.offset) * TICKS_PER_MINUTE,
    offset: run.offset,
    localeId: run.localeId,
  };
  const evaluated = new Map<string, ExpressionValue>();
  /** The variables whose expressions are being evaluated, one inside the other. */
  const open: string[] = [];

  const seenFrom = (container: string): ExpressionScope => ({
    ...surroundings,
    variable: (name) => namedValue(name, container),
  });

  function namedValue(name: string, container: string): ExpressionValue {
    const named = findNamed(pkg, name, container);
    const override = run.overrides[named?.name ?? name];
    if (!named) {
      // A parameter of a project that is not there: the value for this run is all there is.
      if (override !== undefined) return typedValue(name, override, 'String', surroundings);
      throw missing(name);
    }
    if (named.kind === 'system') return systemValue(named.name, name, override);
    const { value, dataType } = named.kind === 'parameter' ? named.parameter : named.variable;
    if (override !== undefined) return typedValue(named.name, override, dataType, surroundings);
    if (named.kind === 'parameter') {
      if (named.parameter.sensitive) throw new Fault('PARAMETER_SENSITIVE', { name });
      return typedValue(named.name, value, dataType, surroundings);
    }
    const { expression, scope } = named.variable;
    if (expression === '') return typedValue(named.name, value, dataType, surroundings);
    return expressionValue(named.name, expression, scope);
  }

  function expressionValue(name: string, expression: string, container: string): ExpressionValue {
    const key = `${container}\n${name}`;
    const before = evaluated.get(key);
    if (before) return before;
    if (open.includes(key)) throw new Fault('VARIABLE_CYCLE', { name });
    if (open.length >= VARIABLE_DEPTH_MAX) throw new Fault('TOO_COMPLEX');
    open.push(key);
    try {
      const value = evaluateExpression(expression, seenFrom(container));
      evaluated.set(key, value);
      return value;
    } catch (error) {
      throw error instanceof ExpressionError ? error.inVariable(name) : error;
    } finally {
      open.pop();
    }
  }

  function systemValue(qualified: string, written: string, override: string | undefined): ExpressionValue {
    const variable = systemVariable(qualified);
    const unknown = written.includes('::') ? 'SYSTEM_VARIABLE_UNKNOWN' : 'VARIABLE_MISSING';
    if (!variable) throw new Fault(unknown, { name: written });
    if (override !== undefined) return typedValue(qualified, override, variable.dataType, surroundings);
    if (variable.value === 'later') throw new Fault('SYSTEM_VARIABLE_LATER', { name: qualified });
    if (variable.value === 'notRead') throw new Fault('SYSTEM_VARIABLE_NOT_READ', { name: qualified });
    const value = variable.value({ pkg, owner, run });
    if (value === undefined) throw new Fault(unknown, { name: written });
    return typedValue(qualified, value, variable.dataType, surroundings);
  }

  function missing(name: string): Fault {
    if (name.startsWith(PROJECT_PREFIX) && !pkg.project) return new Fault('PROJECT_UNKNOWN', { name });
    const isParameter = name.startsWith(PROJECT_PREFIX) || name.startsWith(PACKAGE_PREFIX);
    return new Fault(isParameter ? 'PARAMETER_MISSING' : 'VARIABLE_MISSING', { name });
  }

  return seenFrom(owner.container);
}
