import { readFileSync, readdirSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { drawIcon } from '../../scripts/icons/draw-icon.ts';
import { pngSide } from '../support/manifest/png-side.ts';

const pictures = readdirSync('assets').filter((file) => file.endsWith('.png'));
const DATA_CHUNK = 'IDAT';

/** The pixels of one of our own PNG files: one data chunk, no filters. */
function pixelsOf(file: Buffer, side: number): Buffer {
  const at = file.indexOf(DATA_CHUNK);
  const rows = inflateSync(file.subarray(at + DATA_CHUNK.length, at + DATA_CHUNK.length + file.readUInt32BE(at - 4)));
  const stride = side * 4;
  return Buffer.concat(
    Array.from({ length: side }, (_, row) => rows.subarray(row * (stride + 1) + 1, (row + 1) * (stride + 1))),
  );
}

describe('the pictures in assets/', () => {
  test('come in every size that Office asks for', () => {
    const ribbon = [16, 20, 24, 32, 40, 48, 64, 80];
    const wanted = ['check', 'clear', 'disputes', 'icon', 'open'].flatMap((name) =>
      ribbon.map((size) => `${name}-${size}.png`),
    );
    expect(pictures.sort()).toEqual([...wanted, 'icon-128.png'].sort());
  });

  test.each(pictures)('%s is what its drawing says, at the size in its name', (picture) => {
    const [, name = '', size = ''] = /^(\w+)-(\d+)\.png$/.exec(picture) ?? [];
    const file = readFileSync(`assets/${picture}`);
    expect(pngSide(file)).toBe(Number(size));
    const drawn = Buffer.from(drawIcon(readFileSync(`assets/${name}.svg`, 'utf8'), Number(size)));
    expect(pixelsOf(file, Number(size)).equals(drawn)).toBe(true);
  });
});
