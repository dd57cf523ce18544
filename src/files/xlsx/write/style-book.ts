import type { PlanLook } from '../../../engine/model/plan-look.ts';
import type { SeverityLook } from '../../../engine/model/severity-look.ts';
import { appendChild, childrenOf, insertInOrder, rootOf, setAttribute, withPrefix } from '../../xml/outline.ts';
import { attribute } from '../../xml/xml-scanner.ts';
import { encodeXml } from '../../xml/xml-text.ts';

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
type Section = 'numFmts' | 'fonts' | 'fills' | 'cellXfs' | 'dxfs';

/** The styles of a workbook that has none: one font, the two fills that are always there, one border, one format. */
export const PLAIN_STYLES = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

const FIRST_OWN_FORMAT = 164;
const TEXT_FORMAT = '@';
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '#,##0.00': 4, [TEXT_FORMAT]: 49 };

/** The styles part while formats of ours are added behind the user's; equal ones are shared, theirs never changed. */
export class StyleBook {
  private xml: string;
  private readonly indexes = new Map<Section, Map<string, number>>();
  private readonly added = new Map<Section, string[]>();
  private readonly formats = new Map<string, number>(Object.entries(BUILT_IN));
  private readonly prefix: string;
  private nextFormat = FIRST_OWN_FORMAT;

  constructor(xml: string) {
    this.xml = xml;
    this.prefix = rootOf(xml)?.prefix ?? '';
    for (const format of this.children('numFmts')) {
      const id = Number(attribute(format, 'numFmtId'));
      this.formats.set(attribute(format, 'formatCode') ?? '', id);
      this.nextFormat = Math.max(this.nextFormat, id + 1);
    }
  }

  /** The number of the differential format for a mark. */
  markFormat(look: SeverityLook): number {
    const fill = `<fill><patternFill patternType="solid">${colour('fgColor', look.fill)}${colour('bgColor', look.fill)}</patternFill></fill>`;
    return this.index('dxfs', `<dxf><font>${look.bold ? '<b/>' : ''}${colour('color', look.font)}</font>${fill}</dxf>`);
  }

  /** The number of the cell format for a look; texts get the text format, so that an edit makes no formula of them. */
  cellFormat(look: PlanLook, isText: boolean): number {
    const format = this.numberFormat(isText ? TEXT_FORMAT : (look.numberFormat ?? 'General'));
    const font = this.index('fonts', this.font(look));
    const fill = look.fill === undefined ? 0 : this.index('fills', solidFill(look.fill));
    const alignment = alignmentOf(look);
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1"${alignment === '' ? '' : ' applyAlignment="1"'}`;
    const ids = `numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="0" xfId="0"`;
    return this.index('cellXfs', `<xf ${ids} ${applied}>${alignment}</xf>`);
  }

  /** The styles part with everything added. */
  toXml(): string {
    for (const [section, fragments] of this.added) this.write(section, fragments);
    this.added.clear();
    this.indexes.clear();
    return this.xml;
  }

  /** Size, name and script are those of the workbook's first font, so that our sheets look like the user's. */
  private font(look: PlanLook): string {
    const first = this.children('fonts')[0] ?? '';
    const kept = ['name', 'family', 'charset', 'scheme'].map((name) => childTag(first, name)).join('');
    const size = look.size === undefined ? childTag(first, 'sz') : `<sz val="${String(look.size)}"/>`;
    const signs = `${look.bold === true ? '<b/>' : ''}${look.underline === true ? '<u/>' : ''}`;
    return `<font>${signs}${size}${look.font === undefined ? childTag(first, 'color') : colour('color', look.font)}${kept}</font>`;
  }

  private numberFormat(code: string): number {
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat;
    this.nextFormat += 1;
    this.formats.set(code, id);
    this.index('numFmts', `<numFmt numFmtId="${String(id)}" formatCode="${encodeXml(code)}"/>`);
    return id;
  }

  private index(section: Section, fragment: string): number {
    const written = withPrefix(fragment, this.prefix);
    let known = this.indexes.get(section);
    if (known === undefined) {
      const children = this.children(section);
      known = new Map(children.map((child, index) => [child, index] as const).reverse());
      this.indexes.set(section, known);
      this.sizes.set(section, children.length);
    }
    const found = known.get(written);
    if (found !== undefined) return found;
    const index = this.sizes.get(section) ?? 0;
    this.sizes.set(section, index + 1);
    known.set(written, index);
    this.added.set(section, [...(this.added.get(section) ?? []), fragment]);
    return index;
  }

  private readonly sizes = new Map<Section, number>();

  /** The section's entries as they stand. */
  private children(section: Section): string[] {
    const found = this.find(section);
    return found === null ? [] : childrenOf(this.xml, found).map(({ start, end }) => this.xml.slice(start, end));
  }

  private find(section: Section): ReturnType<typeof rootOf> {
    const root = rootOf(this.xml);
    return root === null ? null : (childrenOf(this.xml, root).find((child) => child.name === section) ?? null);
  }

  private write(section: Section, fragments: readonly string[]): void {
    const found = this.find(section);
    const count = String(this.children(section).length + fragments.length);
    if (found === null) {
      this.xml = insertInOrder(
        this.xml,
        section,
        `<${section} count="${count}">${fragments.join('')}</${section}>`,
        ORDER,
      );
      return;
    }
    this.xml = appendChild(this.xml, found, fragments.join(''));
    const grown = this.find(section);
    if (grown !== null) this.xml = setAttribute(this.xml, grown, 'count', count);
  }
}

/** `#RRGGBB` → a colour element; files put the opacity in front. */
function colour(element: string, value: string): string {
  return `<${element} rgb="FF${value.slice(1).toUpperCase()}"/>`;
}

function solidFill(value: string): string {
  return `<fill><patternFill patternType="solid">${colour('fgColor', value)}<bgColor indexed="64"/></patternFill></fill>`;
}

function alignmentOf(look: PlanLook): string {
  const horizontal = look.horizontal === undefined ? '' : ` horizontal="${look.horizontal}"`;
  const wrap = look.wrap === true ? ' wrapText="1"' : '';
  const vertical = look.vertical === undefined ? '' : ` vertical="${look.vertical}"`;
  const alignment = `${horizontal}${vertical}${wrap}`;
  return alignment === '' ? '' : `<alignment${alignment}/>`;
}

/** A child of a font, rebuilt without prefix. */
function childTag(font: string, name: string): string {
  const child = elementsOf(font).find((element) => element.name === name);
  if (child === undefined) return '';
  const attributes = child.tag.replace(/^\S+/, '').replace(/\/$/, '').trimEnd();
  return `<${name}${attributes}/>`;
}

function elementsOf(fragment: string): ReturnType<typeof childrenOf> {
  const root = rootOf(fragment);
  return root === null ? [] : childrenOf(fragment, root);
}
