/** The two languages of the pane. */
export type Language = 'zh' | 'en';

/** What the user has chosen: a language, or the one in which Office shows itself. */
export type LanguageChoice = Language | 'office';

/** The pane's language for a choice and Office's language tag (`zh-CN`): every kind of Chinese is Chinese, all else English. */
export function languageFor(choice: LanguageChoice, officeLanguage: string): Language {
  if (choice !== 'office') return choice;
  return officeLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
