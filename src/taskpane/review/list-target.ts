/** How many rows Page Up and Page Down pass over. */
const PAGE = 10;

/** The row to which a key leads from another, null for a key that moves nothing. */
export function listTarget(key: string, at: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined || count === 0 ? null : Math.min(Math.max(target, 0), count - 1);
}
