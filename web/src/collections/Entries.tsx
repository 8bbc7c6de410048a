import { ActionIcon, Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
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
    make({ kind: "remove", itemId: entry.itemId }, t("edit.removed", { what: nameOf(entry) }));
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
          <EntryRow
            key={entry.itemId}
            entry={entry}
            name={nameOf(entry)}
            editable={editable}
            first={place === 0}
            last={place === entries.length - 1}
            keep={(note) => make({ kind: "place", itemId: entry.itemId, note }, t("collections.noted"))}
            move={(by) =>
              make(
                { kind: "place", itemId: entry.itemId, place: place + by },
                t("collections.moved", { title: nameOf(entry), place: place + by + 1 }),
              )
            }
            remove={() => remove(entry, place)}
          />
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

interface EntryRowProps {
  entry: Entry;
  name: string;
  editable: boolean;
  first: boolean;
  last: boolean;
  keep: (note: string) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

function EntryRow({ entry, name, editable, first, last, keep, move, remove }: EntryRowProps) {
  const { t } = useTranslation();
  const [noting, setNoting] = useState(false);
  const button = (icon: IconName, label: string, disabled: boolean, act: () => void) => (
    <ActionIcon variant="subtle" size="lg" aria-label={label} disabled={disabled} onClick={act}>
      <Icon name={icon} size={18} />
    </ActionIcon>
  );
  return (
    <li className={classes.entry}>
      {entry.item ? (
        <FormTile form={entry.item.form} />
      ) : (
        <span className={classes.gone}>
          <Icon name="alert" />
        </span>
      )}
      <div>
        <EntryText entry={entry} name={name} />
        {noting && <NoteForm note={entry.note ?? ""} keep={keep} close={() => setNoting(false)} />}
      </div>
      {editable && (
        <div className={classes.actions}>
          <Button
            size="sm"
            variant="subtle"
            aria-expanded={noting}
            aria-label={t("collections.noteOf", { title: name })}
            onClick={() => setNoting(!noting)}
          >
            {t("collections.note")}
          </Button>
          {button("up", t("collections.up", { title: name }), first, () => move(-1))}
          {button("down", t("collections.down", { title: name }), last, () => move(1))}
          {button("clear", t("edit.remove", { what: name }), false, remove)}
        </div>
      )}
    </li>
  );
}

function EntryText({ entry: { item, note }, name }: { entry: Entry; name: string }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <h2>
        {item ? (
          <Link to="/catalog/$itemId" params={{ itemId: item.id }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </h2>
      <p>
        {item
          ? `${t(`form.${item.form}`)} · ${durationInWords(t, item.minutes, i18n.language)}`
          : t("collections.goneDetail")}
      </p>
      {note && <p className={classes.note}>{note}</p>}
    </>
  );
}

interface NoteFormProps {
  note: string;
  keep: (note: string) => void;
  close: () => void;
}

/** Why an item is there, for whoever reads the collection. */
function NoteForm({ note, keep, close }: NoteFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(note);

  function save(event: FormEvent) {
    event.preventDefault();
    keep(typed.trim());
    close();
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
        <Button size="sm" variant="subtle" onClick={close}>
          {t("synonyms.cancel")}
        </Button>
      </div>
    </form>
  );
}
