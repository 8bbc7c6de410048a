import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { AnswerProposal } from "./AnswerProposal";
import { FindMentor } from "./FindMentor";
import { useDueCheckIns } from "./life";
import classes from "./MentorPage.module.css";
import { myAnswer, myPairingsQuery, othersOf, type Pairing, reasonsOf } from "./pairings";

/** Whom I am together with, who was asked, and how to find somebody. */
export function MentorPage() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const pairings = useQuery(myPairingsQuery(i18n.language));
  usePageTitle(t("mentor.title"));
  const underWay = pairings.data?.filter(({ status }) => status === "active") ?? [];
  const proposed = pairings.data?.filter(({ status }) => status === "proposed") ?? [];
  const over = pairings.data?.filter(({ status }) => status === "closed") ?? [];
  const hasMentor = [...underWay, ...proposed].some(({ mentor }) => mentor.memberId !== me.memberId);
  return (
    <>
      <PageHeading
        title={t("mentor.title")}
        lead={t("mentor.lead")}
        action={
          has(me, "mentor") && (
            <div className={classes.actions}>
              <ButtonLink to="/my/mentor/profile" variant="default">
                {t("mentor.toProfile")}
              </ButtonLink>
              <ButtonLink to="/my/mentor/certificate" variant="default">
                {t("certificate.link")}
              </ButtonLink>
            </div>
          )
        }
      />
      {pairings.isPending && <ListSkeleton rows={2} />}
      {pairings.isError && <ProblemNote error={pairings.error} retry={() => pairings.refetch()} />}
      <Pairings heading={t("mentor.asked")} pairings={proposed} />
      <Pairings heading={t("mentor.underWay")} pairings={underWay} />
      {pairings.data && !hasMentor && <FindMentor />}
      <Pairings heading={t("mentor.over")} pairings={over} />
    </>
  );
}

function Pairings({ heading, pairings }: { heading: string; pairings: Pairing[] }) {
  if (pairings.length === 0) return null;
  return (
    <section className={classes.section} aria-label={heading}>
      <h2>{heading}</h2>
      <ul className={classes.list}>
        {pairings.map((pairing) => (
          <li key={pairing.id}>
            <PairingCard pairing={pairing} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PairingCard({ pairing }: { pairing: Pairing }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const due = useDueCheckIns().data?.some(({ pairingId }) => pairingId === pairing.id);
  const answer = myAnswer(pairing, me.memberId);
  const iAmMentor = pairing.mentor.memberId === me.memberId;
  const others = new Intl.ListFormat(i18n.language).format(othersOf(pairing, me.memberId));
  const asked = iAmMentor ? pairing.mentees.flatMap((mentee) => mentee.asked ?? []) : [];
  return (
    <article className={classes.card}>
      <p className={classes.kind}>
        <Badge tone="plum">{t(`mentor.kind.${pairing.kind}`)}</Badge>
        <span>{t(iAmMentor ? "mentor.asMentor" : "mentor.asMentee")}</span>
        {due && <Badge tone="accent">{t("mentor.checkInDue")}</Badge>}
      </p>
      <h3>
        {pairing.status === "proposed" ? (
          others
        ) : (
          <Link to="/my/mentor/$pairingId" params={{ pairingId: pairing.id }}>
            {others}
          </Link>
        )}
      </h3>
      {!iAmMentor && <p className={classes.hint}>{pairing.mentor.jobRole}</p>}
      {asked.map(({ words }) => (
        <blockquote key={words} className={classes.asked}>
          {words}
        </blockquote>
      ))}
      <Reasons reasons={reasonsOf(pairing)} />
      {pairing.status === "proposed" &&
        (answer === "pending" ? (
          <AnswerProposal pairing={pairing} />
        ) : (
          <p className={classes.hint}>{t("mentor.waiting")}</p>
        ))}
    </article>
  );
}

export function Reasons({ reasons }: { reasons: readonly string[] }) {
  const { t } = useTranslation();
  if (reasons.length === 0) return null;
  return (
    <ul className={classes.reasons} aria-label={t("mentor.why")}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
