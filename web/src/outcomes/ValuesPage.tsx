import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BackLink } from "../design/BackLink";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { usePageTitle } from "../design/usePageTitle";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { OutcomeProblem } from "./OutcomePage";
import { type Outcome, outcomeQuery } from "./outcomes";
import { PasteValues } from "./PasteValues";
import { TypeValues } from "./TypeValues";
import classes from "./ValuesPage.module.css";

const route = getRouteApi("/office/outcomes/$outcomeId/values");

export function ValuesPage() {
  const { t } = useTranslation();
  const { outcomeId } = route.useParams();
  const outcome = useQuery(outcomeQuery(outcomeId));
  usePageTitle(t("values.title"));
  return (
    <>
      <BackLink to="/outcomes/$outcomeId" params={{ outcomeId }}>
        {outcome.data?.title ?? t("outcomes.title")}
      </BackLink>
      {outcome.isPending && <ListSkeleton rows={2} />}
      {outcome.isError && <OutcomeProblem error={outcome.error} retry={() => outcome.refetch()} />}
      {outcome.data && <Values outcome={outcome.data} />}
    </>
  );
}

function Values({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const me = useMe();
  const { by, period } = route.useSearch();
  const typed = outcome.unitOfAnalysis === "team" && by !== "paste";
  if (!has(me, "manager") && outcome.ownerId !== me.memberId) {
    return (
      <>
        <h1>{t("values.title")}</h1>
        <EmptyState title={t("values.notYours")} detail={t("values.notYoursDetail")}>
          <ButtonLink to="/outcomes/$outcomeId" params={{ outcomeId: outcome.id }}>
            {t("values.toOutcome")}
          </ButtonLink>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeading
        title={t("values.title")}
        lead={t("values.lead", { metric: outcome.metric.name, unit: outcome.metric.unit })}
      />
      {outcome.unitOfAnalysis === "team" && (
        <nav className={classes.ways} aria-label={t("values.ways")}>
          <ChipLink
            to="/outcomes/$outcomeId/values"
            params={{ outcomeId: outcome.id }}
            search={{}}
            chosen={typed}
          >
            {t("values.type")}
          </ChipLink>
          <ChipLink
            to="/outcomes/$outcomeId/values"
            params={{ outcomeId: outcome.id }}
            search={{ by: "paste" }}
            chosen={!typed}
          >
            {t("values.paste")}
          </ChipLink>
        </nav>
      )}
      {typed ? (
        <TypeValues key={period} outcome={outcome} asked={period} />
      ) : (
        <PasteValues outcome={outcome} />
      )}
    </>
  );
}
