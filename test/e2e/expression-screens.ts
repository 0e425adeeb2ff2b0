import { closeBuilder, expressionField, newExpression, override } from './expression-page.ts';
import type { Screen } from './screen.ts';

/** What editors show of property expressions. */
export const expressionScreens: readonly Screen[] = [
  {
    id: 'expression-builder',
    arrive: async (on) => {
      await on.openEditor(on.t('sample.connection'));
      await newExpression(on, 'SmtpServer');
      await expressionField(on).fill('"mail." + UPPER(@[User::Domain])');
      await on.see(/User::Domain/);
    },
  },
  {
    id: 'expressions',
    arrive: async (on) => {
      await on.openEditor(on.t('sample.connection'));
      await newExpression(on, 'SmtpServer');
      await expressionField(on).fill('LOWER(@[System::MachineName]) + ".example.com"');
      await closeBuilder(on);
      await override(on, 'System::ErrorDescription', on.t('sample.text').slice(0, 20));
    },
  },
  {
    id: 'task-expressions',
    arrive: async (on) => {
      await on.card(on.t('sample.task')).dblclick();
      await on.taskEditor.getByRole('tab', { name: on.t('expression.title') }).click();
      await on.button(on.t('expression.add'), on.taskEditor).waitFor();
    },
  },
];
