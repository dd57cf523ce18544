import { readFileSync } from 'node:fs';

/** The rows of a UTF-8 CSV file as records by header. For development data: quotes, no line breaks in headers. */
export function csvRows(file: string): Record<string, string>[] {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  const lines: string[][] = [];
  const line: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\n') {
      line.push(cell);
      cell = '';
      if (character === '\n') lines.push(line.splice(0));
    } else if (character !== '\r') cell += character;
  }
  if (cell !== '' || line.length > 0) lines.push([...line, cell]);
  const [headers = [], ...rows] = lines;
  return rows.map((cells) => Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? ''])));
}
