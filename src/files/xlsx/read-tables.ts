import type { Area } from '../../engine/model/cell.ts';
import { attribute } from '../xml/xml-scanner.ts';
import type { Archive } from './archive.ts';
import { parseArea } from './cell-address.ts';
import { readRelationships } from './relationships.ts';

/** A table (ListObject) of a sheet, header and totals rows included. */
export interface SheetTable {
  readonly name: string;
  /** Its number in the file, unlike any other table's. */
  readonly id: number;
  readonly area: Area;
  readonly hasTotals?: boolean;
  /** Its part in the file. */
  readonly path: string;
}

/** The tables that belong to a sheet. */
export function readTables(archive: Archive, sheetPath: string): SheetTable[] {
  const tables: SheetTable[] = [];
  for (const relationship of readRelationships(archive, sheetPath)) {
    if (relationship.type !== 'table' || !archive.has(relationship.target)) continue;
    archive.scan(relationship.target, {
      open(name, tag) {
        if (name !== 'table') return;
        const area = parseArea(attribute(tag, 'ref') ?? '');
        const tableName = attribute(tag, 'displayName') ?? attribute(tag, 'name') ?? '';
        if (area === null) return;
        const table = { name: tableName, id: Number(attribute(tag, 'id') ?? 0), area, path: relationship.target };
        tables.push(Number(attribute(tag, 'totalsRowCount') ?? 0) > 0 ? { ...table, hasTotals: true } : table);
      },
      text: ignore,
      close: ignore,
    });
  }
  return tables;
}

function ignore(): void {
  // Name and area stand in the attributes.
}
