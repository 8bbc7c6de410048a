import { done, performance } from "../api/clients";
import type { FilePlace, KeptFile } from "../files/chosenFiles";

/** Where the files of an activity's evidence go. */
export const evidencePlace = (enrolmentId: string, number: number): FilePlace => ({
  path: `/api/enrolments/${encodeURIComponent(enrolmentId)}/activities/${number}/evidence/files`,
  forget: (id) => done(performance.DELETE("/api/evidence-files/{id}", { params: { path: { id } } })),
});

/** Where the browser finds one of them. */
export const evidenceAddress = ({ id }: Pick<KeptFile, "id">) =>
  `/api/evidence-files/${encodeURIComponent(id)}`;
