import { useEffect, useMemo, useState } from 'react';
import type { Finding } from '../report.ts';
import { useTexts } from '../state/pane-context.ts';
import type { Language } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';
import { searchText } from './filter-findings.ts';

/** Texts made in one go: some milliseconds' worth. */
const AT_ONCE = 1500;

/** The texts in which the search looks, each made once for its finding: after an edit most findings are those of before. */
class SearchTexts {
  private readonly made = new WeakMap<Finding, string>();
  private readonly texts: Texts;
  private readonly language: Language;

  constructor(texts: Texts, language: Language) {
    this.texts = texts;
    this.language = language;
  }

  readonly of = (finding: Finding): string => {
    const known = this.made.get(finding);
    if (known !== undefined) return known;
    const text = searchText(finding, this.texts, this.language);
    this.made.set(finding, text);
    return text;
  };

  missing(findings: readonly Finding[]): readonly Finding[] {
    return findings.filter((finding) => !this.made.has(finding));
  }
}

/**
 * Answers the text in which the search looks for a finding. Null while the texts of very many findings are being made, a
 * part at a time, so that typing goes on meanwhile.
 */
export function useSearchTexts(
  findings: readonly Finding[],
  searching: boolean,
): ((finding: Finding) => string) | null {
  const { texts, language } = useTexts();
  const made = useMemo(() => new SearchTexts(texts, language), [texts, language]);
  const [prepared, setPrepared] = useState<readonly Finding[] | null>(null);
  const isReady = useMemo(
    () => !searching || prepared === findings || made.missing(findings).length <= AT_ONCE,
    [searching, prepared, findings, made],
  );
  useEffect(() => {
    if (isReady) return undefined;
    const missing = made.missing(findings);
    let at = 0;
    let timer = setTimeout(function makeSome() {
      for (const finding of missing.slice(at, at + AT_ONCE)) made.of(finding);
      at += AT_ONCE;
      if (at >= missing.length) setPrepared(findings);
      else timer = setTimeout(makeSome, 0);
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [isReady, made, findings]);
  return isReady ? made.of : null;
}
