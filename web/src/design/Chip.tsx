import { createLink } from "@tanstack/react-router";
import { type AnchorHTMLAttributes, forwardRef } from "react";
import classes from "./Chip.module.css";

/** A filter or topic as a link: its state is the address, so it can be shared, reloaded and gone back from. */
const ChipAnchor = forwardRef<
  HTMLAnchorElement,
  AnchorHTMLAttributes<HTMLAnchorElement> & { chosen?: boolean }
>(({ chosen, className, ...props }, ref) => (
  <a
    ref={ref}
    {...props}
    className={className ? `${classes.chip} ${className}` : classes.chip}
    data-chosen={chosen || undefined}
    aria-current={chosen ? "true" : undefined}
  />
));

export const ChipLink = createLink(ChipAnchor);
export const chipRow = classes.row ?? "";
