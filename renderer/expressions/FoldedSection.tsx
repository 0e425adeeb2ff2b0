import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

const useStyles = makeStyles({ panel: { marginInline: 0 } });

type FoldedSectionProps = { title: string; count: number; children: ReactNode };

/** A part of an editor that is open from the start where it has something in it. */
export function FoldedSection({ title, count, children }: FoldedSectionProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(count > 0);
  return (
    <Accordion
      collapsible
      openItems={open ? ['section'] : []}
      onToggle={(_, { openItems }) => setOpen(openItems.length > 0)}
    >
      <AccordionItem value="section">
        <AccordionHeader size="small">{count > 0 ? `${title} (${count})` : title}</AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
