import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HelpTopic, helpTopics } from '../../shared/messages/help-topics.ts';
import { helpIn, languageOf } from '../../shared/messages/index.ts';
import { FormDialog } from '../controls/FormDialog.tsx';

const useStyles = makeStyles({
  layout: { display: 'grid', gridTemplateColumns: 'minmax(0, 210px) minmax(0, 1fr)', gap: tokens.spacingHorizontalL },
  tab: { justifyContent: 'flex-start', '& .fui-Tab__content': { textAlign: 'left' } },
  text: { overflowY: 'auto', maxHeight: '60vh', outlineOffset: '2px' },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400 },
  paragraph: { margin: `0 0 ${tokens.spacingVerticalS}`, textWrap: 'pretty' },
  terms: { margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: `0 0 ${tokens.spacingVerticalS}`, textWrap: 'pretty' },
});

/** The help: what each screen is for, what each property means, and what SSIS does with it. */
export function HelpDialog({ topic, onClose }: { topic: HelpTopic; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const styles = useStyles();
  const [chosen, setChosen] = useState(topic);
  const help = helpIn(languageOf(i18n.language));
  const page = help[chosen];
  return (
    <FormDialog title={t('common.help')} size="large" onClose={onClose}>
      <div className={styles.layout}>
        <TabList
          vertical
          size="small"
          selectedValue={chosen}
          onTabSelect={(_, { value }) => setChosen(helpTopics.find((one) => one === value) ?? topic)}
        >
          {helpTopics.map((one) => (
            <Tab key={one} className={styles.tab} value={one} id={`help-tab-${one}`} aria-controls="help-page">
              {help[one].title}
            </Tab>
          ))}
        </TabList>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard */}
        <div id="help-page" className={styles.text} role="tabpanel" aria-labelledby={`help-tab-${chosen}`} tabIndex={0}>
          <h3 className={styles.heading}>{page.title}</h3>
          {page.paragraphs.map((paragraph) => (
            <p key={paragraph} className={styles.paragraph}>
              {paragraph}
            </p>
          ))}
          <dl className={styles.terms}>
            {page.terms.map(({ term, meaning }) => (
              <div key={term}>
                <dt className={styles.term}>{term}</dt>
                <dd className={styles.meaning}>{meaning}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </FormDialog>
  );
}
