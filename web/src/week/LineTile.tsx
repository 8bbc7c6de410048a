import { FormIcon } from "../design/FormIcon";
import { Icon } from "../design/icons";
import classes from "./LineTile.module.css";
import type { LineKind } from "./plan";

/** What sort of thing a line is, as a picture; its name stands beside it. */
export function LineTile({ kind }: { kind: LineKind }) {
  return (
    <span className={classes.tile} data-kind={kind}>
      {kind === "bite" ? <FormIcon form="micro" /> : <Icon name={ICONS[kind]} size={24} />}
    </span>
  );
}

const ICONS = {
  "session-preparation": "mentor",
  "cohort-activity": "programme",
  obstacle: "obstacle",
} as const;
