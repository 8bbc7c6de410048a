/** A list without the entry where it had it, and with it at the end where not. */
export const toggled = <T>(list: readonly T[], entry: T): T[] =>
  list.includes(entry) ? list.filter((one) => one !== entry) : [...list, entry];

/** A field of what is sent, trimmed; no field where nothing was written. */
export const optional = <Key extends string>(key: Key, text: string) =>
  (text.trim() ? { [key]: text.trim() } : {}) as { [K in Key]?: string };

/** A number as people write it, with a decimal comma or point; not a number for anything else, and for nothing. */
export function numberIn(text: string): number {
  const plain = text.trim().replace(",", ".");
  return plain === "" || !Number.isFinite(Number(plain)) ? Number.NaN : Number(plain);
}
