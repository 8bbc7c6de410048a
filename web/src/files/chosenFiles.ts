import { useEffect, useRef, useState } from "react";
import { upload } from "../api/upload";

export const MOST_FILES = 10;
export const MOST_MEGABYTES = 10;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

/** What the academy takes; it looks at what a file is, and not at its name. */
export const ACCEPTED = [
  "application/pdf",
  "image/png",
  "image/jpeg",
  "image/webp",
  "image/gif",
  "text/plain",
  ".docx",
  ".xlsx",
  ".pptx",
  ".odt",
  ".ods",
  ".odp",
  ".txt",
  ".md",
  ".csv",
].join(",");

/** A file as the academy has it. */
export interface KeptFile {
  id: string;
  name: string;
  type: string;
  size: number;
}

/** Where files go, before what they belong to is sent. */
export interface FilePlace {
  /** The address that takes one. */
  path: string;
  /** Says that one is not wanted; left out where the academy finds out by itself. */
  forget?: (id: string) => Promise<void>;
}

/** Why a file is not even sent. */
export type NotSent = "empty" | "too-large";

/** A file that is about to be sent, on its way, or there. */
export interface FileEntry {
  key: string;
  name: string;
  size: number;
  state: "sending" | "there" | "refused";
  /** How much of it is sent, from 0 to 1. */
  sent: number;
  /** What the academy has. */
  kept?: KeptFile;
  /** Whether it is here to be sent once more. */
  file?: File;
  /** Whether nothing has it yet, so that it goes when it is not wanted any more. */
  loose: boolean;
  why?: NotSent;
  error?: unknown;
}

let counted = 0;

const entryOf = (kept: KeptFile): FileEntry => ({
  key: kept.id,
  name: kept.name,
  size: kept.size,
  state: "there",
  sent: 1,
  kept,
  loose: false,
});

function whyNot({ size }: File): NotSent | undefined {
  if (size === 0) return "empty";
  return size > MOST_BYTES ? "too-large" : undefined;
}

/** The files of what is being written: those that are there, and those that are chosen, which are sent one after the other as soon as they are. */
export function useChosenFiles(place: FilePlace, before: readonly KeptFile[]) {
  const [entries, setEntries] = useState<readonly FileEntry[]>(() => before.map(entryOf));
  const [tooMany, setTooMany] = useState(false);
  const current = useRef(entries);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const sending = useRef(new Map<string, AbortController>());

  useEffect(() => {
    const unfinished = sending.current;
    return () => {
      for (const one of unfinished.values()) one.abort();
    };
  }, []);

  function set(next: readonly FileEntry[]) {
    current.current = next;
    setEntries(next);
  }

  const change = (key: string, part: Partial<FileEntry>) =>
    set(current.current.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)));

  function send(key: string, file: File) {
    const controller = new AbortController();
    sending.current.set(key, controller);
    queue.current = queue.current.then(async () => {
      const { signal } = controller;
      if (signal.aborted) return;
      try {
        const kept = await upload<KeptFile>(`${place.path}?name=${encodeURIComponent(file.name)}`, file, {
          signal,
          onProgress: (sent) => change(key, { sent }),
        });
        change(key, { state: "there", sent: 1, kept, name: kept.name, size: kept.size });
      } catch (error) {
        if (!signal.aborted) change(key, { state: "refused", error });
      } finally {
        sending.current.delete(key);
      }
    });
  }

  /** Where it does not get through that nothing has it, the academy finds out after a day. */
  function forget({ loose, kept }: FileEntry) {
    if (loose && kept) void place.forget?.(kept.id).catch(() => {});
  }

  function add(files: readonly File[]) {
    const room = MOST_FILES - current.current.length;
    const taken = files.slice(0, Math.max(room, 0));
    setTooMany(taken.length < files.length);
    const added = taken.map((file): FileEntry => {
      const why = whyNot(file);
      counted += 1;
      return {
        key: `new-${counted}`,
        name: file.name,
        size: file.size,
        state: why ? "refused" : "sending",
        sent: 0,
        loose: true,
        ...(why ? { why } : { file }),
      };
    });
    set([...current.current, ...added]);
    for (const { key, file } of added) if (file) send(key, file);
  }

  function remove(entry: FileEntry) {
    sending.current.get(entry.key)?.abort();
    sending.current.delete(entry.key);
    set(current.current.filter(({ key }) => key !== entry.key));
    setTooMany(false);
    forget(entry);
  }

  function retry({ key, file }: FileEntry) {
    if (!file) return;
    change(key, { state: "sending", sent: 0, error: undefined });
    send(key, file);
  }

  return {
    entries,
    /** Whether more were chosen than there may be. */
    tooMany,
    add,
    remove,
    retry,
    /** Lets go of what was brought and is not wanted. */
    discard: () => current.current.forEach(forget),
    busy: entries.some(({ state }) => state === "sending"),
    refused: entries.some(({ state }) => state === "refused"),
    ids: entries.flatMap(({ kept }) => (kept ? [kept.id] : [])),
  };
}

export type ChosenFiles = ReturnType<typeof useChosenFiles>;
