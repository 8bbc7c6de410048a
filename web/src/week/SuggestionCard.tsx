import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/icons";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./LineCard.module.css";
import { LineText } from "./LineText";
import { type LeftOut, type Line, usePlanChange } from "./plan";
import type { Say } from "./useSaid";

/** Something that is not in the plan and can be taken in. */
export function SuggestionCard({ line, minutes, say }: { line: Line | LeftOut; minutes: string; say: Say }) {
  const { t } = useTranslation();
  const change = usePlanChange();
  const add = { kind: "add", line } as const;
  return (
    <article className={classes.card}>
      <LineText line={line} minutes={minutes} />
      <div className={classes.actions}>
        <Button
          size="sm"
          variant="default"
          leftSection={<Icon name="plus" size={18} />}
          loading={change.isPending}
          aria-label={t("weekPage.addLabel", { title: line.title })}
          onClick={() =>
            change.mutateAsync(add).then(
              (plan) => say(add, plan),
              // Shown below, by the mutation.
              () => {},
            )
          }
        >
          {t("weekPage.add")}
        </Button>
      </div>
      {change.isError && <ProblemNote error={change.error} />}
    </article>
  );
}
