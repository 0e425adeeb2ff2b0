import type { Locator } from 'playwright-core';
import type { DesignerPage } from './designer-page.ts';

/** The Expression Builder. */
export const builderOf = (on: DesignerPage): Locator => on.dialog(on.t('expression.builder'));

/** The field of the Expression Builder that has the expression. */
export const expressionField = (on: DesignerPage): Locator =>
  builderOf(on).getByRole('textbox', { name: on.t('expression.expression') });

/** Chooses a variable, function or cast in the Expression Builder. */
export const insert = (on: DesignerPage, text: string) =>
  builderOf(on)
    .getByRole('combobox', { name: on.t('expression.insert') })
    .selectOption(text);

export async function closeBuilder(on: DesignerPage): Promise<void> {
  await on.button(on.t('common.ok'), builderOf(on)).click();
  await builderOf(on).waitFor({ state: 'detached' });
}

/** Opens the builder for a new expression of a property, in the open SMTP editor. */
export async function newExpression(on: DesignerPage, property: string): Promise<void> {
  await on.button(on.t('expression.title'), on.editor).click();
  await on.button(on.t('expression.add'), on.editor).click();
  await builderOf(on)
    .getByRole('combobox', { name: on.t('expression.property') })
    .selectOption(property);
}

/** Gives a variable a value for this run, in the open SMTP editor. */
export async function override(on: DesignerPage, name: string, value: string): Promise<void> {
  await on.button(on.t('expression.overrides.title'), on.editor).click();
  await on.editor.getByRole('combobox', { name: on.t('expression.overrides.name') }).selectOption(name);
  await on.button(on.t('expression.overrides.add'), on.editor).click();
  await on.field(name, on.editor).fill(value);
}
