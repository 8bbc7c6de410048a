import type { KeptFile } from "../files/chosenFiles";

/** Where the files of posts go; those that no post has are forgotten after a day. */
export const FILES = { path: "/api/files" };

/** Where the browser finds one of them. */
export const fileAddress = ({ id }: Pick<KeptFile, "id">) => `${FILES.path}/${encodeURIComponent(id)}`;
