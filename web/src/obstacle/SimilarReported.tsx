import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./ObstaclePage.module.css";
import { type Obstacle, type SimilarObstacle, useObstacleChange } from "./obstacles";

/** After a report: one that is the same is counted there instead of standing twice. */
export function SimilarReported({ obstacle, similar }: { obstacle: Obstacle; similar: SimilarObstacle[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const merge = useObstacleChange(obstacle);
  const open = similar.filter(({ closedAt }) => !closedAt);
  if (open.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby="same">
      <h2 id="same">{t("obstacle.same")}</h2>
      <ul className={classes.same}>
        {open.map(({ id, what, voices }) => (
          <li key={id}>
            <p>
              {what} <small>{t("obstacle.voices", { count: voices })}</small>
            </p>
            <Button
              size="sm"
              variant="default"
              loading={merge.isPending}
              aria-label={`${t("obstacle.isSame")}: ${what}`}
              onClick={() =>
                merge.mutate(
                  { kind: "merge", into: id },
                  {
                    onSuccess: () =>
                      void navigate({ to: "/my/obstacles/$obstacleId", params: { obstacleId: id } }),
                  },
                )
              }
            >
              {t("obstacle.isSame")}
            </Button>
          </li>
        ))}
      </ul>
      {merge.isError && <ProblemNote error={merge.error} />}
    </section>
  );
}
