import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { Icon } from "../icons";
import classes from "./ListField.module.css";

interface ListFieldProps {
  /** Of the field to write or choose in. */
  id?: string;
  label: string;
  hint?: string | undefined;
  placeholder?: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
  /** What can be chosen; left out where anything can be typed. */
  options?: readonly { value: string; label: string }[];
  /** How a value is shown. */
  inWords?: (value: string) => string;
  most: number;
  maxLength?: number;
  error?: string | undefined;
}

/** Several short texts: each is typed (Enter or a comma ends it) or chosen, and can be taken away. */
export function ListField({
  id: given,
  label,
  hint,
  placeholder,
  values,
  onChange,
  options,
  inWords = (value) => value,
  most,
  maxLength = 100,
  error,
}: ListFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const own = useId();
  const id = given ?? own;
  const group = useRef<HTMLFieldSetElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLSelectElement>(null);

  function add(text: string) {
    const wanted = text
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== "");
    const next = [...new Set([...values, ...wanted])].slice(0, most);
    if (next.length > values.length) onChange(next);
    setTyped("");
    // What was typed or chosen in takes no more. Whoever has left it already stays where they are.
    if (next.length >= most && group.current?.contains(document.activeElement)) group.current.focus();
  }

  function onKey(event: KeyboardEvent) {
    if (event.key !== "Enter" && event.key !== ",") return;
    event.preventDefault();
    add(typed);
  }

  function remove(value: string) {
    // At once: where there was no room for more, the field takes the focus only afterwards.
    flushSync(() => {
      onChange(values.filter((each) => each !== value));
      setSaid(t("edit.removed", { what: inWords(value) }));
    });
    (input.current ?? select.current)?.focus();
  }

  const left = options?.filter(({ value }) => !values.includes(value)) ?? [];
  const full = values.length >= most;
  return (
    <fieldset ref={group} className={classes.field} tabIndex={-1}>
      <legend id={`${id}-label`}>{label}</legend>
      {hint && (
        <p className={classes.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <ul className={classes.list}>
        {values.map((value) => (
          <li key={value} className={classes.entry}>
            {inWords(value)}
            <button
              type="button"
              aria-label={t("edit.remove", { what: inWords(value) })}
              onClick={() => remove(value)}
            >
              <Icon name="clear" size={16} />
            </button>
          </li>
        ))}
      </ul>
      {options ? (
        <NativeSelect
          ref={select}
          id={id}
          aria-labelledby={`${id}-label`}
          value=""
          disabled={left.length === 0 || full}
          error={error}
          data={[{ value: "", label: placeholder ?? "" }, ...left]}
          onChange={(event) => add(event.currentTarget.value)}
        />
      ) : (
        <div className={classes.add}>
          <TextInput
            ref={input}
            id={id}
            aria-labelledby={`${id}-label`}
            aria-describedby={hint ? `${id}-hint` : undefined}
            placeholder={placeholder}
            value={typed}
            maxLength={maxLength}
            disabled={full}
            error={error}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={onKey}
            // What was typed and left without Enter is meant all the same.
            onBlur={() => add(typed)}
          />
          <Button
            variant="default"
            disabled={typed.trim() === ""}
            aria-label={t("edit.addTo", { what: label })}
            onClick={() => add(typed)}
          >
            <Icon name="plus" size={18} />
          </Button>
        </div>
      )}
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </fieldset>
  );
}
