import type { BrandVariants } from '@fluentui/react-components';

/** A quiet pine green, from the darkest to the lightest; 80 is the button in light themes. */
export const BRAND: BrandVariants = {
  10: '#03100b',
  20: '#0a2118',
  30: '#0d3325',
  40: '#10402e',
  50: '#134d37',
  60: '#165a40',
  70: '#19684a',
  80: '#1c7553',
  90: '#2f8362',
  100: '#429172',
  110: '#569f83',
  120: '#6bad94',
  130: '#82bca6',
  140: '#9ccbb9',
  150: '#b9dbcd',
  160: '#d8ece3',
};
