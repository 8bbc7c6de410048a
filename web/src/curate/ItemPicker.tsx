import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { durationInWords } from "../catalog/duration";
import fields from "../design/Fields.module.css";
import { FormTile } from "../design/FormTile";
import { Icon } from "../design/icons";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./ItemPicker.module.css";
import { foundItemsQuery, type Item } from "./items";

const WAIT_MILLISECONDS = 300;

interface ItemPickerProps {
  label: string;
  /** Ids of items that cannot be chosen again. */
  taken?: readonly string[];
  pending: boolean;
  onPick: (item: Item) => void;
  autoFocus?: boolean;
}

/** Finds one published item by words of its title or summary. */
export function ItemPicker({ label, taken = [], pending, onPick, autoFocus = false }: ItemPickerProps) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState("");
  const [words] = useDebouncedValue(typed.trim(), WAIT_MILLISECONDS);
  const found = useQuery(foundItemsQuery(words));
  const items = words ? (found.data?.items ?? []) : [];
  const amount = found.data?.next ? "curate.foundFirst" : "curate.found";
  return (
    <div>
      <TextInput
        autoFocus={autoFocus}
        label={label}
        placeholder={t("curate.searchPlaceholder")}
        value={typed}
        maxLength={200}
        autoComplete="off"
        leftSection={<Icon name="search" size={18} />}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Around it there may be a form, which this is no answer to.
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      {found.isError && <ProblemNote error={found.error} retry={() => found.refetch()} />}
      {words && found.isSuccess && (
        <p className={fields.said} aria-live="polite">
          {items.length === 0 ? t("catalog.empty") : t(amount, { count: items.length })}
        </p>
      )}
      <ul className={classes.results} aria-busy={found.isPlaceholderData}>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={classes.result}
              disabled={pending || taken.includes(item.id)}
              onClick={() => onPick(item)}
            >
              <FormTile form={item.form} size="sm" />
              <span>
                <b>{item.title}</b>
                <small>
                  {t(`form.${item.form}`)} · {durationInWords(t, item.minutes, i18n.language)}
                  {item.supplier && ` · ${item.supplier}`}
                </small>
              </span>
              <Icon name={taken.includes(item.id) ? "check" : "plus"} size={18} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
