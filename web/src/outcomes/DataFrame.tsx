import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BackLink } from "../design/BackLink";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { usePageTitle } from "../design/usePageTitle";
import { has } from "../session/has";
import { useMe } from "../session/session";
import classes from "./DataPage.module.css";
import { OutcomeProblem } from "./OutcomePage";
import { type Outcome, outcomeQuery } from "./outcomes";

interface DataFrameProps {
  outcomeId: string;
  title: string;
  /** Also for those who neither own the outcome nor manage the academy. */
  open?: boolean;
  children: (outcome: Outcome) => ReactNode;
}

/** What the pages behind an outcome share: the way back, the ways between them, and whom they are for. */
export function DataFrame({ outcomeId, title, open = false, children }: DataFrameProps) {
  const { t } = useTranslation();
  const me = useMe();
  const outcome = useQuery(outcomeQuery(outcomeId));
  usePageTitle(title);
  const mine = has(me, "manager") || outcome.data?.ownerId === me.memberId;
  const params = { outcomeId };
  return (
    <>
      <BackLink to="/outcomes/$outcomeId" params={params}>
        {outcome.data?.title ?? t("outcomes.title")}
      </BackLink>
      {outcome.isPending && <ListSkeleton rows={2} />}
      {outcome.isError && <OutcomeProblem error={outcome.error} retry={() => outcome.refetch()} />}
      {outcome.data && mine && (
        <nav className={classes.tabs} aria-label={t("outcomes.data")}>
          <ChipLink to="/outcomes/$outcomeId/quality" params={params} chosen={title === t("quality.title")}>
            {t("quality.title")}
          </ChipLink>
          <ChipLink to="/outcomes/$outcomeId/history" params={params} chosen={title === t("history.title")}>
            {t("history.title")}
          </ChipLink>
          <ChipLink
            to="/outcomes/$outcomeId/ownership"
            params={params}
            chosen={title === t("ownership.title")}
          >
            {t("ownership.title")}
          </ChipLink>
        </nav>
      )}
      {outcome.data && (mine || open) && children(outcome.data)}
      {outcome.data && !mine && !open && (
        <>
          <h1>{title}</h1>
          <EmptyState title={t("ownership.notYours")} detail={t("ownership.notYoursDetail")}>
            <ButtonLink to="/outcomes/$outcomeId" params={params}>
              {t("ownership.toOutcome")}
            </ButtonLink>
          </EmptyState>
        </>
      )}
    </>
  );
}
