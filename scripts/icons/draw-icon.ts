import type { Shape } from './shape.ts';
import { readDrawing } from './shape.ts';

/** Samples along each side of a pixel: 64 steps of opacity at an edge. */
const SAMPLES = 8;
const OPAQUE = 255;
const CHANNELS = 4;

/** Paints one of our SVG drawings at a size in pixels: red, green, blue and opacity, row by row. */
export function drawIcon(svg: string, size: number): Uint8Array {
  const { side, shapes } = readDrawing(svg);
  const pixels = new Uint8Array(size * size * CHANNELS);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) pixels.set(pixelAt(shapes, x, y, side / size), (y * size + x) * CHANNELS);
  }
  return pixels;
}

function pixelAt(shapes: readonly Shape[], x: number, y: number, scale: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const point = {
      x: (x + ((i % SAMPLES) + 0.5) / SAMPLES) * scale,
      y: (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * scale,
    };
    const top = shapes.findLast((shape) => shape.covers(point));
    if (top === undefined) continue;
    covered++;
    top.colour.forEach((channel, c) => (sum[c] = (sum[c] ?? 0) + channel));
  }
  if (covered === 0) return [0, 0, 0, 0];
  const mean = sum.map((channel) => Math.round(channel / covered));
  return [...mean, Math.round((covered / (SAMPLES * SAMPLES)) * OPAQUE)];
}
