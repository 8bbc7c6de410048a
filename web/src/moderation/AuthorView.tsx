import { Button, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import fields from "../design/Fields.module.css";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { violationOf } from "../design/violationOf";
import { CaseBadges } from "./CaseBadges";
import classes from "./Moderation.module.css";
import { type Case, useAppeal } from "./moderation";
import { Suspended } from "./Suspended";

/** What became of something that one wrote, why, and what one can do about it. */
export function AuthorView({ one, heading }: { one: Case; heading: string }) {
  const { t } = useTranslation();
  const appeal = useAppeal(one.id);
  const said = useRef<HTMLParagraphElement>(null);
  const burdens = one.hidden || one.action === "warn" || one.suspendedUntil != null;
  const happened = one.upheld
    ? "upheld"
    : ((one.status === "waiting" ? null : one.action) ?? heldOrHidden(one));
  return (
    <div className={classes.case}>
      <header>
        <h1>{heading}</h1>
        <div className={fields.facts}>
          <CaseBadges one={one} />
          <span>
            <TimeAgo at={one.decidedAt ?? one.openedAt} />
          </span>
          <Suspended one={one} who="you" />
          {!one.hidden && (
            <Link to="/community/posts/$postId" params={{ postId: one.postId }}>
              {t("moderation.seeThere")}
            </Link>
          )}
        </div>
      </header>
      <p ref={said} tabIndex={-1} role="status" className={classes.said}>
        {appeal.isSuccess && t("moderation.appeal.sent")}
      </p>
      <Panel title={t("moderation.author.what")} lead={t(`moderation.author.happened.${happened}`)}>
        {one.heldFor && <p>{t("moderation.heldFor", { reason: one.heldFor })}</p>}
        {one.reason && (
          <>
            <p className={classes.quiet}>{t("moderation.author.reason")}</p>
            <blockquote className={classes.quote}>{one.reason}</blockquote>
          </>
        )}
      </Panel>
      {one.appeal && (
        <Panel
          title={t("moderation.author.yourAppeal")}
          lead={t(`moderation.author.appeal.${appealState(one)}`)}
        >
          <blockquote className={classes.quote}>{one.appeal}</blockquote>
        </Panel>
      )}
      {burdens && !one.appeal && (
        <Panel title={t("moderation.appeal.title")} lead={t("moderation.appeal.lead")}>
          <AppealForm appeal={appeal} onSent={() => said.current?.focus()} />
        </Panel>
      )}
      {(!burdens || one.appeal) && appeal.isError && <ProblemNote error={appeal.error} />}
    </div>
  );
}

const heldOrHidden = (one: Case) => (one.heldFor ? "held" : one.hidden ? "hidden" : "nothing");
const appealState = ({ upheld }: Case) => (upheld == null ? "waits" : upheld ? "upheld" : "rejected");

const MOST_WORDS = 2000;

function AppealForm({ appeal, onSent }: { appeal: ReturnType<typeof useAppeal>; onSent: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [empty, setEmpty] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  function send(event: FormEvent) {
    event.preventDefault();
    const words = text.trim();
    setEmpty(words === "");
    if (words === "") form.current?.querySelector("textarea")?.focus();
    else if (!appeal.isPending) appeal.mutate(words, { onSuccess: onSent });
  }

  return (
    <form ref={form} className={fields.form} onSubmit={send} noValidate>
      <Textarea
        label={t("moderation.appeal.text")}
        description={t("moderation.appeal.textHint")}
        rows={4}
        maxLength={MOST_WORDS}
        value={text}
        error={empty ? t("moderation.appeal.needText") : violationOf(appeal.error, "text")}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setEmpty(false);
        }}
      />
      {appeal.isError && <ProblemNote error={appeal.error} shownFields={["text"]} />}
      <div className={fields.actions}>
        <Button type="submit" loading={appeal.isPending}>
          {t("moderation.appeal.send")}
        </Button>
      </div>
    </form>
  );
}
