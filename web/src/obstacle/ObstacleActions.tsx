import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/icons";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import { withTexts } from "../i18n/i18n";
import classes from "./ObstaclePage.module.css";
import { type Obstacle, type ObstacleChange, useObstacleChange } from "./obstacles";

type Worded = "decline" | "resolve" | "reopen";
type OpenForm = "accept" | "withdraw" | "edit" | "hand-over" | Worded;

const EditForm = lazy(() => import("./EditForm").then(({ EditForm }) => ({ default: EditForm })));
// People are chosen in the words of those who administer them.
const HandOverForm = lazy(() =>
  withTexts("admin", import("./HandOverForm")).then(({ HandOverForm }) => ({ default: HandOverForm })),
);

/** What one may do with an obstacle, by whether one reported it, is to take it away, or has it too. */
function actionsOf(obstacle: Obstacle, owner: boolean): OpenForm[] {
  const open = !obstacle.closedAt;
  const settled = obstacle.status === "resolved" || obstacle.status === "declined";
  return [
    ...(owner && obstacle.status === "open" ? (["accept"] as const) : []),
    ...((owner || obstacle.mine) && open ? (["resolve"] as const) : []),
    // Where learning takes it away, nobody else does.
    ...(owner && open && obstacle.cause !== "knowledge-skill" ? (["hand-over"] as const) : []),
    ...(owner && open ? (["decline"] as const) : []),
    ...(obstacle.mine && open ? (["edit", "withdraw"] as const) : []),
    ...(obstacle.mine && settled ? (["reopen"] as const) : []),
  ];
}

const SHOWN_FIELDS = [
  "words",
  "dueOn",
  "ownerId",
  "reason",
  "what",
  "timesPerWeek",
  "minutesEach",
  "taskId",
  "where",
  "evidence",
];

export function ObstacleActions({ obstacle, owner }: { obstacle: Obstacle; owner: boolean }) {
  const { t } = useTranslation();
  const change = useObstacleChange(obstacle);
  const [form, setForm] = useState<OpenForm | null>(null);
  const [said, setSaid] = useState("");
  const actions = actionsOf(obstacle, owner);
  const mayJoin = !obstacle.mine && !obstacle.closedAt;

  function send(what: ObstacleChange) {
    change.mutate(what, {
      onSuccess: () => {
        setForm(null);
        setSaid(t(`obstacle.said.${what.kind}`));
      },
    });
  }

  return (
    <div className={classes.acting}>
      {form === null && (actions.length > 0 || mayJoin) && (
        <div className={classes.answers}>
          {mayJoin && (
            <Button
              size="sm"
              variant="default"
              leftSection={<Icon name="plus" size={18} />}
              loading={change.isPending}
              onClick={() => send({ kind: "me-too" })}
            >
              {t("obstacle.meToo")}
            </Button>
          )}
          {actions.map((action, place) => (
            <Button
              key={action}
              size="sm"
              variant={owner && place === 0 ? "filled" : action === "withdraw" ? "subtle" : "default"}
              onClick={() => setForm(action)}
            >
              {t(`obstacle.act.${action}`)}
            </Button>
          ))}
        </div>
      )}
      <p role="status" className={classes.said}>
        {said}
      </p>
      {form === "accept" && (
        <AcceptForm
          obstacle={obstacle}
          pending={change.isPending}
          error={change.error}
          onCancel={() => setForm(null)}
          onSend={(dueOn) => send({ kind: "accept", dueOn })}
        />
      )}
      {form === "withdraw" && (
        <div className={classes.panel}>
          <p>{t("obstacle.withdrawSure")}</p>
          <div className={classes.answers}>
            <Button size="sm" loading={change.isPending} onClick={() => send({ kind: "withdraw" })}>
              {t("obstacle.act.withdraw")}
            </Button>
            <Button size="sm" variant="subtle" onClick={() => setForm(null)}>
              {t("week.cancel")}
            </Button>
          </div>
        </div>
      )}
      <Suspense>
        {form === "edit" && (
          <EditForm
            obstacle={obstacle}
            pending={change.isPending}
            error={change.error}
            onCancel={() => setForm(null)}
            onSend={(content) => send({ kind: "edit", content })}
          />
        )}
        {form === "hand-over" && (
          <HandOverForm
            pending={change.isPending}
            error={change.error}
            onCancel={() => setForm(null)}
            onSend={(to) => send({ kind: "hand-over", to })}
          />
        )}
      </Suspense>
      {(form === "decline" || form === "resolve" || form === "reopen") && (
        <WordsForm
          action={form}
          pending={change.isPending}
          error={change.error}
          onCancel={() => setForm(null)}
          onSend={(words) => send({ kind: form, words })}
        />
      )}
      {change.isError && <ProblemNote error={change.error} shownFields={SHOWN_FIELDS} />}
    </div>
  );
}

interface FormProps {
  pending: boolean;
  error: unknown;
  onCancel: () => void;
}

function AcceptForm({
  obstacle,
  pending,
  error,
  onCancel,
  onSend,
}: FormProps & { obstacle: Obstacle; onSend: (dueOn: string | null) => void }) {
  const { t } = useTranslation();
  const [dueOn, setDueOn] = useState(obstacle.dueOn ?? "");
  return (
    <form
      className={classes.panel}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSend(dueOn || null);
      }}
    >
      <TextInput
        autoFocus
        type="date"
        label={t("obstacle.goneBy")}
        value={dueOn}
        error={violationOf(error, "dueOn")}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      <div className={classes.answers}>
        <Button type="submit" size="sm" loading={pending}>
          {t("obstacle.act.accept")}
        </Button>
        <Button size="sm" variant="subtle" onClick={onCancel}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}

function WordsForm({
  action,
  pending,
  error,
  onCancel,
  onSend,
}: FormProps & { action: Worded; onSend: (words: string) => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [empty, setEmpty] = useState(false);

  function send(event: FormEvent) {
    event.preventDefault();
    const said = words.trim();
    setEmpty(said.length < 3);
    if (said.length >= 3) onSend(said);
  }

  return (
    <form className={classes.panel} onSubmit={send} noValidate>
      <Textarea
        autoFocus
        label={t(`obstacle.wordsFor.${action}`)}
        description={t("obstacle.wordsHint")}
        required
        rows={2}
        maxLength={1000}
        value={words}
        error={empty ? t("obstacle.needWords") : violationOf(error, "words")}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.answers}>
        <Button type="submit" size="sm" loading={pending}>
          {t(`obstacle.act.${action}`)}
        </Button>
        <Button size="sm" variant="subtle" onClick={onCancel}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}
