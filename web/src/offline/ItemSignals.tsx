import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { answered, catalog } from "../api/clients";
import { asProblem } from "../api/problem";
import type { Item } from "../catalog/items";
import { termInWords } from "../catalog/terms";
import { Icon } from "../design/icons";
import { ProblemNote } from "../design/ProblemNote";
import { useMe } from "../session/session";
import classes from "./Offline.module.css";
import { isKept, savedQuery } from "./saved";
import { say } from "./signals";
import { forget, keep } from "./store";

const now = () => new Date().toISOString();
const at = () => `at=${encodeURIComponent(now())}`;

/** Saving an item, and saying whether it helped. Without a connection what is said waits on the device. */
export function ItemSignals({ item }: { item: Item }) {
  useOpened(item);
  return (
    <section className={classes.signals} aria-labelledby="signals">
      <Save item={item} />
      {item.tasks.length > 0 && <Helped item={item} />}
    </section>
  );
}

/** Counted once a day by the academy, and never for ranking. */
function useOpened({ id, status }: Item) {
  const { memberId } = useMe();
  useEffect(() => {
    if (!memberId || status !== "published") return;
    const path = `/api/items/${id}/opened?${at()}`;
    // Nobody waits for it, and nothing is lost without it.
    say(memberId, { method: "PUT", path, body: null, about: `opened ${id}` }).catch(() => {});
  }, [memberId, id, status]);
}

function Save({ item }: { item: Item }) {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const saved = useQuery(savedQuery);
  const isSaved = saved.data?.entries.some(({ id }) => id === item.id) ?? false;
  const toggle = useMutation({
    mutationFn: async (wanted: boolean) => {
      const memberId = me.memberId ?? "";
      const said = await say(memberId, {
        method: wanted ? "PUT" : "DELETE",
        path: `/api/items/${item.id}/saved?${at()}`,
        body: null,
        about: `saved ${item.id}`,
      });
      // The device may have no storage; the academy knows all the same.
      if (!wanted) await forget(item.id).catch(() => {});
      else if (isKept(item)) await keep(memberId, { id: item.id, item, savedAt: now() }).catch(() => false);
      return said;
    },
    onSuccess: (_, wanted) => {
      const { queryKey } = savedQuery;
      const before = client.getQueryData(queryKey);
      if (!before) return client.invalidateQueries({ queryKey });
      const others = before.entries.filter(({ id }) => id !== item.id);
      const entries = wanted ? [{ id: item.id, item, savedAt: now() }, ...others] : others;
      client.setQueryData(queryKey, { ...before, entries });
    },
  });
  return (
    <div>
      <div className={classes.head}>
        <h2 id="signals">{t(isSaved ? "offline.isSaved" : "offline.later")}</h2>
        <Button
          size="sm"
          variant={isSaved ? "light" : "default"}
          leftSection={<Icon name={isSaved ? "check" : "plus"} size={18} />}
          aria-pressed={isSaved}
          loading={toggle.isPending}
          disabled={saved.isPending}
          onClick={() => toggle.mutate(!isSaved)}
        >
          {t(isSaved ? "offline.saved" : "offline.save")}
        </Button>
      </div>
      <p className={classes.hint}>{t(isKept(item) ? "offline.savedHint" : "offline.savedOnlineHint")}</p>
      {toggle.isError && <ProblemNote error={toggle.error} />}
      <p role="status" className={classes.said}>
        {toggle.isSuccess && toggle.data === "waiting" && t("offline.waits")}
      </p>
    </div>
  );
}

interface Vote {
  task: string;
  helped: boolean;
}

function helpfulnessQuery(id: string) {
  return {
    queryKey: ["item", id, "helpfulness"],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      try {
        const seen = await answered(
          catalog.GET("/api/items/{id}/helpfulness", { params: { path: { id } }, signal }),
        );
        return (seen.mine ?? []) as Vote[];
      } catch (error) {
        // It can be said nevertheless.
        if (asProblem(error).passing) return [];
        throw error;
      }
    },
  };
}

function Helped({ item }: { item: Item }) {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const query = helpfulnessQuery(item.id);
  const mine = useQuery(query);
  const vote = useMutation({
    mutationFn: ({ task, helped }: { task: string; helped: boolean | null }) =>
      say(me.memberId ?? "", {
        method: helped === null ? "DELETE" : "PUT",
        path: `/api/items/${item.id}/helpfulness/${encodeURIComponent(task)}${helped === null ? `?${at()}` : ""}`,
        body: helped === null ? null : { helped, at: now() },
        about: `helped ${item.id} ${task}`,
      }),
    onMutate: ({ task, helped }) => {
      const before = client.getQueryData<Vote[]>(query.queryKey);
      const others = (before ?? []).filter((one) => one.task !== task);
      client.setQueryData(query.queryKey, helped === null ? others : [...others, { task, helped }]);
      return before;
    },
    onError: (_, __, before) => client.setQueryData(query.queryKey, before),
  });
  return (
    <div>
      <h2>{t("offline.helped")}</h2>
      <ul className={classes.tasks}>
        {item.tasks.map((task) => {
          const said = mine.data?.find((one) => one.task === task)?.helped;
          const words = termInWords(task);
          return (
            <li key={task}>
              <span>{words}</span>
              <div>
                {[true, false].map((helped) => (
                  <Button
                    key={String(helped)}
                    size="compact-md"
                    variant={said === helped ? "filled" : "default"}
                    aria-pressed={said === helped}
                    aria-label={t(helped ? "offline.yesLabel" : "offline.noLabel", { task: words })}
                    onClick={() => vote.mutate({ task, helped: said === helped ? null : helped })}
                  >
                    {t(helped ? "offline.yes" : "offline.no")}
                  </Button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      <p className={classes.hint}>{t("offline.helpedHint")}</p>
      {vote.isError && <ProblemNote error={vote.error} />}
      <p role="status" className={classes.said}>
        {vote.isSuccess && t(vote.data === "waiting" ? "offline.waits" : "offline.thanks")}
      </p>
    </div>
  );
}
