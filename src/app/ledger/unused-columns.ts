import type { ColumnMapping, TableView } from './ledger-views.ts';

/** The headers of columns that hold something and are not read; a second column of one header is among them. */
export function unusedColumns({ source, instalments }: TableView, mapping: ColumnMapping | null): string[] {
  if (mapping === null || (instalments > 0 && mapping['金额'] == null)) return [];
  const used = new Set(Object.values(mapping));
  return source.flatMap(({ column, header, samples }) =>
    header !== '' && samples.length > 0 && !used.has(column) ? [header] : [],
  );
}
