import type { Document, Element } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';

/** Something wrong with a manifest, and the line on which it stands (0 where it stands nowhere). */
export interface ManifestProblem {
  readonly line: number;
  readonly message: string;
}

/** A manifest that was read, with the ways in which the checks ask it. */
export interface ManifestDocument {
  readonly root: Element;
  readonly elements: readonly Element[];
  named(name: string): readonly Element[];
  text(name: string): string;
}

export function problemAt(element: Element | undefined, message: string): ManifestProblem {
  const where = element === undefined ? '' : `<${element.nodeName}> `;
  return { line: element?.lineNumber ?? 0, message: `${where}${message}` };
}

export function childrenOf(element: Element): readonly Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

/** The xsi:type without its prefix, empty where there is none. */
export function typeOf(element: Element): string {
  return (element.getAttribute('xsi:type') ?? '').replace(/^.*:/, '');
}

export function nameOf(element: Element): string {
  return element.localName ?? element.nodeName;
}

/** Reads the XML, or says why it is none. */
export function readManifest(xml: string): ManifestDocument | ManifestProblem {
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => faults.push(`${level}: ${message}`) });
  const parsed = parse(parser, xml, faults);
  const root = parsed?.documentElement;
  const [fault] = faults;
  if (fault !== undefined || root == null) return { line: 0, message: fault ?? 'not XML' };
  const elements = [root, ...Array.from(root.getElementsByTagName('*'))];
  const named = (name: string): Element[] => elements.filter((element) => nameOf(element) === name);
  return { root, elements, named, text: (name) => named(name)[0]?.textContent?.trim() ?? '' };
}

function parse(parser: DOMParser, xml: string, faults: string[]): Document | null {
  try {
    return parser.parseFromString(xml, 'text/xml');
  } catch (error) {
    faults.push(String(error));
    return null;
  }
}
