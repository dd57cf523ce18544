import type { Outline, Point } from './path-outline.ts';
import { outlinesOfPath } from './path-outline.ts';

/** One painted path: what it covers, and its colour as red, green, blue in 0..255. */
export interface Shape {
  readonly colour: readonly [number, number, number];
  covers(point: Point): boolean;
}

const PATH = /<path ([^>]*)\/>/g;
const VIEW_BOX = /viewBox="0 0 (\d+) \1"/;

/** The shapes of one of our SVG drawings, in the order in which they are painted, and the drawing's side. */
export function readDrawing(svg: string): { readonly side: number; readonly shapes: readonly Shape[] } {
  const side = Number(VIEW_BOX.exec(svg)?.[1] ?? NaN);
  if (Number.isNaN(side)) throw new Error('An icon needs a square viewBox that begins at 0 0.');
  return { side, shapes: [...svg.matchAll(PATH)].map(([, attributes = '']) => readShape(attributes)) };
}

function readShape(attributes: string): Shape {
  const value = (name: string): string | null => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
  const outlines = outlinesOfPath(value('d') ?? '');
  const stroke = value('stroke');
  if (stroke !== null) {
    const reach = Number(value('stroke-width') ?? 1) / 2;
    return { colour: readColour(stroke), covers: (point) => outlines.some((line) => isNear(line, point, reach)) };
  }
  return { colour: readColour(value('fill') ?? ''), covers: (point) => isInside(outlines, point) };
}

function readColour(colour: string): readonly [number, number, number] {
  const parts = /^#(..)(..)(..)$/.exec(colour);
  if (parts === null) throw new Error(`The colour "${colour}" is not of the form #rrggbb.`);
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
}

/** Even-odd: as many edges of all outlines to the right of the point as make an odd number. */
function isInside(outlines: readonly Outline[], point: Point): boolean {
  let inside = false;
  for (const outline of outlines) {
    for (let i = 0; i < outline.length; i++) {
      const a = outline[i];
      const b = outline[(i + 1) % outline.length];
      if (a === undefined || b === undefined || a.y > point.y === b.y > point.y) continue;
      const crossing = a.x + ((point.y - a.y) / (b.y - a.y)) * (b.x - a.x);
      if (crossing > point.x) inside = !inside;
    }
  }
  return inside;
}

/** A stroke with round ends and corners is what lies near its line. */
function isNear(line: Outline, point: Point, reach: number): boolean {
  return line.some((a, i) => {
    const b = line[i + 1];
    return b !== undefined && distanceToSegment(point, a, b) <= reach;
  });
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const length2 = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along = length2 === 0 ? 0 : ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length2;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - t * (b.x - a.x), point.y - a.y - t * (b.y - a.y));
}
