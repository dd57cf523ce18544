import type { ManifestDocument, ManifestProblem } from './manifest-document.ts';
import { nameOf, problemAt } from './manifest-document.ts';

/** What the server holds: the side of a picture in pixels, 0 for another file, null for none. Paths begin with `/`. */
export type ServedFile = (path: string) => number | null;

/** Sides of the pictures that have a fixed one, by the element that names their address. */
const FIXED_SIDES: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };
const DEVELOPMENT = /localhost|127\.0\.0\.1|contoso|example\.org/i;

/** Addresses: https, one server, listed as a domain, each leading to a file; none of them a developer's when shipped. */
export function checkAddresses(
  manifest: ManifestDocument,
  options: { readonly isProduction: boolean; readonly servedFile: ServedFile },
): ManifestProblem[] {
  const domains = new Set(manifest.named('AppDomain').map((domain) => domain.textContent?.trim() ?? ''));
  const sides = sidesByResource(manifest);
  return manifest.elements.flatMap((element) =>
    [element.getAttribute('DefaultValue'), element.getAttribute('Value')]
      .filter((value): value is string => value !== null && /^[a-z]+:\/\//i.test(value))
      .flatMap((value) => {
        const url = new URL(value);
        const side = FIXED_SIDES[nameOf(element)] ?? sides.get(element.getAttribute('id') ?? '');
        const found = options.servedFile(url.pathname);
        return [
          ...(url.protocol === 'https:' ? [] : [problemAt(element, `${value} is not https`)]),
          ...(domains.has(url.origin) ? [] : [problemAt(element, `${url.origin} is no AppDomain`)]),
          ...(options.isProduction && DEVELOPMENT.test(value)
            ? [problemAt(element, `${value} is a developer's address`)]
            : []),
          ...(found === null ? [problemAt(element, `${url.pathname} is not served`)] : []),
          ...(found !== null && side !== undefined && found !== side
            ? [problemAt(element, `${url.pathname} is ${found} pixels wide, not ${side}`)]
            : []),
        ];
      }),
  );
}

function sidesByResource(manifest: ManifestDocument): ReadonlyMap<string, number> {
  const images = manifest.named('Image').filter((image) => image.hasAttribute('resid'));
  return new Map(images.map((image) => [image.getAttribute('resid') ?? '', Number(image.getAttribute('size'))]));
}
