import { Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { violationOf } from "../design/violationOf";
import { MOST_FILES, MOST_MEGABYTES, useChosenFiles } from "../files/chosenFiles";
import { FilesField } from "../files/FilesField";
import { type FormProps, Frame } from "./ActivityForms";
import { evidencePlace } from "./evidenceFiles";
import { linksOf, MOST_LINKS } from "./modules";

/** What came of an assignment, for the facilitator. What waits can be replaced, so the form starts with it. */
export function EvidenceForm({
  enrolmentId,
  activity,
  pending,
  error,
  onCancel,
  onSend,
}: FormProps & {
  enrolmentId: string;
  onSend: (text: string, links: string[], fileIds: string[]) => void;
}) {
  const { t } = useTranslation();
  const waiting = activity.state === "in-review" ? activity.evidence.at(-1) : undefined;
  const [text, setText] = useState(waiting?.text ?? "");
  const [links, setLinks] = useState((waiting?.links ?? []).join("\n"));
  const files = useChosenFiles(evidencePlace(enrolmentId, activity.number), waiting?.files ?? []);
  const [checked, setChecked] = useState(false);
  const sent = useRef(false);
  const addresses = linksOf(links);
  const nothing = text.trim() === "" && files.ids.length === 0;

  function send() {
    setChecked(true);
    if (nothing || !addresses || files.busy || files.refused) return;
    sent.current = true;
    onSend(text.trim(), addresses, files.ids);
  }

  /** What was sent once may have arrived, though nobody heard so. What did not, the academy forgets by itself. */
  function cancel() {
    if (!sent.current) files.discard();
    onCancel();
  }

  return (
    <Frame onSubmit={send} onCancel={cancel} pending={pending} save={t("enrolment.sendEvidence")}>
      <Textarea
        // The form was opened by the person who is about to write in it.
        autoFocus
        label={t("enrolment.evidenceText")}
        description={t("enrolment.evidenceHint")}
        rows={5}
        maxLength={5000}
        value={text}
        error={checked && nothing && !files.busy ? t("enrolment.needEvidence") : violationOf(error, "text")}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FilesField
        files={files}
        hint={t("enrolment.filesHint", { count: MOST_FILES, megabytes: MOST_MEGABYTES })}
        pending={pending}
        error={
          (checked && files.busy && t("files.wait")) ||
          (checked && files.refused && t("files.mend")) ||
          violationOf(error, "fileIds")
        }
      />
      <Textarea
        label={t("enrolment.evidenceLinks")}
        description={t("enrolment.evidenceLinksHint", { count: MOST_LINKS })}
        rows={2}
        value={links}
        error={checked && !addresses ? t("enrolment.wrongLinks") : violationOf(error, "links")}
        onChange={(event) => setLinks(event.currentTarget.value)}
      />
    </Frame>
  );
}
