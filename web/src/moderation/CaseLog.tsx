import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListSkeleton } from "../design/ListSkeleton";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { MemberName } from "../people/MemberName";
import classes from "./Moderation.module.css";
import { type Case, logQuery } from "./moderation";

/** What was done about a text, oldest first. */
export function CaseLog({ one }: { one: Case }) {
  const { t } = useTranslation();
  const log = useQuery(logQuery(one));
  return (
    <Panel title={t("moderation.log")} plain>
      {log.isPending && <ListSkeleton rows={1} />}
      {log.isError && <ProblemNote error={log.error} retry={() => log.refetch()} />}
      {log.data?.length === 0 && <p className={classes.quiet}>{t("moderation.logEmpty")}</p>}
      <ol className={classes.log}>
        {log.data?.map(({ id, action, by, reason, at }) => (
          <li key={id}>
            <p>
              <strong>{t(`moderation.logged.${action}`)}</strong>
              {by && (
                <>
                  {" "}
                  · <MemberName id={by} />
                </>
              )}{" "}
              <small>
                <TimeAgo at={at} />
              </small>
            </p>
            {reason && <p className={classes.reason}>{reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
