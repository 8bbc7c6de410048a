import { ActionIcon, Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { durationInWords } from "../catalog/duration";
import { ItemPicker } from "../curate/ItemPicker";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { FormTile } from "../design/FormTile";
import { Icon, type IconName } from "../design/icons";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { type Collection, type Entry, type EntryChange, useChangeEntry } from "./collections";
import classes from "./Entries.module.css";

const MOST_ENTRIES = 500;

interface Removed {
  entry: Entry;
  place: number;
}

/** The items of a collection in their order. Who looks after it moves them, says why they are there, and takes them out. */
export function Entries({ collection }: { collection: Collection }) {
  const { t } = useTranslation();
  const change = useChangeEntry(collection.id);
  const [said, setSaid] = useState("");
  const [removed, setRemoved] = useState<Removed | null>(null);
  const { entries, editable } = collection;
  const nameOf = (entry: Entry) => entry.item?.title ?? t("collections.gone");

  function make(what: EntryChange, words: string) {
    setRemoved(null);
    change.mutate(what);
    setSaid(words);
  }

  function remove(entry: Entry, place: number) {
    make({ kind: "remove", itemId: entry.itemId }, t("curate.removed", { what: nameOf(entry) }));
    // What is offered no more cannot be put in again.
    if (!entry.gone) setRemoved({ entry, place });
  }

  function undo({ entry, place }: Removed) {
    make(
      { kind: "place", itemId: entry.itemId, place, ...(entry.note ? { note: entry.note } : {}) },
      t("collections.restored", { title: nameOf(entry) }),
    );
  }

  return (
    <>
      {entries.length === 0 && (
        <EmptyState
          title={t("collections.noEntries")}
          {...(editable ? { detail: t("collections.noEntriesDetail") } : {})}
        />
      )}
      <ol className={classes.entries}>
        {entries.map((entry, place) => (
          <li key={entry.itemId} className={classes.entry}>
            <EntryText entry={entry} name={nameOf(entry)}>
              {editable && (
                <Note
                  entry={entry}
                  name={nameOf(entry)}
                  keep={(note) => make({ kind: "place", itemId: entry.itemId, note }, t("collections.noted"))}
                />
              )}
            </EntryText>
            {editable && (
              <Movers
                name={nameOf(entry)}
                first={place === 0}
                last={place === entries.length - 1}
                move={(by) =>
                  make(
                    { kind: "place", itemId: entry.itemId, place: place + by },
                    t("collections.moved", { title: nameOf(entry), place: place + by + 1 }),
                  )
                }
                remove={() => remove(entry, place)}
              />
            )}
          </li>
        ))}
      </ol>
      <div className={fields.said} aria-live="polite">
        {!change.isError && said && <span>{said}</span>}
        {removed && !change.isError && (
          <Button size="sm" variant="subtle" onClick={() => undo(removed)}>
            {t("collections.undo")}
          </Button>
        )}
      </div>
      {change.isError && <ProblemNote error={change.error} />}
      {editable && (
        <Panel title={t("collections.add")} lead={t("collections.addLead")}>
          <ItemPicker
            label={t("collections.which")}
            taken={entries.map(({ itemId }) => itemId)}
            pending={change.isPending || entries.length >= MOST_ENTRIES}
            onPick={(item) =>
              make({ kind: "place", itemId: item.id }, t("collections.added", { title: item.title }))
            }
          />
        </Panel>
      )}
    </>
  );
}

function EntryText({
  entry: { item, note },
  name,
  children,
}: {
  entry: Entry;
  name: string;
  /** What can be done with its note. */
  children: ReactNode;
}) {
  const { t, i18n } = useTranslation();
  return (
    <>
      {item ? <FormTile form={item.form} /> : <Icon name="alert" />}
      <div>
        <h2>
          {item ? (
            <Link to="/catalog/$itemId" params={{ itemId: item.id }}>
              {name}
            </Link>
          ) : (
            name
          )}
        </h2>
        {item ? (
          <p>
            {t(`form.${item.form}`)} · {durationInWords(t, item.minutes, i18n.language)}
          </p>
        ) : (
          <p>{t("collections.goneDetail")}</p>
        )}
        {note && <p className={classes.note}>{note}</p>}
        {children}
      </div>
    </>
  );
}

/** Why an item is there, for whoever reads the collection. */
function Note({ entry, name, keep }: { entry: Entry; name: string; keep: (note: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);

  function save(event: FormEvent) {
    event.preventDefault();
    keep((typed ?? "").trim());
    setTyped(null);
  }

  if (typed === null) {
    return (
      <Button
        size="sm"
        variant="subtle"
        aria-label={t("collections.noteOf", { title: name })}
        onClick={() => setTyped(entry.note ?? "")}
      >
        {t("collections.note")}
      </Button>
    );
  }
  return (
    <form className={classes.noteForm} onSubmit={save}>
      <TextInput
        // It was opened by whoever is about to write in it.
        autoFocus
        label={t("collections.why")}
        maxLength={500}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={fields.actions}>
        <Button type="submit" size="sm">
          {t("curate.keep")}
        </Button>
        <Button size="sm" variant="subtle" onClick={() => setTyped(null)}>
          {t("synonyms.cancel")}
        </Button>
      </div>
    </form>
  );
}

interface MoversProps {
  name: string;
  first: boolean;
  last: boolean;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

function Movers({ name, first, last, move, remove }: MoversProps) {
  const { t } = useTranslation();
  const button = (icon: IconName, label: string, disabled: boolean, act: () => void) => (
    <ActionIcon variant="subtle" size="lg" aria-label={label} disabled={disabled} onClick={act}>
      <Icon name={icon} size={18} />
    </ActionIcon>
  );
  return (
    <div className={classes.movers}>
      {button("up", t("collections.up", { title: name }), first, () => move(-1))}
      {button("down", t("collections.down", { title: name }), last, () => move(1))}
      {button("clear", t("curate.remove", { what: name }), false, remove)}
    </div>
  );
}
