import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { violationOf } from "../design/violationOf";
import { ShownLinks } from "../enrolment/EvidenceRounds";
import { evidenceAddress } from "../enrolment/evidenceFiles";
import { ShownFiles } from "../files/ShownFiles";
import { MemberName } from "../people/MemberName";
import { useMe } from "../session/session";
import classes from "./Reviews.module.css";
import { useReadAgain, useReview, type Waiting } from "./reviews";

/** What one member showed: its text, links and files, and what to say of it. */
export function ReviewCard({ cohortId, waiting }: { cohortId: string; waiting: Waiting }) {
  const { t } = useTranslation();
  const { title, memberId, evidence } = waiting;
  const mine = useMe().memberId === memberId;
  return (
    <article className={classes.card} aria-labelledby={`review-${evidence.id}`}>
      <h3 id={`review-${evidence.id}`}>
        <MemberName id={memberId} />: {title}
      </h3>
      <p className={classes.facts}>
        {t("enrolment.round", { count: evidence.round })} · <TimeAgo at={evidence.submittedAt} />
      </p>
      {evidence.text && <p className={classes.text}>{evidence.text}</p>}
      <ShownLinks links={evidence.links ?? []} />
      {(evidence.files ?? []).length > 0 && (
        <ShownFiles files={evidence.files ?? []} address={evidenceAddress} />
      )}
      {mine ? (
        <p className={classes.facts}>{t("reviews.own")}</p>
      ) : (
        <Saying cohortId={cohortId} waiting={waiting} />
      )}
    </article>
  );
}

function Saying({ cohortId, waiting }: { cohortId: string; waiting: Waiting }) {
  const { t } = useTranslation();
  const review = useReview(cohortId, waiting);
  const readAgain = useReadAgain(cohortId);
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);

  function say(verdict: "accepted" | "again") {
    const lacks = verdict === "again" && words.trim() === "";
    setMissing(lacks);
    if (!lacks) review.mutate({ verdict, words: words.trim() });
  }

  const pending = (verdict: string) => review.isPending && review.variables.verdict === verdict;
  const stale = review.isError && ["stale-version", "conflict"].includes(asProblem(review.error).kind);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        say("accepted");
      }}
    >
      <Textarea
        label={t("reviews.words")}
        description={t("reviews.wordsHint")}
        rows={2}
        maxLength={2000}
        value={words}
        error={missing ? t("reviews.needWords") : violationOf(review.error, "words")}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={pending("accepted")} disabled={pending("again")}>
          {t("reviews.accept")}
        </Button>
        <Button
          size="sm"
          variant="default"
          loading={pending("again")}
          disabled={pending("accepted")}
          onClick={() => say("again")}
        >
          {t("reviews.again")}
        </Button>
      </div>
      {review.isError && (
        <ProblemNote error={review.error} shownFields={["words"]} {...(stale ? { retry: readAgain } : {})} />
      )}
    </form>
  );
}
