import { Converter } from 'opencc-js';

/** Traditional characters, each followed by its simplified form, as one text. Characters alone: no words. */
export function simplifiedPairs(): string {
  const convert = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const traditional = String.fromCharCode(code);
    const simple = convert(traditional);
    if (simple !== traditional && simple.length === 1) pairs += traditional + simple;
  }
  return pairs;
}
