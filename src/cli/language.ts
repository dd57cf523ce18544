/** A language of the product. */
export type Language = 'zh' | 'en';
