import { Button } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../design/ProblemNote";
import { Waiting } from "../design/Waiting";
import classes from "./ObstaclePage.module.css";
import { type Diagnosis, type DiagnosisAnswer, type Obstacle, useAnswer, useDiagnosis } from "./obstacles";

const ANSWERS = ["yes", "no", "dont-know"] as const satisfies readonly DiagnosisAnswer[];

/** A few plain questions that find the cause, one at a time; and what they came to. */
export function DiagnosisSection({ obstacle, mayAnswer }: { obstacle: Obstacle; mayAnswer: boolean }) {
  const { t } = useTranslation();
  const diagnosis = useDiagnosis(obstacle.id);
  if (diagnosis.isError) return <ProblemNote error={diagnosis.error} retry={() => diagnosis.refetch()} />;
  if (!diagnosis.data) return <Waiting />;
  const { finding, next } = diagnosis.data;
  if (finding) {
    return (
      <section className={classes.panel} aria-labelledby="finding">
        <h2 id="finding">{finding.name ?? t(`obstacle.finding.${finding.kind}`)}</h2>
        <p>{finding.reason}</p>
        <p>
          <strong>{finding.then}</strong>
        </p>
      </section>
    );
  }
  if (!next || !mayAnswer) return null;
  return <Questions id={obstacle.id} diagnosis={diagnosis.data} next={next} />;
}

interface QuestionsProps {
  id: string;
  diagnosis: Diagnosis;
  next: NonNullable<Diagnosis["next"]>;
}

function Questions({ id, diagnosis, next }: QuestionsProps) {
  const { t } = useTranslation();
  const answer = useAnswer(id);
  const question = useRef<HTMLParagraphElement>(null);
  const before = diagnosis.answers.map(({ question: asked, answer: said }) => ({
    question: asked,
    answer: said,
  }));

  function send(answers: typeof before) {
    answer.mutate(
      { version: diagnosis.version, answers },
      // The next question stands where this one stood: it is read out, and the answers follow it.
      { onSuccess: () => question.current?.focus() },
    );
  }

  return (
    <section className={classes.panel} aria-labelledby="why">
      <h2 id="why">{t("obstacle.why")}</h2>
      <p className={classes.hint}>{t("obstacle.whyHint", { count: before.length + 1 })}</p>
      <p ref={question} tabIndex={-1} className={classes.question}>
        {next.text}
      </p>
      <p className={classes.hint}>{next.help}</p>
      <div className={classes.answers}>
        {ANSWERS.map((each) => (
          <Button
            key={each}
            variant={each === "dont-know" ? "subtle" : "default"}
            disabled={answer.isPending}
            onClick={() => send([...before, { question: next.question, answer: each }])}
          >
            {t(`obstacle.answer.${each}`)}
          </Button>
        ))}
        {before.length > 0 && (
          <Button variant="subtle" disabled={answer.isPending} onClick={() => send(before.slice(0, -1))}>
            {t("obstacle.back")}
          </Button>
        )}
      </div>
      {answer.isError && <ProblemNote error={answer.error} />}
    </section>
  );
}
