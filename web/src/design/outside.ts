const ALLOWED = new Set(["https:", "http:", "mailto:"]);

/** An absolute web or mail address, or null for anything that a browser should not open (`javascript:`, `data:`, nonsense). */
export function outsideAddress(href: string | null | undefined): URL | null {
  if (!href) return null;
  try {
    const address = new URL(href);
    return ALLOWED.has(address.protocol) ? address : null;
  } catch {
    return null;
  }
}

/** The site of an address as people say it: the host without "www.". */
export function siteOf(address: URL): string {
  return address.hostname.replace(/^www\./, "");
}
