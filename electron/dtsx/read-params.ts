import type { Parameter } from '../../shared/model/variable.ts';
import type { ByteSource } from './document.ts';
import { attribute, childrenOf, type Element } from './element.ts';
import { ProjectInterest, propertyOf } from './project-interest.ts';
import { readElements } from './read-elements.ts';
import { parameterTypeOf } from './variable-values.ts';

/** A parameter of a project, from any of the files that have them. */
export function readParameter(element: Element): Parameter {
  const value = propertyOf(element, 'Value');
  const sensitive = propertyOf(element, 'Sensitive')?.text.trim() === '1';
  const dataType = parameterTypeOf(propertyOf(element, 'DataType')?.text.trim());
  const text = value?.text ?? '';
  return {
    name: attribute(element, 'Name')?.value ?? '',
    value: sensitive ? '' : dataType === 'Boolean' ? asYesOrNo(text) : text,
    dataType,
    sensitive,
  };
}

/** Projects write yes and no in lower case, and the model as packages' variables show it. */
const asYesOrNo = (text: string): string =>
  text.toLowerCase() === 'true' ? 'True' : text.toLowerCase() === 'false' ? 'False' : text;

/** Reads `Project.params`. Throws Failure as `readDtsx` does. */
export async function readParams(source: ByteSource, path: string): Promise<Parameter[]> {
  const { root } = await readElements(source, path, new ProjectInterest('Parameters'));
  return childrenOf(root, 'Parameter').map(readParameter);
}
