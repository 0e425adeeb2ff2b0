import { expressionFunctions, type FunctionGroup, functionGroups } from '../../shared/expressions/functions/index.ts';
import { usableNames } from '../../shared/expressions/names.ts';
import type { ExpressionOwner } from '../../shared/expressions/run-facts.ts';
import { knownSystemVariables } from '../../shared/expressions/system-variables.ts';
import type { Package } from '../../shared/model/package.ts';

/** What can be put into an expression, in the groups of SSIS' Expression Builder. */
export type InsertGroup = {
  readonly group: 'names' | 'systemVariables' | 'casts' | FunctionGroup;
  readonly items: readonly { readonly label: string; readonly text: string }[];
};

const CASTS = [
  '(DT_WSTR, 50)',
  '(DT_STR, 50, 1252)',
  '(DT_I4)',
  '(DT_I8)',
  '(DT_BOOL)',
  '(DT_R8)',
  '(DT_DECIMAL, 2)',
  '(DT_NUMERIC, 18, 2)',
  '(DT_DBTIMESTAMP)',
  '(DT_DBDATE)',
];

const inBrackets = (name: string) => ({ label: name, text: `@[${name}]` });

/** The variables, parameters, functions and casts that an expression of an object may use. */
export function insertable(pkg: Package, owner: Pick<ExpressionOwner, 'kind' | 'container'>): InsertGroup[] {
  const functions = functionGroups.map((group): InsertGroup => {
    const found = Object.entries(expressionFunctions).filter(([, one]) => one?.group === group);
    const calls = found.map(([name, one]) => {
      const parameters = (one?.parameters ?? []).map(([parameter]) => `«${parameter}»`);
      const call = parameters.length > 0 ? `${name}( ${parameters.join(', ')} )` : `${name}()`;
      return { label: call, text: call };
    });
    const nullCall = { label: 'NULL(DT_WSTR, 50)', text: 'NULL(DT_WSTR, 50)' };
    return { group, items: group === 'null' ? [...calls, nullCall] : calls };
  });
  const all: InsertGroup[] = [
    { group: 'names', items: usableNames(pkg, owner.container).map(({ name }) => inBrackets(name)) },
    { group: 'systemVariables', items: knownSystemVariables(owner.kind).map(inBrackets) },
    ...functions,
    { group: 'casts', items: CASTS.map((cast) => ({ label: cast, text: `${cast} ` })) },
  ];
  return all.filter(({ items }) => items.length > 0);
}
