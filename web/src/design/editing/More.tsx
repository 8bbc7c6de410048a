import { type ReactNode, useEffect, useRef } from "react";
import fields from "../Fields.module.css";

interface MoreProps {
  title: string;
  /** Whether one of the fields in it was not accepted: then it opens, so that the reason is seen. */
  refused: boolean;
  children: ReactNode;
}

/** Fields that few need, folded away. */
export function More({ title, refused, children }: MoreProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (refused && details.current) details.current.open = true;
  }, [refused]);
  return (
    <details ref={details} className={fields.more}>
      <summary>{title}</summary>
      <div className={fields.form}>{children}</div>
    </details>
  );
}
