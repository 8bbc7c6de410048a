import { Icon } from "../design/icons";
import classes from "./Audience.module.css";
import type { Space } from "./spaces";

/** The sentence that says who can see what is written in a space. */
export function Audience({ space, label }: { space: Space; label: string }) {
  return (
    <div className={classes.audience}>
      <Icon name="eye" />
      <p>
        <strong>{label}: </strong>
        {/* The service says it, in English; a screen reader must know. */}
        <span lang="en">{space.audience}</span>
      </p>
    </div>
  );
}
