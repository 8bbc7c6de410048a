/** Whether only what is not read yet is listed. */
export interface InboxSearch {
  unread?: true;
}

export function readInboxSearch(raw: Record<string, unknown>): InboxSearch {
  return raw.unread === true || raw.unread === "true" ? { unread: true } : {};
}
