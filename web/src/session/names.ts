/** Up to two initials of a name, for the round mark beside it; a question mark where there is no name. */
export function initialsOf(name: string | null | undefined): string {
  const words = (name ?? "").split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return picked.map((word) => (word?.match(/\p{L}/u)?.[0] ?? "").toLocaleUpperCase()).join("") || "?";
}

/** How to greet somebody: the first word of the name, passing titles such as "Dr.". */
export function givenNameOf(name: string | null | undefined): string {
  const words = (name ?? "").split(/\s+/).filter((word) => word !== "" && !word.endsWith("."));
  return words[0] ?? "";
}
