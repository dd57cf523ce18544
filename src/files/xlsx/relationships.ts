import { attribute } from '../xml/xml-scanner.ts';
import type { Archive } from './archive.ts';

/** A pointer from one part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `table`, `sharedStrings`. */
  readonly type: string;
  /** Path in the archive; the address as it stands for what lies outside. */
  readonly target: string;
  readonly external: boolean;
}

/** Where the relationships of a part stand: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A part's relationships in file order; none where it has no such file. `''` stands for the package itself. */
export function readRelationships(archive: Archive, part: string): Relationship[] {
  const path = relationshipsPath(part);
  if (!archive.has(path)) return [];
  const found: Relationship[] = [];
  archive.scan(path, {
    open(name, tag) {
      if (name !== 'Relationship') return;
      const external = attribute(tag, 'TargetMode') === 'External';
      const target = attribute(tag, 'Target') ?? '';
      const type = attribute(tag, 'Type') ?? '';
      found.push({
        id: attribute(tag, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolve(part, target),
        external,
      });
    },
    text: ignore,
    close: ignore,
  });
  return found;
}

function ignore(): void {
  // Relationships have neither texts nor nested elements that matter.
}

/** A target relative to the part's folder → a path from the archive's root. */
export function resolve(part: string, target: string): string {
  const from = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') from.pop();
    else if (step !== '.' && step !== '') from.push(step);
  }
  return from.join('/');
}
