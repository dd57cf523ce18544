import type { ReactElement } from 'react';

/** Our own drawings on a 16 × 16 field; each is decoration beside a word, so hidden from screen readers. */
const PATHS = {
  error:
    'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM5.4 6.3 7.1 8 5.4 9.7l.9.9L8 8.9l1.7 1.7.9-.9L8.9 8l1.7-1.7-.9-.9L8 7.1 6.3 5.4z',
  warning:
    'M8 1.4c.4 0 .8.2 1 .6l5.9 10.6c.4.8-.1 1.8-1 1.8H2.1c-.9 0-1.4-1-1-1.8L7 2c.2-.4.6-.6 1-.6zM7.3 5.6v4h1.4v-4zm0 5.2v1.4h1.4v-1.4z',
  info: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2zM7.3 7v4.6h1.4V7zm0-2.6v1.4h1.4V4.4z',
  done: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2zm3.2 4L7 9.4 4.9 7.3l-1 1L7 11.4l5.2-5.2z',
  more: 'M3 6.8a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4zm5 0a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4zm5 0a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4z',
  calendar: 'M4.5 1h1v1.5h5V1h1v1.5h2v11h-11v-11h2zm-1 5v6.5h9V6zm0-2.5V5h9V3.5z',
  right: 'm6.2 3.2 4.8 4.8-4.8 4.8-.9-.9L9.2 8 5.3 4.1z',
  down: 'm3.2 6.2.9-.9L8 9.2l3.9-3.9.9.9L8 11z',
  back: 'M7.3 3.2 2.5 8l4.8 4.8.9-.9-3.3-3.3h8.6V7.4H4.9l3.3-3.3z',
  forward: 'm8.7 3.2 4.8 4.8-4.8 4.8-.9-.9 3.3-3.3H2.5V7.4h8.6L7.8 4.1z',
  search:
    'M6.8 1.8a5 5 0 0 1 3.9 8.1l3.4 3.4-.9.9-3.4-3.4a5 5 0 1 1-3-9zm0 1.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z',
  locate:
    'M7.4 1h1.2v2a5 5 0 0 1 4.4 4.4h2v1.2h-2A5 5 0 0 1 8.6 13v2H7.4v-2A5 5 0 0 1 3 8.6H1V7.4h2A5 5 0 0 1 7.4 3zM8 4.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6zm0 2.3a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z',
  dismiss: 'm3.6 2.7 4.4 4.4 4.4-4.4.9.9L8.9 8l4.4 4.4-.9.9L8 8.9l-4.4 4.4-.9-.9L7.1 8 2.7 3.6z',
  refresh: 'M8 2.2c1.6 0 3 .6 4.1 1.7V2h1.2v4H9.3V4.8h2A4.6 4.6 0 1 0 12.6 8h1.2A5.8 5.8 0 1 1 8 2.2z',
  compare: 'M2 2.5h5.2v11H2zm1.2 1.2v8.6h2.8V3.7zm5.6-1.2H14v11H8.8zM10 3.7v8.6h2.8V3.7z',
  check: 'M13 3.9 6.3 10.6 3 7.3l-.9.9 4.2 4.2 7.6-7.6z',
  sheet:
    'M2 2.5h12v11H2zm1.2 1.2v2.1h9.6V3.7zm0 3.3v2h2.6V7zm3.8 0v2h5.8V7zm-3.8 3.2v2.1h2.6v-2.1zm3.8 0v2.1h5.8v-2.1z',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing in the colour of the text around it. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="currentColor"
      fillRule="evenodd"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
