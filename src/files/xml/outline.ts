import { encodeXml } from './xml-text.ts';

/** An element of an XML text by its offsets, so that a part can be changed in one place and stays as it is elsewhere. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** The opening tag without its brackets; `attribute` reads it. */
  readonly tag: string;
  /** With its colon: `x:`; empty where there is none. */
  readonly prefix: string;
  readonly start: number;
  /** End of the opening tag. */
  readonly openEnd: number;
  /** Start of the closing tag; equal to `end` where the element closes itself. */
  readonly closeStart: number;
  readonly end: number;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s/>!?]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;

/** The outermost elements between two offsets of a well-formed XML text, in order. */
function elementsIn(xml: string, from = 0, to = xml.length): XmlElement[] {
  const found: XmlElement[] = [];
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = from;
  let depth = 0;
  let open: { start: number; openEnd: number; name: string; tag: string } | null = null;
  for (let match = pattern.exec(xml); match !== null && match.index < to; match = pattern.exec(xml)) {
    const [token, slash, name, rest = ''] = match;
    if (name === undefined) continue;
    const end = match.index + token.length;
    if (slash === '/') {
      depth -= 1;
      if (depth === 0 && open !== null) found.push(element(open, match.index, end));
    } else {
      if (depth === 0) open = { start: match.index, openEnd: end, name, tag: token.slice(1, -1) };
      if (!rest.endsWith('/')) depth += 1;
      else if (depth === 0 && open !== null) found.push(element(open, end, end));
    }
  }
  return found;
}

function element(
  open: { start: number; openEnd: number; name: string; tag: string },
  closeStart: number,
  end: number,
): XmlElement {
  const colon = open.name.indexOf(':') + 1;
  const { start, openEnd, tag } = open;
  return { name: open.name.slice(colon), prefix: open.name.slice(0, colon), tag, start, openEnd, closeStart, end };
}

/** The root element; null for a text without one. */
export function rootOf(xml: string): XmlElement | null {
  return elementsIn(xml)[0] ?? null;
}

export function childrenOf(xml: string, parent: XmlElement): XmlElement[] {
  return elementsIn(xml, parent.openEnd, parent.closeStart);
}

/** The text with the elements cut out. */
export function withoutElements(xml: string, elements: readonly XmlElement[]): string {
  return elements
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), xml);
}

/** Gives the fragment's elements the prefix that the part's own elements have. */
export function withPrefix(fragment: string, prefix: string): string {
  return prefix === '' ? fragment : fragment.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** The text with a fragment behind the parent's last child. */
export function appendChild(xml: string, parent: XmlElement, fragment: string): string {
  return insertChild(xml, parent, parent.closeStart, fragment);
}

/**
 * The text with a fragment put in as a child of the root, at the place that the schema's order of elements gives:
 * behind the last child that may stand before it.
 */
export function insertInOrder(xml: string, name: string, fragment: string, order: readonly string[]): string {
  const root = rootOf(xml);
  if (root === null) throw new RangeError(`No root element to put <${name}> into.`);
  const place = order.indexOf(name);
  const before = childrenOf(xml, root).filter((child) => {
    const index = order.indexOf(child.name);
    return index >= 0 && index <= place;
  });
  return insertChild(xml, root, before.at(-1)?.end ?? root.openEnd, fragment);
}

function insertChild(xml: string, parent: XmlElement, at: number, fragment: string): string {
  const prefixed = withPrefix(fragment, parent.prefix);
  if (parent.closeStart !== parent.end) return xml.slice(0, at) + prefixed + xml.slice(at);
  const opening = `<${parent.tag.slice(0, -1).trimEnd()}>`;
  return `${xml.slice(0, parent.start)}${opening}${prefixed}</${parent.prefix}${parent.name}>${xml.slice(parent.end)}`;
}

/** The text with an attribute of the element set, in place of the old value where it has one. */
export function setAttribute(xml: string, target: XmlElement, name: string, value: string): string {
  const written = `${name}="${encodeXml(value)}"`;
  const old = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const closing = target.tag.endsWith('/') ? '/' : '';
  const bare = closing === '' ? target.tag : target.tag.slice(0, -1);
  const tag = old.test(bare) ? bare.replace(old, (_whole, blank: string) => blank + written) : `${bare} ${written}`;
  return `${xml.slice(0, target.start)}<${tag}${closing}>${xml.slice(target.openEnd)}`;
}
