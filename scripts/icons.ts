import { readFileSync, writeFileSync } from 'node:fs';
import { drawIcon } from './icons/draw-icon.ts';
import { encodePng } from './icons/png.ts';
import { projectPath } from './project-path.ts';

/** Every drawing in assets/, and the sizes for which Office asks on the ribbon. */
const DRAWINGS = ['icon', 'open', 'check', 'clear', 'disputes'];
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** The store and the list of add-ins show the product's own icon larger. */
const PRODUCT_SIZES = [...RIBBON_SIZES, 128];

for (const drawing of DRAWINGS) {
  const svg = readFileSync(projectPath('assets', `${drawing}.svg`), 'utf8');
  for (const size of drawing === 'icon' ? PRODUCT_SIZES : RIBBON_SIZES) {
    const file = projectPath('assets', `${drawing}-${String(size)}.png`);
    writeFileSync(file, encodePng(size, drawIcon(svg, size)));
  }
}
