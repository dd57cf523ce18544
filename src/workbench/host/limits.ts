/** Excel on the web takes no request and gives no response above 5 MB. */
export interface Limits {
  requestBytes: number;
  responseBytes: number;
}

export const EXCEL_LIMITS: Readonly<Limits> = { requestBytes: 5 * 1024 * 1024, responseBytes: 5 * 1024 * 1024 };

/** Length of a text in UTF-8, without making the bytes. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else if (code >= 0xd800 && code <= 0xdbff) {
      bytes += 2;
      i++;
    } else bytes += 2;
  }
  return bytes;
}
