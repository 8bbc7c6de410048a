import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./ListSkeleton.module.css";

/** The shape of a list of cards while it is on its way. */
export function ListSkeleton({ rows = 4, columns = 1 }: { rows?: number; columns?: 1 | 2 }) {
  const { t } = useTranslation();
  return (
    <div
      role="status"
      aria-label={t("app.loading")}
      className={classes.list}
      data-columns={columns}
      data-waiting=""
    >
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={row} className={classes.card}>
          <Skeleton width={44} height={44} radius={12} />
          <div className={classes.lines}>
            <Skeleton width="55%" height={14} />
            <Skeleton width="90%" height={10} />
            <Skeleton width="35%" height={10} />
          </div>
        </div>
      ))}
    </div>
  );
}
