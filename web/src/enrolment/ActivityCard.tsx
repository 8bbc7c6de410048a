import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { durationInWords } from "../catalog/duration";
import { Badge } from "../design/Badge";
import { FormTile } from "../design/FormTile";
import { Icon } from "../design/icons";
import { ProblemNote } from "../design/ProblemNote";
import { dayInWords } from "../i18n/dates";
import classes from "./ActivityCard.module.css";
import { type Activity, type ActivityChange, useActivityChange } from "./enrolments";

const EvidenceRounds = lazy(() =>
  import("./EvidenceRounds").then(({ EvidenceRounds }) => ({ default: EvidenceRounds })),
);

// Forms are loaded after the page, before somebody opens one and types on.
const evidenceForm = () => import("./EvidenceForm");
const activityForms = () => import("./ActivityForms");
const EvidenceForm = lazy(() => evidenceForm().then(({ EvidenceForm }) => ({ default: EvidenceForm })));
const ExperimentForm = lazy(() =>
  activityForms().then(({ ExperimentForm }) => ({ default: ExperimentForm })),
);
const NoteForm = lazy(() => activityForms().then(({ NoteForm }) => ({ default: NoteForm })));

interface ActivityCardProps {
  enrolmentId: string;
  activity: Activity;
  /** Whether the reader can say how far they are. */
  active: boolean;
}

/** An activity of a programme: what it is, until when, and how far one is with it. */
export function ActivityCard({ enrolmentId, activity, active }: ActivityCardProps) {
  const { t } = useTranslation();
  const { experiment, note } = activity;
  return (
    <article className={classes.card} data-state={activity.state}>
      <div className={classes.head}>
        <FormTile form={activity.form} />
        <div className={classes.text}>
          <h3>
            {activity.itemId ? (
              <Link to="/catalog/$itemId" params={{ itemId: activity.itemId }}>
                {activity.title}
              </Link>
            ) : (
              activity.title
            )}
          </h3>
          <Facts activity={activity} />
        </div>
      </div>
      {activity.evidence.length > 0 && (
        <Suspense>
          <EvidenceRounds rounds={activity.evidence} />
        </Suspense>
      )}
      {experiment && (
        <dl className={classes.result}>
          <dt>{t("enrolment.tried")}</dt>
          <dd>{experiment.tried}</dd>
          <dt>{t("enrolment.happened")}</dt>
          <dd>{experiment.happened}</dd>
          <dt>{t("enrolment.decision")}</dt>
          <dd>{t(`enrolment.decisions.${experiment.decision}`)}</dd>
        </dl>
      )}
      {note && (
        <p className={classes.note}>
          <Icon name="lock" size={16} />
          <span>
            <strong>{t("enrolment.myNote")}</strong> {note}
          </span>
        </p>
      )}
      {active && <Acting enrolmentId={enrolmentId} activity={activity} />}
    </article>
  );
}

function Facts({ activity }: { activity: Activity }) {
  const { t, i18n } = useTranslation();
  const { state, late, dueOn } = activity;
  return (
    <p className={classes.facts}>
      <span>{t(`form.${activity.form}`)}</span>
      <span>{durationInWords(t, activity.minutes, i18n.language)}</span>
      {dueOn && state !== "done" && (
        <span className={late ? classes.late : undefined}>
          {t(late ? "enrolment.wasDue" : "week.due", { day: dayInWords(dueOn, i18n.language) })}
        </span>
      )}
      {state === "done" && (
        <Badge tone="good">
          <Icon name="check" size={14} />
          {t("enrolment.state.done")}
        </Badge>
      )}
      {state === "in-review" && <Badge tone="brand">{t("enrolment.state.in-review")}</Badge>}
      {state === "again" && <Badge tone="accent">{t("enrolment.state.again")}</Badge>}
      {activity.minutesSpent != null && activity.minutesSpent > 0 && (
        <span>{t("week.tookMinutes", { count: activity.minutesSpent })}</span>
      )}
    </p>
  );
}

/** What stands at its field already. */
const SHOWN_FIELDS = ["text", "links", "fileIds", "tried", "happened", "minutes", "note"];

type OpenForm = "evidence" | "experiment" | "note" | null;

/** What the member does with the activity; how it gets done depends on its form. */
function Acting({ enrolmentId, activity }: { enrolmentId: string; activity: Activity }) {
  const { t } = useTranslation();
  const change = useActivityChange(enrolmentId, activity);
  const [form, setForm] = useState<OpenForm>(null);
  const [said, setSaid] = useState("");
  const { form: kind, state, title, note } = activity;
  const before = { minutes: activity.minutesSpent ?? null, note: note ?? "" };
  const done = state === "done";

  useEffect(() => {
    // Where it fails it is tried again by whoever opens one.
    evidenceForm().catch(() => {});
    activityForms().catch(() => {});
  }, []);

  function send(what: ActivityChange, then: string) {
    change.mutate(what, {
      onSuccess: () => {
        setForm(null);
        setSaid(then);
      },
    });
  }

  const close = () => setForm(null);
  return (
    <>
      {form === null && (
        <div className={classes.actions}>
          {kind === "assignment" && !done && (
            <Button
              size="sm"
              variant="light"
              aria-label={`${t(state === "in-review" ? "enrolment.replace" : "enrolment.show")}: ${title}`}
              onClick={() => setForm("evidence")}
            >
              {t(state === "in-review" ? "enrolment.replace" : "enrolment.show")}
            </Button>
          )}
          {kind === "experiment" && (
            <Button
              size="sm"
              variant={done ? "subtle" : "light"}
              aria-label={`${t(done ? "enrolment.concludeAgain" : "enrolment.conclude")}: ${title}`}
              onClick={() => setForm("experiment")}
            >
              {t(done ? "enrolment.concludeAgain" : "enrolment.conclude")}
            </Button>
          )}
          {kind !== "assignment" && kind !== "experiment" && (
            <Button
              size="sm"
              variant={done ? "subtle" : "light"}
              leftSection={<Icon name={done ? "clear" : "check"} size={18} />}
              aria-label={`${t(done ? "enrolment.notDone" : "week.done")}: ${title}`}
              onClick={() =>
                send(
                  { kind: "say", done: !done, ...before },
                  t(done ? "enrolment.saidNotDone" : "enrolment.saidDone"),
                )
              }
            >
              {t(done ? "enrolment.notDone" : "week.done")}
            </Button>
          )}
          <Button
            size="sm"
            variant="subtle"
            aria-label={`${t("enrolment.note")}: ${title}`}
            onClick={() => setForm("note")}
          >
            {t("enrolment.note")}
          </Button>
          <span role="status" className={classes.said}>
            {said}
          </span>
        </div>
      )}
      <Suspense>
        {form === "evidence" && (
          <EvidenceForm
            enrolmentId={enrolmentId}
            activity={activity}
            pending={change.isPending}
            error={change.error}
            onCancel={close}
            onSend={(text, links, fileIds) =>
              send({ kind: "show", text, links, fileIds }, t("enrolment.saidShown"))
            }
          />
        )}
        {form === "experiment" && (
          <ExperimentForm
            activity={activity}
            pending={change.isPending}
            error={change.error}
            onCancel={close}
            onSend={(result) => send({ kind: "conclude", result }, t("enrolment.saidConcluded"))}
          />
        )}
        {form === "note" && (
          <NoteForm
            activity={activity}
            pending={change.isPending}
            error={change.error}
            onCancel={close}
            onSend={(minutes, text) => send({ kind: "say", minutes, note: text }, t("enrolment.saidNoted"))}
          />
        )}
      </Suspense>
      {change.isError && <ProblemNote error={change.error} shownFields={SHOWN_FIELDS} />}
    </>
  );
}
