import { readFile } from 'node:fs/promises';
import { Draft } from '../../src/files/xlsx/write/draft.ts';
import { encodeXml } from '../../src/files/xml/xml-text.ts';
import { opened } from './reading.ts';

export const PART = 'xl/webextensions/webextension1.xml';

/** The sample as Excel saves it with an add-in that keeps settings, by [MS-OWEXML]; values as they stand in the part. */
export async function sampleWithSettings(
  settings: Readonly<Record<string, string>>,
  xml = partOf(settings),
): Promise<Uint8Array> {
  const { archive, workbook } = await opened(await readFile('assets/sample.xlsx'));
  const draft = new Draft(archive, workbook.path);
  draft.addPart(PART, xml, 'application/vnd.ms-office.webextension+xml');
  return draft.toBytes();
}

function partOf(settings: Readonly<Record<string, string>>): string {
  const properties = Object.entries(settings).map(
    ([name, value]) => `<we:property name="${encodeXml(name)}" value="${encodeXml(value)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}">',
    '<we:reference id="2" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>',
    `<we:properties>${properties.join('')}</we:properties><we:bindings/></we:webextension>`,
  ].join('');
}
