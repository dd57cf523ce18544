import type { ManifestDocument, ManifestProblem } from './manifest-document.ts';
import { childrenOf, problemAt } from './manifest-document.ts';

/** A namespace is part of formulas: it must not change with the language. */
const SAME_IN_ALL_LANGUAGES = 'Functions.Namespace';

/** Every text that people read, and the descriptions of the functions, in every language of the manifest. */
export function checkLanguages(manifest: ManifestDocument): ManifestProblem[] {
  const overrides = manifest.named('Override');
  const locales = new Set(overrides.map((override) => override.getAttribute('Locale')));
  const defaultLocale = manifest.text('DefaultLocale');
  const repeated = overrides
    .filter((override) => override.getAttribute('Locale') === defaultLocale)
    .map((override) => problemAt(override, 'repeats the default language'));
  const texts = [
    ...manifest.named('DisplayName'),
    ...manifest.named('Description').filter((element) => !element.hasAttribute('resid')),
    ...manifest.named('String').filter((element) => element.getAttribute('id') !== SAME_IN_ALL_LANGUAGES),
    ...manifest.named('Url').filter((element) => element.getAttribute('id') === 'Functions.Metadata'),
  ];
  const missing = texts.flatMap((element) =>
    [...locales]
      .filter((locale) => !childrenOf(element).some((child) => child.getAttribute('Locale') === locale))
      .map((locale) => problemAt(element, `has no text for ${String(locale)}`)),
  );
  return [...repeated, ...missing, ...(locales.size === 0 ? [problemAt(manifest.root, 'has one language only')] : [])];
}
