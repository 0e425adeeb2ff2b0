import type { Variable } from '../../shared/model/variable.ts';
import type { NewElement } from './new-element.ts';
import { valueForFile, variantTypeOf } from './variable-values.ts';

/** What a package file says of a variable; `dtsid` is one that no other object of the file has. */
export function newVariable(
  variable: Variable,
  to: { style: 'properties' | 'attributes'; prefix: string },
  dtsid: string,
): NewElement {
  const { prefix } = to;
  const [namespace = '', name = ''] = variable.name.split('::');
  const evaluated = variable.expression !== '';
  const value: NewElement = {
    name: `${prefix}VariableValue`,
    attributes: [[`${prefix}DataType`, variantTypeOf(variable.dataType)]],
    text: valueForFile(variable.value, variable.dataType),
  };
  if (to.style === 'attributes') {
    const attributes: [string, string][] = [
      ['CreationName', ''],
      ['DTSID', dtsid],
      ...(evaluated
        ? ([
            ['EvaluateAsExpression', 'True'],
            ['Expression', variable.expression],
          ] as [string, string][])
        : []),
      ['IncludeInDebugDump', '6789'],
      ['Namespace', namespace],
      ['ObjectName', name],
    ];
    return {
      name: `${prefix}Variable`,
      attributes: attributes.map(([local, text]) => [prefix + local, text]),
      children: [value],
    };
  }
  const property = (local: string, text: string): NewElement => ({
    name: `${prefix}Property`,
    attributes: [[`${prefix}Name`, local]],
    text,
  });
  return {
    name: `${prefix}Variable`,
    children: [
      property('Expression', variable.expression),
      property('EvaluateAsExpression', evaluated ? '-1' : '0'),
      property('Namespace', namespace),
      property('ReadOnly', '0'),
      property('RaiseChangedEvent', '0'),
      value,
      property('ObjectName', name),
      property('DTSID', dtsid),
      property('Description', ''),
      property('CreationName', ''),
    ],
  };
}
