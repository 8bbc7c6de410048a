import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import type { MatchMode } from "./roundSearch";
import { type Round, usePublish } from "./rounds";

/** Asks all those concerned by one mode's pairs. It cannot be taken back, so it is asked twice. */
export function Publish({ round, mode }: { round: Round; mode: MatchMode }) {
  const { t } = useTranslation();
  const publish = usePublish(round);
  const [sure, setSure] = useState(false);
  const name = t(`matchStudio.mode.${mode}`);
  return (
    <Panel
      title={t("matchStudio.publish")}
      lead={t("matchStudio.publishLead", { count: round.content.expiryDays ?? 14 })}
    >
      {publish.isError && <ProblemNote error={publish.error} />}
      {sure ? (
        <Button.Group>
          <Button loading={publish.isPending} onClick={() => publish.mutate(mode)}>
            {t("matchStudio.publishSure")}
          </Button>
          <Button variant="default" onClick={() => setSure(false)}>
            {t("matchStudio.notYet")}
          </Button>
        </Button.Group>
      ) : (
        <Button onClick={() => setSure(true)}>{t("matchStudio.publishMode", { mode: name })}</Button>
      )}
    </Panel>
  );
}
