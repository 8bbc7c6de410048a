import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import fields from "../design/Fields.module.css";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./Admin.module.css";

export interface Choice {
  id: string;
  name: string;
  /** What tells it from others of the same name. */
  hint?: string;
}

interface PickerProps {
  label: string;
  description?: string;
  /** What is chosen now, in words; null where nothing is. */
  chosen: ReactNode | null;
  none: string;
  error?: string | undefined;
  /** Finds by what was typed. */
  useFound: (q: string, open: boolean) => UseQueryResult<{ items: Choice[]; next: string | null }>;
  onChoose: (choice: Choice | null) => void;
}

const PAUSE_MS = 200;

/** One of many that are too many for a list: type a few letters, choose. */
export function Picker({ label, description, chosen, none, error, useFound, onChoose }: PickerProps) {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const found = useFound(q, open);
  // Not of what is typed now.
  const stale = found.isPlaceholderData || typed.trim() !== q;
  const button = useRef<HTMLButtonElement>(null);
  const closed = useRef(false);

  /** The field goes away; whoever was in it goes on at the button, which comes back for it. */
  function close() {
    closed.current = true;
    setOpen(false);
  }

  function choose(choice: Choice | null) {
    onChoose(choice);
    setTyped("");
    close();
    button.current?.focus();
  }

  return (
    <fieldset className={fields.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={classes.legend}>{label}</legend>
      {description && <p className={fields.hint}>{description}</p>}
      <div className={classes.picked}>
        <span>{chosen ?? <em>{none}</em>}</span>
        {!open && (
          <Button
            ref={button}
            size="compact-sm"
            variant="subtle"
            autoFocus={closed.current}
            aria-label={`${label}: ${t("admin.choose")}`}
            onClick={() => setOpen(true)}
          >
            {t("admin.choose")}
          </Button>
        )}
        {chosen !== null && !open && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${label}: ${none}`}
            onClick={() => choose(null)}
          >
            {none}
          </Button>
        )}
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className={classes.error}>
          {error}
        </p>
      )}
      {open && (
        <div className={classes.picker}>
          <TextInput
            aria-label={`${label}: ${t("admin.typeName")}`}
            placeholder={t("admin.typeName")}
            // Whoever pressed the button before goes on here.
            autoFocus
            autoComplete="off"
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") close();
              // Enter chooses the first and does not send the form around.
              if (event.key !== "Enter") return;
              event.preventDefault();
              const first = found.data?.items[0];
              if (first && !stale) choose(first);
            }}
          />
          {found.isError && <ProblemNote error={found.error} retry={() => found.refetch()} />}
          <p role="status" className={fields.hint}>
            {found.data &&
              (found.data.next
                ? t("admin.moreThan", { count: found.data.items.length })
                : t("admin.found", { count: found.data.items.length }))}
          </p>
          <ul className={classes.choices} aria-busy={stale}>
            {found.data?.items.map((choice) => (
              <li key={choice.id}>
                <button type="button" onClick={() => choose(choice)}>
                  {choice.name}
                  {choice.hint && <small>{choice.hint}</small>}
                </button>
              </li>
            ))}
          </ul>
          <Button size="compact-sm" variant="subtle" onClick={close}>
            {t("admin.cancel")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
