import { en } from './en.ts';
import type { Language } from './language.ts';
import { zh } from './zh.ts';

/** Every text of the interface. Chinese is written first; English must fill the same shape or does not compile. */
export type Texts = typeof zh;

/** The interface's texts in a language. */
export function textsIn(language: Language): Texts {
  return language === 'zh' ? zh : en;
}
