import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { useDraft } from "../community/useDraft";
import { Badge } from "../design/Badge";
import { CheckField } from "../design/CheckField";
import fields from "../design/Fields.module.css";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { Prose } from "../design/Prose";
import { violationOf } from "../design/violationOf";
import { useMe } from "../session/session";
import classes from "./Swaps.module.css";
import { otherOf, type Said, type Swap, type SwapStep, useNameOf, useSay } from "./swaps";

/** The guide, with what both said at each step. */
export function Steps({ swap }: { swap: Swap }) {
  const { t } = useTranslation();
  if (swap.steps.length === 0) return null;
  return (
    <Panel title={t("swaps.steps")} lead={t("swaps.stepsLead")} plain>
      <ol className={classes.steps}>
        {swap.steps.map((step) => (
          <li key={step.step}>
            <Step swap={swap} step={step} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Step({ swap, step }: { swap: Swap; step: SwapStep }) {
  const { t } = useTranslation();
  const { memberId } = useMe();
  const name = useNameOf()(otherOf(swap, memberId));
  const say = useSay(swap, step.step);
  const [mends, setMends] = useState(false);
  const [said, setSaid] = useState("");
  const saying = useRef<HTMLParagraphElement>(null);
  const present = swap.step === step.step;
  const mayMend = step.mine != null && (swap.status === "paired" || swap.status === "done");
  const writes = (present && !step.mine) || (mayMend && mends);
  const stale = say.isError && asProblem(say.error).kind === "stale-version";

  function send(answer: Said, sent: () => void) {
    say.mutate(answer, {
      onSuccess: (now) => {
        const both = now.steps[step.step - 1]?.theirs;
        sent();
        setMends(false);
        setSaid(step.mine ? t("swaps.saidMended") : t(both ? "swaps.saidBoth" : "swaps.saidFirst", { name }));
        // The form goes away, and the focus with it.
        saying.current?.focus();
      },
      onError: () => {
        // The same where the swap was ended meanwhile.
        if (document.activeElement === document.body) saying.current?.focus();
      },
    });
  }

  return (
    <article
      className={classes.step}
      data-present={present || undefined}
      data-later={(!step.done && !present && !step.mine) || undefined}
      aria-labelledby={`step-${step.step}`}
    >
      <div className={classes.stepHead}>
        <h3 id={`step-${step.step}`}>{t("swaps.stepTitle", { step: step.step, title: step.title })}</h3>
        <State step={step} present={present} name={name} />
      </div>
      <p className={classes.prompt}>{step.prompt}</p>
      {step.theirs && <Words by={name} said={step.theirs} theirs />}
      {step.mine && !writes && <Words by={t("swaps.you")} said={step.mine} />}
      <p ref={saying} tabIndex={-1} role="status" className={classes.said}>
        {said}
      </p>
      {stale && (
        <p role="alert" className={classes.stale}>
          {t("swaps.stale")}
        </p>
      )}
      {say.isError && !stale && <ProblemNote error={say.error} shownFields={["text"]} />}
      {writes && (
        <AnswerForm
          swapId={swap.id}
          step={step}
          error={say.error}
          sending={say.isPending}
          send={send}
          cancel={step.mine ? () => setMends(false) : undefined}
        />
      )}
      {mayMend && !writes && (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.mend}
          aria-label={t("swaps.mendStep", { step: step.step })}
          onClick={() => setMends(true)}
        >
          {t("swaps.mend")}
        </Button>
      )}
    </article>
  );
}

function State({ step, present, name }: { step: SwapStep; present: boolean; name: string }) {
  const { t } = useTranslation();
  if (step.done) return <Badge tone="good">{t("swaps.stepDone")}</Badge>;
  if (!present) return null;
  return step.mine ? (
    <Badge>{t("swaps.waitsFor", { name })}</Badge>
  ) : (
    <Badge tone="accent">{t("swaps.yourTurn")}</Badge>
  );
}

function Words({ by, said, theirs = false }: { by: string; said: Said; theirs?: boolean }) {
  const { t } = useTranslation();
  const shared = theirs ? "swaps.sharedByThem" : "swaps.sharedByYou";
  return (
    <figure className={classes.words} data-theirs={theirs || undefined}>
      <figcaption>
        <strong>{by}</strong>
        {said.shared && <span>{t(shared)}</span>}
      </figcaption>
      <Prose text={said.text} within="section" />
    </figure>
  );
}

interface AnswerFormProps {
  swapId: string;
  step: SwapStep;
  error: unknown;
  sending: boolean;
  send: (answer: Said, sent: () => void) => void;
  cancel: (() => void) | undefined;
}

function AnswerForm({ swapId, step, error, sending, send, cancel }: AnswerFormProps) {
  const { t } = useTranslation();
  const [gap, setGap] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, change, clear } = useDraft(`swap.${swapId}.${step.step}`, {
    text: step.mine?.text ?? "",
    shared: step.mine?.shared ?? false,
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const text = draft.text.trim();
    setGap(text === "");
    if (text === "") field.current?.focus();
    else send({ text, shared: draft.shared }, clear);
  }

  return (
    <form className={fields.form} onSubmit={submit} noValidate>
      <Textarea
        ref={field}
        // Whoever pressed the button that opens it wants to write.
        autoFocus={cancel !== undefined}
        label={t("swaps.yourAnswer", { step: step.step })}
        description={t("swaps.markdown")}
        required
        rows={5}
        maxLength={4000}
        value={draft.text}
        error={gap ? t("swaps.needAnswer") : violationOf(error, "text")}
        onChange={(event) => {
          setGap(false);
          change({ text: event.currentTarget.value });
        }}
      />
      <CheckField
        label={t("swaps.share")}
        description={t("swaps.shareHint")}
        checked={draft.shared}
        onChange={(event) => change({ shared: event.currentTarget.checked })}
      />
      <div className={fields.actions}>
        <Button type="submit" loading={sending}>
          {t(step.mine ? "swaps.save" : "swaps.sendAnswer")}
        </Button>
        {cancel && (
          <Button
            variant="subtle"
            onClick={() => {
              clear();
              cancel();
            }}
          >
            {t("swaps.cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
