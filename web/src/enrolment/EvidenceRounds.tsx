import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { outsideAddress } from "../design/outside";
import { TimeAgo } from "../design/TimeAgo";
import { ShownFiles } from "../files/ShownFiles";
import classes from "./ActivityCard.module.css";
import type { Evidence } from "./enrolments";
import { evidenceAddress } from "./evidenceFiles";

/** Where more of it is. */
export function ShownLinks({ links }: { links: readonly string[] }) {
  if (links.length === 0) return null;
  return (
    <ul className={classes.links}>
      {links.map((link) => {
        const address = outsideAddress(link);
        return (
          <li key={link}>
            {address ? (
              <a href={address.href} target="_blank" rel="noopener noreferrer">
                {link}
              </a>
            ) : (
              link
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What was shown of an assignment, round by round, and what the facilitator said. */
export function EvidenceRounds({ rounds }: { rounds: Evidence[] }) {
  const { t } = useTranslation();
  if (rounds.length === 0) return null;
  return (
    <ol className={classes.rounds} aria-label={t("enrolment.shown")}>
      {rounds.map((round) => (
        <li key={round.id}>
          <p className={classes.roundHead}>
            <strong>{t("enrolment.round", { count: round.round })}</strong> <TimeAgo at={round.submittedAt} />{" "}
            <Badge tone={round.verdict === "accepted" ? "good" : round.verdict ? "accent" : "brand"}>
              {t(`enrolment.verdict.${round.verdict ?? "waits"}`)}
            </Badge>
          </p>
          {round.text && <p className={classes.roundText}>{round.text}</p>}
          <ShownLinks links={round.links ?? []} />
          {(round.files ?? []).length > 0 && (
            <ShownFiles files={round.files ?? []} address={evidenceAddress} />
          )}
          {round.words && (
            <p className={classes.words}>
              <strong>{t("enrolment.facilitator")}</strong> {round.words}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
