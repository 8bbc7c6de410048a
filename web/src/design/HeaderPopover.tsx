import { type ReactNode, useId } from "react";
import classes from "./HeaderPopover.module.css";

interface HeaderPopoverProps {
  /** The name of the button and of what it opens. */
  label: string;
  /** What the button shows. */
  trigger: ReactNode;
  triggerClass: string | undefined;
  children: ReactNode;
  /** Called when somebody is about to open it. */
  onNear?: () => void;
  onOpen?: () => void;
}

/**
 * A panel under the right end of the header. The browser's own popover: it lies above everything, closes on Escape and
 * on a click beside it, and gives the focus back to its button.
 */
export function HeaderPopover({
  label,
  trigger,
  triggerClass,
  children,
  onNear,
  onOpen,
}: HeaderPopoverProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={triggerClass}
        popoverTarget={id}
        onPointerEnter={onNear}
        onFocus={onNear}
        onClick={onOpen}
        aria-label={label}
        aria-haspopup="dialog"
      >
        {trigger}
      </button>
      <div id={id} popover="auto" role="dialog" aria-label={label} className={classes.panel}>
        {children}
      </div>
    </>
  );
}
