import type { Parameter, Variable } from '../../shared/model/variable.ts';
import { attribute, child, childrenOf, type Element, property, setting } from './element.ts';
import { isTrue } from './read-connections.ts';
import { dataTypeOf, valueFromFile } from './variable-values.ts';

/** A variable as a package's element says it. */
export function readVariable(element: Element, scope: string): Variable {
  const namespace = setting(element, 'Namespace') ?? '';
  const value = child(element, 'VariableValue');
  const dataType = dataTypeOf(value && attribute(value, 'DataType')?.value);
  return {
    name: `${namespace || 'User'}::${setting(element, 'ObjectName') ?? ''}`,
    value: valueFromFile(value?.text ?? '', dataType),
    dataType,
    expression: isTrue(setting(element, 'EvaluateAsExpression')) ? (setting(element, 'Expression') ?? '') : '',
    scope,
  };
}

/** A package's parameters. */
export const readPackageParameters = (root: Element): Parameter[] =>
  childrenOf(root, 'PackageParameters')
    .flatMap((wrapper) => childrenOf(wrapper, 'PackageParameter'))
    .map((element) => {
      const value = property(element, 'ParameterValue');
      const dataType = dataTypeOf(attribute(element, 'DataType')?.value);
      const encrypted = value === undefined ? element.hasOthers : attribute(value, 'Sensitive') !== undefined;
      const sensitive = encrypted || isTrue(attribute(element, 'Sensitive')?.value);
      return {
        name: attribute(element, 'ObjectName')?.value ?? '',
        value: sensitive ? '' : valueFromFile(value?.text ?? '', dataType),
        dataType,
        sensitive,
      };
    });
