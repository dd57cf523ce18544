/** Cells can hold signs that steer a terminal or turn its text around; they are shown as blanks. */
export function printable(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
