import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import fields from "../design/Fields.module.css";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { Prose } from "../design/Prose";
import { TimeAgo } from "../design/TimeAgo";
import { AppealDecisionForm } from "./AppealDecisionForm";
import { CaseBadges } from "./CaseBadges";
import { CaseLog } from "./CaseLog";
import { DecisionForm } from "./DecisionForm";
import classes from "./Moderation.module.css";
import { type Case, titleAndBody, useDecide, useDecideAppeal } from "./moderation";
import { ReasonCounts } from "./ReasonCounts";
import { Suspended } from "./Suspended";

/** The text, what was said of it, what was done, and what there is to decide. */
export function ModeratorView({ one, heading }: { one: Case; heading: string }) {
  const { t } = useTranslation();
  const decide = useDecide(one.id);
  const decideAppeal = useDecideAppeal(one.id);
  const said = useRef<HTMLParagraphElement>(null);
  const [title, body] = titleAndBody(one);
  const decidable = one.status === "waiting" || one.status === "decided";
  // The form that was sent goes away, and the focus with it.
  const decided = () => said.current?.focus();
  const decision = <DecisionForm one={one} decide={decide} onDecided={decided} />;
  return (
    <div className={classes.case}>
      <header>
        <h1>{heading}</h1>
        <div className={fields.facts}>
          <CaseBadges one={one} />
          <span>
            <TimeAgo at={one.openedAt} />
          </span>
          <Suspended one={one} who="author" />
          {!(one.hidden && one.kind === "post") && (
            <Link to="/community/posts/$postId" params={{ postId: one.postId }}>
              {t("moderation.seeThere")}
            </Link>
          )}
        </div>
      </header>
      <p ref={said} tabIndex={-1} role="status" className={classes.said}>
        {(decide.isSuccess || decideAppeal.isSuccess) &&
          t(
            one.action === "dismiss" && one.upheld == null ? "moderation.saidDecided" : "moderation.saidTold",
          )}
      </p>
      <Panel title={t("moderation.words")} lead={t("moderation.wordsLead")}>
        {title && <h3>{title}</h3>}
        {one.words ? <Prose text={body} within="section" /> : <p>{t("moderation.wordsGone")}</p>}
      </Panel>
      <Why one={one} />
      {one.appeal && <Appealed appeal={one.appeal} />}
      {one.status === "waiting" && <Panel title={t("moderation.decide.title")}>{decision}</Panel>}
      {one.status === "decided" && (
        <Panel title={t("moderation.decide.again")} lead={t("moderation.decide.againLead")}>
          <details className={fields.more} open={decide.isError || undefined}>
            <summary>{t("moderation.decide.open")}</summary>
            {decision}
          </details>
        </Panel>
      )}
      {!decidable && decide.isError && <ProblemNote error={decide.error} />}
      {one.status === "appealed" && (
        <Panel title={t("moderation.appeal.decide")} lead={t("moderation.appeal.decideLead")}>
          {one.mayDecide ? (
            <AppealDecisionForm one={one} decide={decideAppeal} onDecided={decided} />
          ) : (
            <p>{t("moderation.appeal.somebodyElse")}</p>
          )}
        </Panel>
      )}
      {one.status !== "appealed" && decideAppeal.isError && <ProblemNote error={decideAppeal.error} />}
      <CaseLog one={one} />
    </div>
  );
}

function Why({ one }: { one: Case }) {
  const { t } = useTranslation();
  const reported = one.reported ?? [];
  const notes = reported.filter(({ note }) => note);
  return (
    <Panel
      title={t("moderation.why")}
      lead={(one.reports ?? 0) > 0 ? t("moderation.reportedBy", { count: one.reports ?? 0 }) : undefined}
    >
      {one.heldFor && <p>{t("moderation.heldFor", { reason: one.heldFor })}</p>}
      {reported.length > 0 && <ReasonCounts reported={reported} />}
      {notes.length > 0 && (
        <ul className={classes.notes} aria-label={t("moderation.notes")}>
          {notes.map(({ reason, note, at }) => (
            <li key={`${at} ${note}`}>
              <blockquote>{note}</blockquote>
              <small>
                {t(`moderation.reason.${reason}`)} · <TimeAgo at={at} />
              </small>
            </li>
          ))}
        </ul>
      )}
      {!one.heldFor && reported.length === 0 && <p>{t("moderation.whyNothing")}</p>}
    </Panel>
  );
}

function Appealed({ appeal }: { appeal: string }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("moderation.appeal.said")}>
      <blockquote className={classes.quote}>{appeal}</blockquote>
    </Panel>
  );
}
