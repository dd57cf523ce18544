/** Id of a drawn row in the page, by its place in the list; customers' names cannot serve, they may hold anything. */
export function rowDomId(at: number): string {
  return `finding-tree-row-${at.toString()}`;
}
