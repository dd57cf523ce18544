/** A point of the drawing, in its own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Straight pieces that follow each other; a curve is already cut into short ones. */
export type Outline = readonly Point[];

const CURVE_PIECES = 16;
const TOKEN = /[MLHVCZ]|-?\d*\.?\d+/g;
const COORDINATES = { M: 2, L: 2, H: 1, V: 1, C: 6, Z: 0 } as const;
type Command = keyof typeof COORDINATES;

/** The outlines of a path's data. Knows the absolute commands M, L, H, V, C and Z; anything else is an error. */
export function outlinesOfPath(data: string): Outline[] {
  const tokens = data.match(TOKEN) ?? [];
  const outlines: Point[][] = [];
  let command: Command | null = null;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] ?? '';
    if (isCommand(token)) {
      command = token;
      at++;
    }
    if (command === null) throw new Error(`The path "${data}" does not begin with a command.`);
    const numbers = tokens.slice(at, at + COORDINATES[command]).map(Number);
    at += COORDINATES[command];
    draw(outlines, command, numbers);
  }
  return outlines;
}

function isCommand(token: string): token is Command {
  return token in COORDINATES;
}

function draw(outlines: Point[][], command: Command, numbers: readonly number[]): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  if (command === 'M') {
    outlines.push([{ x: a, y: b }]);
    return;
  }
  const outline = outlines.at(-1);
  const from = outline?.at(-1);
  const first = outline?.[0];
  if (outline === undefined || from === undefined || first === undefined) throw new Error('A path must begin with M.');
  if (command === 'L') outline.push({ x: a, y: b });
  else if (command === 'H') outline.push({ x: a, y: from.y });
  else if (command === 'V') outline.push({ x: from.x, y: a });
  else if (command === 'C') outline.push(...curve(from, { x: a, y: b }, { x: c, y: d }, { x: e, y: f }));
  else outline.push(first);
}

function curve(start: Point, control1: Point, control2: Point, end: Point): Point[] {
  return Array.from({ length: CURVE_PIECES }, (_, i) => {
    const t = (i + 1) / CURVE_PIECES;
    const along = (axis: 'x' | 'y'): number =>
      (1 - t) ** 3 * start[axis] +
      3 * (1 - t) ** 2 * t * control1[axis] +
      3 * (1 - t) * t ** 2 * control2[axis] +
      t ** 3 * end[axis];
    return { x: along('x'), y: along('y') };
  });
}
