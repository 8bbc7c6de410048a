/** The code of the certificate that is looked at. */
export interface CertificateSearch {
  code?: string;
}

const LONGEST_CODE = 100;

export function readCertificateSearch({ code }: Record<string, unknown>): CertificateSearch {
  // A code of digits alone is read from an address as a number.
  const text = typeof code === "string" || typeof code === "number" ? String(code).trim() : "";
  return text === "" || text.length > LONGEST_CODE ? {} : { code: text };
}
