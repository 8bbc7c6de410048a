import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useId, useState } from "react";
import { Icon } from "../design/icons";
import classes from "./SearchBox.module.css";

interface SearchBoxProps {
  label: string;
  placeholder: string;
  button: string;
  clear: string;
  value: string;
  onSearch: (q: string) => void;
  size?: "md" | "lg";
}

/** One line to ask the catalog. Enter or the button searches; the cross empties the line. */
export function SearchBox({
  label,
  placeholder,
  button,
  clear,
  value,
  onSearch,
  size = "md",
}: SearchBoxProps) {
  const [text, setText] = useState(value);
  const id = useId();
  useEffect(() => setText(value), [value]);

  function submit(event: FormEvent) {
    event.preventDefault();
    onSearch(text.trim());
  }

  function empty() {
    setText("");
    if (value !== "") onSearch("");
    document.getElementById(id)?.focus();
  }

  return (
    <search>
      <form className={classes.box} data-size={size} onSubmit={submit}>
        <TextInput
          id={id}
          className={classes.input ?? ""}
          size={size}
          aria-label={label}
          placeholder={placeholder}
          value={text}
          maxLength={200}
          enterKeyHint="search"
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
          leftSection={<Icon name="search" />}
          rightSection={
            text !== "" && (
              <button type="button" className={classes.clear} aria-label={clear} onClick={empty}>
                <Icon name="clear" size={18} />
              </button>
            )
          }
        />
        <Button type="submit" size={size} className={classes.button ?? ""}>
          <span className={classes.buttonIcon}>
            <Icon name="forward" />
          </span>
          <span className={classes.buttonWords}>{button}</span>
        </Button>
      </form>
    </search>
  );
}
