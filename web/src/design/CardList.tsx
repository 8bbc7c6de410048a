import type { ReactNode } from "react";
import classes from "./CardList.module.css";

/** A list of cards, one under the other. */
export function CardList({ children }: { children: ReactNode }) {
  return <ul className={classes.list}>{children}</ul>;
}

interface CardProps {
  /** Where it is a link, the whole card leads there. */
  title: ReactNode;
  /** A picture before it. */
  picture?: ReactNode;
  children?: ReactNode;
  /** Its state and what can be done, at the end. */
  aside?: ReactNode;
  headingLevel?: 2 | 3;
}

/** One entry of a {@link CardList}. */
export function Card({ title, picture, children, aside, headingLevel = 2 }: CardProps) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <li>
      <article className={classes.card}>
        {picture}
        <div className={classes.main}>
          <Heading className={classes.title}>{title}</Heading>
          {children}
        </div>
        {aside && <div className={classes.aside}>{aside}</div>}
      </article>
    </li>
  );
}
