import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./MentorPage.module.css";
import { type Pairing, REFUSAL_REASONS, useAnswerPairing } from "./pairings";

/** Yes, or no for a reason that stays private. */
export function AnswerProposal({ pairing }: { pairing: Pairing }) {
  const { t } = useTranslation();
  const answer = useAnswerPairing(pairing.id);
  const [declining, setDeclining] = useState(false);
  if (declining) {
    return (
      <fieldset className={classes.refusal}>
        <legend>{t("mentor.whyNot")}</legend>
        <p className={classes.hint}>{t("mentor.whyNotHint")}</p>
        <div className={classes.actions}>
          {REFUSAL_REASONS.map((reason, place) => (
            <Button
              key={reason}
              size="sm"
              variant="default"
              autoFocus={place === 0}
              disabled={answer.isPending}
              onClick={() => answer.mutate({ accept: false, reason })}
            >
              {t(`mentor.reason.${reason}`)}
            </Button>
          ))}
          <Button size="sm" variant="subtle" onClick={() => setDeclining(false)}>
            {t("week.cancel")}
          </Button>
        </div>
        {answer.isError && <ProblemNote error={answer.error} />}
      </fieldset>
    );
  }
  return (
    <>
      <div className={classes.actions}>
        <Button size="sm" loading={answer.isPending} onClick={() => answer.mutate({ accept: true })}>
          {t("mentor.accept")}
        </Button>
        <Button size="sm" variant="default" onClick={() => setDeclining(true)}>
          {t("mentor.decline")}
        </Button>
      </div>
      {answer.isError && <ProblemNote error={answer.error} />}
    </>
  );
}
