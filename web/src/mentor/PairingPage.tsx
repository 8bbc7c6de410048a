import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { Waiting } from "../design/Waiting";
import { useMe } from "../session/session";
import { CheckInForm } from "./CheckInForm";
import { Ending, LookingBack } from "./Closing";
import { Goals } from "./Goals";
import { useDueCheckIns } from "./life";
import { Reasons } from "./MentorPage";
import { Notes } from "./Notes";
import classes from "./PairingPage.module.css";
import { othersOf, type Pairing, pairingQuery, reasonsOf } from "./pairings";
import { Sessions } from "./Sessions";

const route = getRouteApi("/my/mentor/$pairingId");

export function PairingPage() {
  const { t, i18n } = useTranslation();
  const { pairingId } = route.useParams();
  const pairing = useQuery(pairingQuery(pairingId, i18n.language));
  usePageTitle(t("mentor.title"));
  return (
    <>
      <BackLink to="/my/mentor">{t("mentor.title")}</BackLink>
      {pairing.isPending && <ListSkeleton rows={3} />}
      {pairing.isError && <PairingProblem error={pairing.error} retry={() => pairing.refetch()} />}
      {pairing.data && <PairingView pairing={pairing.data} />}
    </>
  );
}

function PairingProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  if (asProblem(error).status !== 404) return <ProblemNote error={error} retry={retry} />;
  return (
    <>
      <h1>{t("mentor.notFound")}</h1>
      <EmptyState title={t("mentor.notFoundDetail")}>
        <ButtonLink to="/my/mentor">{t("mentor.title")}</ButtonLink>
      </EmptyState>
    </>
  );
}

function PairingView({ pairing }: { pairing: Pairing }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const checkIns = useDueCheckIns();
  const others = new Intl.ListFormat(i18n.language).format(othersOf(pairing, me.memberId));
  const reasons = reasonsOf(pairing);
  const active = pairing.status === "active";
  const due = checkIns.data?.find(({ pairingId }) => pairingId === pairing.id);
  return (
    <>
      <header className={classes.header}>
        <p className={classes.kind}>
          <Badge tone="plum">{t(`mentor.kind.${pairing.kind}`)}</Badge>
          {!active && <span>{t("mentor.over")}</span>}
        </p>
        <h1>{t("mentor.youAnd", { others })}</h1>
        <p className={classes.hint}>{t("mentor.private")}</p>
      </header>
      {pairing.status !== "proposed" && <LookingBack pairing={pairing} />}
      {checkIns.isPending && active && <Waiting />}
      {due && active && <CheckInForm key={due.id} checkIn={due} />}
      <div className={classes.columns}>
        <Sessions pairing={pairing} active={active} />
        <div className={classes.side}>
          <Goals pairing={pairing} active={active} />
          {pairing.status !== "proposed" && <Notes pairing={pairing} />}
          {reasons.length > 0 && (
            <section className={classes.why} aria-labelledby="why">
              <h2 id="why">{t("mentor.why")}</h2>
              <Reasons reasons={reasons} />
            </section>
          )}
          {active && <Ending pairing={pairing} />}
        </div>
      </div>
    </>
  );
}
