import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { type ReportFormat, report, reportMediaTypes } from '../../shared/report/report-file.ts';
import type { Tested } from '../../shared/report/tested.ts';
import { saveFile } from '../inbox/save-file.ts';
import { useReportContext } from './use-report-context.ts';

type SaveReportMenuProps = {
  /** What the report is about; made when it is saved. */
  tests: () => readonly Tested[];
  formats: readonly ReportFormat[];
  /** Added to the file's name. */
  name: string;
  appearance?: 'subtle' | 'secondary';
  size?: 'small' | 'medium';
  disabled?: boolean;
};

/** Saves a report in the form that is chosen. */
export function SaveReportMenu(props: SaveReportMenuProps) {
  const { tests, formats, name, appearance = 'subtle', size = 'small', disabled = false } = props;
  const { t } = useTranslation();
  const context = useReportContext();
  const save = (format: ReportFormat): void => {
    const type = `${reportMediaTypes[format]};charset=utf-8`;
    saveFile(new Blob([report(format, tests(), context)], { type }), `${t('report.fileName')} ${name}.${format}`);
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size={size} appearance={appearance} icon={<SaveRegular />} disabledFocusable={disabled}>
          {t('report.saveAs')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {formats.map((format) => (
            <MenuItem key={format} onClick={() => save(format)}>
              {t(`report.format.${format}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
