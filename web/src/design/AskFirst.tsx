import { Button, type ButtonProps } from "@mantine/core";
import { useId, useRef, useState } from "react";
import classes from "./AskFirst.module.css";

interface AskFirstProps extends Pick<ButtonProps, "size" | "variant"> {
  /** What the button says. */
  label: string;
  /** Its name where several say the same. */
  name?: string;
  /** What will come of it, as a question. */
  question: string;
  yes: string;
  no: string;
  pending: boolean;
  onYes: () => void;
}

/** A button for what cannot be undone: it asks before it does it. */
export function AskFirst({
  label,
  name,
  question,
  yes,
  no,
  pending,
  onYes,
  size = "sm",
  variant = "subtle",
}: AskFirstProps) {
  const [asks, setAsks] = useState(false);
  const asked = useRef(false);
  const id = useId();
  if (asks || pending) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and this is a question
      <div role="group" className={classes.asked} aria-labelledby={id}>
        <p id={id}>{question}</p>
        <Button
          // Whoever pressed the button before reads on here.
          autoFocus
          size={size}
          variant="default"
          onClick={() => {
            asked.current = true;
            setAsks(false);
          }}
        >
          {no}
        </Button>
        <Button
          size={size}
          loading={pending}
          onClick={() => {
            setAsks(false);
            onYes();
          }}
        >
          {yes}
        </Button>
      </div>
    );
  }
  return (
    <Button
      size={size}
      variant={variant}
      aria-label={name}
      autoFocus={asked.current}
      onClick={() => setAsks(true)}
    >
      {label}
    </Button>
  );
}
