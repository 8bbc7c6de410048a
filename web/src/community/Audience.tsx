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
        {/* The service says it in a language that it speaks; a screen reader must know which. */}
        <span lang={space.language}>{space.audience}</span>
      </p>
    </div>
  );
}
