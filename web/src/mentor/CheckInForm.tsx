import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../design/ProblemNote";
import { type CheckIn, type CheckInAnswer, useAnswerCheckIn } from "./life";
import classes from "./PairingPage.module.css";

const QUESTIONS = [
  "trust",
  "useful",
  "rhythm",
  "goingOn",
] as const satisfies readonly (keyof CheckInAnswer)[];
const SCALE = [1, 2, 3, 4, 5] as const;

type Given = Partial<Record<(typeof QUESTIONS)[number], number>>;

/** All four answered, or null. */
function whole(given: Given): Omit<CheckInAnswer, "words"> | null {
  const { trust, useful, rhythm, goingOn } = given;
  return trust && useful && rhythm && goingOn ? { trust, useful, rhythm, goingOn } : null;
}

/** How one finds it, in four taps; nobody else reads it. */
export function CheckInForm({ checkIn }: { checkIn: CheckIn }) {
  const { t } = useTranslation();
  const answer = useAnswerCheckIn(checkIn.id);
  const [given, setGiven] = useState<Given>({});
  const [words, setWords] = useState("");
  const [checked, setChecked] = useState(false);

  function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    const answers = whole(given);
    if (answers) answer.mutate({ ...answers, ...(words.trim() ? { words: words.trim() } : {}) });
  }

  return (
    <section className={classes.checkIn} aria-labelledby="check-in">
      <h2 id="check-in">{t("mentor.checkIn")}</h2>
      <p className={classes.hint}>{t("mentor.checkInHint")}</p>
      <form onSubmit={send} noValidate className={classes.form}>
        <div className={classes.questions}>
          {QUESTIONS.map((question) => (
            <fieldset key={question} className={classes.scale}>
              <legend>{t(`mentor.question.${question}`)}</legend>
              <div>
                <span aria-hidden="true">{t("mentor.notAtAll")}</span>
                {SCALE.map((value) => (
                  <label key={value}>
                    <input
                      type="radio"
                      name={`${checkIn.id}-${question}`}
                      checked={given[question] === value}
                      onChange={() => setGiven({ ...given, [question]: value })}
                      aria-label={
                        value === 1
                          ? `1, ${t("mentor.notAtAll")}`
                          : value === 5
                            ? `5, ${t("mentor.entirely")}`
                            : String(value)
                      }
                    />
                    <span aria-hidden="true">{value}</span>
                  </label>
                ))}
                <span aria-hidden="true">{t("mentor.entirely")}</span>
              </div>
            </fieldset>
          ))}
        </div>
        <Textarea
          label={t("mentor.checkInWords")}
          rows={2}
          maxLength={2000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {checked && !whole(given) && (
          <p role="alert" className={classes.fieldError}>
            {t("mentor.needAnswers")}
          </p>
        )}
        {answer.isError && <ProblemNote error={answer.error} />}
        <div className={classes.actions}>
          <Button type="submit" size="sm" loading={answer.isPending}>
            {t("mentor.sendCheckIn")}
          </Button>
        </div>
      </form>
    </section>
  );
}
