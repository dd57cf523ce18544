/** The width of a square PNG in pixels, NaN for a file that is none. Width and height stand in its first chunk. */
export function pngSide(file: Buffer): number {
  const isPng = file.subarray(1, 4).toString('latin1') === 'PNG';
  const [width, height] = isPng ? [file.readUInt32BE(16), file.readUInt32BE(20)] : [0, 1];
  return width === height ? width : NaN;
}
