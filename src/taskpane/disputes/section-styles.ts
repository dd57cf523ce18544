import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks that the sections of the disputes tab share. */
export const useSectionStyles = makeStyles({
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    minHeight: '30px',
    padding: '0 12px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  aside: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  note: {
    margin: 0,
    padding: '8px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});
