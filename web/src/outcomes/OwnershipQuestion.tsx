import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import classes from "./OwnershipQuestion.module.css";
import { type Outcome, useAnswerForOutcome } from "./outcomes";

/** Asks the owner whether they answer for the result. Who says no says why; who said no may still say yes. */
export function OwnershipQuestion({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const answer = useAnswerForOutcome(outcome);
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState("");
  const [empty, setEmpty] = useState(false);

  function refuse(event: FormEvent) {
    event.preventDefault();
    setEmpty(reason.trim() === "");
    if (reason.trim() === "") {
      document.getElementById("refusal")?.focus();
      return;
    }
    answer.mutate(reason.trim(), { onSuccess: () => setRefusing(false) });
  }

  const declined = Boolean(outcome.ownerDeclinedAt);
  return (
    <section className={classes.question} aria-labelledby="ownership">
      <h2 id="ownership">{t(declined ? "outcomes.question.declined" : "outcomes.question.title")}</h2>
      <p>{t("outcomes.question.detail")}</p>
      <p className={classes.rule}>
        {t("outcomes.rule")}: {outcome.metric.decisionRule}
      </p>
      {answer.isError && <ProblemNote error={answer.error} shownFields={["reason"]} />}
      {refusing ? (
        <form onSubmit={refuse} noValidate className={classes.form}>
          <Textarea
            id="refusal"
            label={t("outcomes.question.why")}
            description={t("outcomes.question.whyHint")}
            required
            autosize={false}
            rows={3}
            maxLength={1000}
            value={reason}
            data-autofocus
            error={empty ? t("outcomes.question.needWhy") : violationOf(answer.error, "reason")}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={classes.actions}>
            <Button type="submit" loading={answer.isPending}>
              {t("outcomes.question.sendRefusal")}
            </Button>
            <Button variant="subtle" onClick={() => setRefusing(false)}>
              {t("outcomes.question.back")}
            </Button>
          </div>
        </form>
      ) : (
        <div className={classes.actions}>
          <Button loading={answer.isPending} onClick={() => answer.mutate(null)}>
            {t("outcomes.question.accept")}
          </Button>
          {!declined && (
            <Button variant="default" onClick={() => setRefusing(true)}>
              {t("outcomes.question.refuse")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
