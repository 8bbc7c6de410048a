import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { asProblem } from "../../api/problem";
import fields from "../Fields.module.css";
import { ProblemNote } from "../ProblemNote";

interface ChangeProblemProps {
  error: unknown;
  shownFields?: readonly string[];
  startOver: () => void;
}

/** Why a change was refused. Where somebody else was quicker, what is there now can be shown, for what was written. */
export function ChangeProblem({ error, shownFields = [], startOver }: ChangeProblemProps) {
  const { t } = useTranslation();
  if (!error) return null;
  return (
    <div className={fields.form}>
      <ProblemNote error={error} shownFields={shownFields} />
      {asProblem(error).kind === "stale-version" && (
        <div className={fields.actions}>
          <Button variant="default" onClick={startOver}>
            {t("edit.startOver")}
          </Button>
          <p className={fields.hint}>{t("edit.startOverHint")}</p>
        </div>
      )}
    </div>
  );
}
