/** Which collections are listed, as it stands in the address; left out, those for everyone and one's own. */
export interface CollectionsSearch {
  mine?: boolean;
}

export function readCollectionsSearch(raw: Record<string, unknown>): CollectionsSearch {
  return raw.mine === true ? { mine: true } : {};
}
