import { Button } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { Card } from "../design/CardList";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { figure } from "../i18n/figures";
import classes from "./Runs.module.css";
import { goesOn, type Run } from "./suppliers";

const TONES = {
  queued: "quiet",
  running: "brand",
  succeeded: "good",
  failed: "bad",
  cancelled: "accent",
} as const;
const COUNTS = ["created", "updated", "unchanged", "retired", "refused"] as const;

interface RunCardProps {
  run: Run;
  cancel: UseMutationResult<Run, Error, string>;
  /** What can be done with a run that has ended. */
  children?: ReactNode;
}

/** One run: how it stands, and what it brought so far. */
export function RunCard({ run, cancel, children }: RunCardProps) {
  const { t } = useTranslation();
  const kind = run.reason === "withdrawal" ? "withdrawal" : run.dryRun ? "dryRun" : "run";
  return (
    <Card
      headingLevel={3}
      title={t(`suppliers.${kind}`)}
      aside={
        <>
          <Badge tone={TONES[run.state]}>{t(`suppliers.state.${run.state}`)}</Badge>
          {goesOn(run) && (
            <Button
              size="sm"
              variant="default"
              loading={cancel.isPending && cancel.variables === run.id}
              onClick={() => cancel.mutate(run.id)}
            >
              {t("suppliers.cancel")}
            </Button>
          )}
        </>
      }
    >
      <p>
        {t(`suppliers.reason.${run.reason}`)} · <TimeAgo at={run.startedAt ?? run.createdAt} />
        {run.fresh && ` · ${t("suppliers.fresh")}`}
      </p>
      {goesOn(run) && <progress className={classes.progress} aria-label={t("suppliers.reading")} />}
      <Counts run={run} />
      {run.notModified && <p>{t("suppliers.notModified")}</p>}
      {run.failure && <p className={classes.failure}>{run.failure}</p>}
      {cancel.isError && cancel.variables === run.id && <ProblemNote error={cancel.error} />}
      {children}
    </Card>
  );
}

function Counts({ run }: { run: Run }) {
  const { t, i18n } = useTranslation();
  const told = COUNTS.filter((count) => run[count] > 0);
  const say = (value: number) => figure(value, i18n.language);
  return (
    <dl className={classes.counts}>
      {run.reason !== "withdrawal" && (
        <div>
          <dt>{t("suppliers.count.seen")}</dt>
          <dd>{say(run.seen)}</dd>
        </div>
      )}
      {told.map((count) => (
        <div key={count}>
          <dt>{t(`suppliers.${run.dryRun ? "would" : "count"}.${count}`)}</dt>
          <dd>{say(run[count])}</dd>
        </div>
      ))}
      {typeof run.wouldRetire === "number" && run.wouldRetire > run.retired && (
        <div>
          <dt>{t("suppliers.would.retired")}</dt>
          <dd>{say(run.wouldRetire)}</dd>
        </div>
      )}
    </dl>
  );
}
