import type { WorkbookProperties } from 'hucre';
import type { WorkbookData } from '../host/index.ts';

type CustomProperties = NonNullable<WorkbookProperties['custom']>;
type Kept = Pick<WorkbookData, 'settings' | 'customProperties' | 'customXmlParts'>;

/**
 * Name of the document property in which the workbench keeps what Excel keeps in parts of the file of its own: the
 * add-in's settings and XML parts. Excel shows it among the file's properties and does not read it.
 */
const PROPERTY = 'kebei-workbench';

/** Custom properties, settings and XML parts from a file's custom properties. */
export function readSettings(custom: CustomProperties): Kept {
  const { [PROPERTY]: own, ...others } = custom;
  const customProperties = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  );
  const kept = typeof own === 'string' ? (JSON.parse(own) as Partial<Kept>) : {};
  return { customProperties, settings: kept.settings ?? {}, customXmlParts: kept.customXmlParts ?? [] };
}

export function writeSettings({ settings, customProperties, customXmlParts }: Kept): CustomProperties {
  const isEmpty = Object.keys(settings).length === 0 && customXmlParts.length === 0;
  return { ...customProperties, ...(isEmpty ? {} : { [PROPERTY]: JSON.stringify({ settings, customXmlParts }) }) };
}
