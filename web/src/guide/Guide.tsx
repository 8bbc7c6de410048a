import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/icons";
import classes from "./Guide.module.css";
import { type Guided, STEPS } from "./guide";

interface GuideProps {
  role: Guided;
  /** Whether another role's start comes after this one. */
  more: boolean;
  onSeen: () => void;
  onEnough: () => void;
}

/** Three steps to begin with, for one role. */
export function Guide({ role, more, onSeen, onEnough }: GuideProps) {
  const { t } = useTranslation();
  // Of any role's steps; the keys are checked by the test of the guide.
  const words = (key: string, part: "title" | "detail") =>
    t(`guide.${role}.${key}.${part}` as "guide.learner.week.title");
  return (
    <>
      <div className={classes.head}>
        <h2 id="guide">{t(`guide.heading.${role}`)}</h2>
        <div className={classes.away}>
          <Button size="compact-md" variant="subtle" onClick={onSeen}>
            {t(more ? "guide.next" : "guide.gotIt")}
          </Button>
          {more && (
            <Button size="compact-md" variant="subtle" onClick={onEnough}>
              {t("guide.enough")}
            </Button>
          )}
        </div>
      </div>
      <ol className={classes.steps}>
        {STEPS[role].map(({ key, to }) => (
          <li key={key}>
            <Link to={to}>
              <strong>{words(key, "title")}</strong>
              <span>{words(key, "detail")}</span>
              <Icon name="forward" />
            </Link>
          </li>
        ))}
      </ol>
    </>
  );
}
