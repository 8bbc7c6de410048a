/** A task, skill or obstacle in words: the catalog keeps them as terms of a vocabulary, such as `first-contact`. */
export function termInWords(term: string): string {
  return term.replaceAll("-", " ");
}
