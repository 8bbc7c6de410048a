import { createLink } from "@tanstack/react-router";
import { type AnchorHTMLAttributes, forwardRef } from "react";
import classes from "./BackLink.module.css";
import { Icon } from "./icons";

const BackAnchor = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement>>(
  ({ children, ...props }, ref) => (
    <a ref={ref} {...props} className={classes.back}>
      <Icon name="back" size={18} />
      {children}
    </a>
  ),
);

/** The way back to the list that a page belongs to. */
export const BackLink = createLink(BackAnchor);
