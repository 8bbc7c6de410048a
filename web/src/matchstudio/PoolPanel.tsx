import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListSkeleton } from "../design/ListSkeleton";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./RoundPage.module.css";
import { poolQuery, type Round } from "./rounds";

/** Who would be in the round now, and who not and why. */
export function PoolPanel({ round }: { round: Round }) {
  const { t } = useTranslation();
  const pool = useQuery(poolQuery(round));
  return (
    <Panel title={t("matchStudio.pool")} lead={t("matchStudio.poolLead")}>
      {pool.isPending && <ListSkeleton rows={1} />}
      {pool.isError && <ProblemNote error={pool.error} retry={() => pool.refetch()} />}
      {pool.data && (
        <>
          <dl className={classes.numbers}>
            {(["mentees", "mentors", "places"] as const).map((key) => (
              <div key={key}>
                <dt>{t(`matchStudio.${key}`)}</dt>
                <dd>{pool.data[key]}</dd>
              </div>
            ))}
          </dl>
          {pool.data.excluded.length > 0 && (
            <details className={classes.out}>
              <summary>
                {t("matchStudio.out", { count: pool.data.excludedMentees + pool.data.excludedMentors })}
              </summary>
              <ul>
                {pool.data.excluded.map((each) => (
                  <li key={`${each.memberId} ${each.side}`}>
                    {each.displayName}{" "}
                    <small>
                      {t(`matchStudio.side.${each.side}`)}: {t(`matchStudio.outBecause.${each.why}`)}
                    </small>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Panel>
  );
}
