/** Why Excel refuses a typed formula, or null where it takes it. A rough check: brackets, quotes, operators, operands. */
export function formulaFault(formula: string): string | null {
  const tokens = tokenize(formula.slice(1));
  if (tokens === null) return 'unclosed quotation mark';
  let depth = 0;
  let before: Token['kind'] = 'operator';
  for (const token of tokens) {
    if (token.kind === 'open') depth++;
    if (token.kind === 'close') depth--;
    if (depth < 0) return 'closing bracket without an opening one';
    if (token.kind === 'operator' && before === 'operator' && !'+-@#'.includes(token.text))
      return 'operator without operand';
    if (token.kind === 'operand' && (before === 'operand' || before === 'close')) return 'two operands in a row';
    before = token.kind === 'open' || token.kind === 'separator' ? 'operator' : token.kind;
    if (token.kind === 'separator') before = 'operator';
  }
  if (depth > 0) return 'bracket not closed';
  return before === 'operator' && tokens.at(-1)?.kind === 'operator' ? 'formula ends with an operator' : null;
}

interface Token {
  readonly kind: 'operand' | 'operator' | 'open' | 'close' | 'separator';
  readonly text: string;
}

const TOKEN =
  /\s*(?:("(?:[^"]|"")*"|'(?:[^']|'')*'!?[\p{L}\p{N}_.$:!]*|[\p{L}_$#\\][\p{L}\p{N}_.$!?[\]]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|(<=|>=|<>|[-+*/^&=<>@:])|([({])|([)}])|([,;%])|(\S))/gu;

function tokenize(text: string): Token[] | null {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [, operand, operator, open, close, separator, other] = match;
    if (other !== undefined) {
      if (other === '"' || other === "'") return null;
      tokens.push({ kind: 'operand', text: other });
    } else if (operand !== undefined) tokens.push({ kind: 'operand', text: operand });
    else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator });
    else if (open !== undefined) tokens.push({ kind: 'open', text: open });
    else if (close !== undefined) tokens.push({ kind: 'close', text: close });
    else if (separator === '%') continue;
    else if (separator !== undefined) tokens.push({ kind: 'separator', text: separator });
  }
  return tokens;
}
