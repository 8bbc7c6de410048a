import { Button, NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { AskFirst } from "../design/AskFirst";
import { Card, CardList } from "../design/CardList";
import { EmptyState } from "../design/EmptyState";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import { ListField } from "../design/editing/ListField";
import { useEditing } from "../design/editing/useEditing";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { violationOf } from "../design/violationOf";
import { COMMON_LANGUAGES, nameOfLanguage } from "../i18n/languages";
import {
  type SynonymContent,
  type Synonyms,
  useChangeSynonyms,
  useCreateSynonyms,
  useRemoveSynonyms,
  useSynonyms,
} from "./needs";

interface SynonymDraft {
  words: string[];
  language: string;
}

const NOTHING: SynonymDraft = { words: [], language: "" };
const FEWEST = 2;
const MOST = 20;
const SHOWN_FIELDS = ["words", "language"];

const draftOf = ({ words, language }: Synonyms): SynonymDraft => ({ words, language: language ?? "" });
const contentOf = ({ words, language }: SynonymDraft): SynonymContent => ({
  words,
  ...(language ? { language } : {}),
});

/** Words that mean the same when one searches. */
export function SynonymsPage() {
  const { t } = useTranslation();
  const synonyms = useSynonyms();
  const [said, setSaid] = useState("");
  usePageTitle(t("synonyms.title"));
  return (
    <>
      <PageHeading title={t("synonyms.title")} lead={t("synonyms.lead")} />
      <NewGroup say={setSaid} />
      <div className={fields.after}>
        <p className={fields.said} aria-live="polite">
          {said}
        </p>
        {synonyms.isPending && <ListSkeleton rows={3} />}
        {synonyms.isError && synonyms.entries.length === 0 && (
          <ProblemNote error={synonyms.error} retry={() => synonyms.refetch()} />
        )}
        {synonyms.isSuccess && synonyms.entries.length === 0 && (
          <EmptyState title={t("synonyms.empty")} detail={t("synonyms.emptyDetail")} />
        )}
        <CardList>
          {synonyms.entries.map((group) => (
            <Group key={group.id} group={group} say={setSaid} />
          ))}
        </CardList>
        <LoadMore {...synonyms} />
      </div>
    </>
  );
}

function NewGroup({ say }: { say: (what: string) => void }) {
  const { t } = useTranslation();
  const create = useCreateSynonyms();
  const [draft, setDraft] = useState(NOTHING);
  const [few, setFew] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);

  function edit(part: Partial<SynonymDraft>) {
    setDraft({ ...draft, ...part });
    setFew(false);
    setKey(newIdempotencyKey());
  }

  function send(event: FormEvent) {
    event.preventDefault();
    setFew(draft.words.length < FEWEST);
    if (draft.words.length < FEWEST) return;
    create.mutate(
      { content: contentOf(draft), key },
      {
        onSuccess: () => {
          say(t("synonyms.saidMade", { words: draft.words.join(", ") }));
          setDraft(NOTHING);
          setKey(newIdempotencyKey());
        },
      },
    );
  }

  return (
    <Panel title={t("synonyms.make")} lead={t("synonyms.makeLead")}>
      <form className={fields.form} onSubmit={send} noValidate>
        <GroupFields draft={draft} edit={edit} error={create.error} few={few} />
        {create.isError && <ProblemNote error={create.error} shownFields={SHOWN_FIELDS} />}
        <div className={fields.actions}>
          <Button type="submit" loading={create.isPending}>
            {t("synonyms.makeNow")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

interface GroupFieldsProps {
  draft: SynonymDraft;
  edit: (part: Partial<SynonymDraft>) => void;
  error: unknown;
  few: boolean;
}

function GroupFields({ draft, edit, error, few }: GroupFieldsProps) {
  const { t, i18n } = useTranslation();
  const codes = [...new Set([...COMMON_LANGUAGES, ...(draft.language ? [draft.language] : [])])];
  return (
    <div className={fields.row}>
      <ListField
        label={t("synonyms.words")}
        hint={t("synonyms.wordsHint")}
        values={draft.words}
        most={MOST}
        error={few ? t("synonyms.needTwo") : violationOf(error, "words")}
        onChange={(words) => edit({ words })}
      />
      <NativeSelect
        label={t("synonyms.language")}
        value={draft.language}
        error={violationOf(error, "language")}
        data={[
          { value: "", label: t("synonyms.anyLanguage") },
          ...codes.map((code) => ({ value: code, label: nameOfLanguage(code, i18n.language) })),
        ]}
        onChange={(event) => edit({ language: event.currentTarget.value })}
      />
    </div>
  );
}

function Group({ group, say }: { group: Synonyms; say: (what: string) => void }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const remove = useRemoveSynonyms(group);
  const words = group.words.join(", ");
  return (
    <Card
      title={group.words.join(" = ")}
      aside={
        <>
          <Button
            size="sm"
            variant="default"
            aria-expanded={open}
            aria-label={t("synonyms.changeOf", { words })}
            onClick={() => setOpen(!open)}
          >
            {t("synonyms.change")}
          </Button>
          <AskFirst
            label={t("synonyms.remove")}
            name={t("synonyms.removeOf", { words })}
            question={t("synonyms.removeQuestion")}
            yes={t("synonyms.remove")}
            no={t("curate.no")}
            pending={remove.isPending}
            onYes={() =>
              remove.mutate(undefined, { onSuccess: () => say(t("synonyms.saidRemoved", { words })) })
            }
          />
        </>
      }
    >
      <p>{group.language ? nameOfLanguage(group.language, i18n.language) : t("synonyms.anyLanguage")}</p>
      {remove.isError && <ProblemNote error={remove.error} />}
      {open && <Change group={group} close={() => setOpen(false)} />}
    </Card>
  );
}

function Change({ group, close }: { group: Synonyms; close: () => void }) {
  const { t } = useTranslation();
  const editing = useEditing(group, draftOf);
  const { read, draft, changed } = editing;
  const change = useChangeSynonyms(read);
  const [few, setFew] = useState(false);

  function save(event: FormEvent) {
    event.preventDefault();
    setFew(draft.words.length < FEWEST);
    if (draft.words.length >= FEWEST) change.mutate(contentOf(draft), { onSuccess: close });
  }

  return (
    <form className={fields.form} onSubmit={save} noValidate>
      <GroupFields
        draft={draft}
        error={change.error}
        few={few}
        edit={(part) => {
          editing.edit(part);
          setFew(false);
        }}
      />
      <ChangeProblem
        error={change.error}
        shownFields={SHOWN_FIELDS}
        startOver={() => {
          change.reset();
          editing.startOver();
        }}
      />
      <div className={fields.actions}>
        <Button type="submit" size="sm" loading={change.isPending} disabled={!changed}>
          {t("curate.keep")}
        </Button>
        <Button size="sm" variant="subtle" onClick={close}>
          {t("synonyms.cancel")}
        </Button>
      </div>
    </form>
  );
}
