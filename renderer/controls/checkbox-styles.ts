import { makeStyles } from '@fluentui/react-components';

/** A checkbox that stands in line with the inputs above it, and close to its neighbours. */
export const useCheckboxStyles = makeStyles({
  root: {
    '& .fui-Checkbox__indicator': { marginLeft: 0, marginTop: '4px', marginBottom: '4px' },
    '& .fui-Checkbox__label': { paddingTop: '2px', paddingBottom: '2px' },
  },
});
