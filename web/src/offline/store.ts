import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Item } from "../catalog/items";

/** Whose device this is at present: what is kept here is theirs. */
export interface Owner {
  memberId: string;
  name: string | null;
  roles: string[];
  /** When the academy last said that they are signed in. */
  seenAt: number;
}

/** An item that can be read without a connection. */
export interface KeptItem {
  id: string;
  item: Item;
  savedAt: string;
}

/** Something that was said of an item while the academy could not be reached. */
export interface Signal {
  /** Sent as `Idempotency-Key` each time that it is tried. */
  key: string;
  memberId: string;
  method: "PUT" | "DELETE";
  /** Path and query; the query has when it was said. */
  path: string;
  body: unknown;
  /** Signals about the same thing: the later one takes the place of the earlier. */
  about: string;
  at: number;
}

interface Kept extends DBSchema {
  owner: { key: "owner"; value: Owner };
  items: { key: string; value: KeptItem };
  signals: { key: string; value: Signal; indexes: { at: number } };
}

const NAME = "praxis";
const DAY_MS = 24 * 3600_000;
/** Without a word from the academy for so long, nothing is shown any more. */
const TRUSTED_MS = 14 * DAY_MS;
/** The academy takes no signal that is older. */
const SIGNAL_MS = 30 * DAY_MS;

let opened: Promise<IDBPDatabase<Kept>> | undefined;

function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore("owner");
      db.createObjectStore("items", { keyPath: "id" });
      db.createObjectStore("signals", { keyPath: "key" }).createIndex("at", "at");
    },
    // Another tab has a newer version of the app.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Makes the device a member's. What another member left here is deleted before anything of this one is kept. */
export async function beginFor(owner: Omit<Owner, "seenAt">, now = Date.now()): Promise<void> {
  const db = await database();
  const change = db.transaction(["owner", "items", "signals"], "readwrite");
  const before = await change.objectStore("owner").get("owner");
  if (before && before.memberId !== owner.memberId) await change.objectStore("items").clear();
  const signals = change.objectStore("signals");
  for (const signal of await signals.getAll()) {
    if (signal.memberId !== owner.memberId || signal.at < now - SIGNAL_MS) await signals.delete(signal.key);
  }
  await change.objectStore("owner").put({ ...owner, seenAt: now }, "owner");
  await change.done;
}

/** Whose device it is; null where nobody's, or where the academy was not heard of for too long. */
export async function owner(now = Date.now()): Promise<Owner | null> {
  const found = await (await database()).get("owner", "owner");
  return found && found.seenAt > now - TRUSTED_MS ? found : null;
}

/** Nobody is signed in: nothing is left to read. What was said and not sent waits for its member. */
export async function lock(): Promise<void> {
  const change = (await database()).transaction(["owner", "items"], "readwrite");
  await Promise.all([change.objectStore("owner").clear(), change.objectStore("items").clear(), change.done]);
}

/** Nothing of anybody is left. */
export async function empty(): Promise<void> {
  const change = (await database()).transaction(["owner", "items", "signals"], "readwrite");
  await Promise.all([
    change.objectStore("owner").clear(),
    change.objectStore("items").clear(),
    change.objectStore("signals").clear(),
    change.done,
  ]);
}

/** Keeps an item while the device is this member's: what comes late, after signing out, is not kept. */
export async function keep(memberId: string, kept: KeptItem): Promise<boolean> {
  const change = (await database()).transaction(["owner", "items"], "readwrite");
  const now = await change.objectStore("owner").get("owner");
  const isTheirs = now?.memberId === memberId;
  if (isTheirs) await change.objectStore("items").put(kept);
  await change.done;
  return isTheirs;
}

export async function forget(id: string): Promise<void> {
  await (await database()).delete("items", id);
}

export async function keptItem(id: string): Promise<KeptItem | undefined> {
  return (await owner()) ? (await database()).get("items", id) : undefined;
}

/** The latest saved first. */
export async function keptItems(): Promise<KeptItem[]> {
  if (!(await owner())) return [];
  const all = await (await database()).getAll("items");
  return all.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

/** Keeps a signal until it was sent; an earlier one about the same thing is not sent any more. */
export async function queue(signal: Signal): Promise<boolean> {
  const db = await database();
  const change = db.transaction(["owner", "signals"], "readwrite");
  const now = await change.objectStore("owner").get("owner");
  const isTheirs = now?.memberId === signal.memberId;
  if (isTheirs) {
    const signals = change.objectStore("signals");
    for (const other of await signals.getAll()) {
      if (other.about === signal.about && other.memberId === signal.memberId) await signals.delete(other.key);
    }
    await signals.put(signal);
  }
  await change.done;
  return isTheirs;
}

/** What a member said and was not sent, the earliest first. */
export async function queued(memberId: string): Promise<Signal[]> {
  const all = await (await database()).getAllFromIndex("signals", "at");
  return all.filter((signal) => signal.memberId === memberId);
}

export async function sent(key: string): Promise<void> {
  await (await database()).delete("signals", key);
}
