import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Nullable, Whole } from "../api/answers";
import { answered, catalog, done } from "../api/clients";
import type { components } from "../api/generated/catalog";
import { type Page, usePagedList } from "../api/pages";
import type { SuppliersSearch } from "./suppliersSearch";

type Schemas = components["schemas"];

export type Supplier = Nullable<
  Whole<Schemas["SupplierView"]>,
  "homepage" | "contact" | "licence" | "clientId"
>;
export type SupplierContent = Schemas["SupplierContent"];
export type Trust = Schemas["TrustLevel"];
export type Setting = Nullable<Whole<Schemas["Setting"]>, "standard">;
export type Connector = Omit<Whole<Schemas["ConnectorView"]>, "settings"> & { settings: Setting[] };
export type ConnectionContent = Schemas["ConnectionContent"];
export type Connection = Nullable<
  Omit<Whole<Schemas["ConnectionView"]>, "described">,
  "schedule" | "nextRunAt"
> & { described: Schemas["SourceDescription"] | null };
export type Run = Nullable<
  Whole<Schemas["RunView"]>,
  "connectionId" | "askedBy" | "startedAt" | "endedAt" | "whole" | "wouldRetire" | "failure"
>;
export type RunWish = Schemas["NewRun"];
export type RunError = Whole<Schemas["RunError"]> & { id: string };

const PAGE_SIZE = 30;
const RUNS_AT_A_TIME = 10;
const ERRORS_AT_A_TIME = 50;
const POLL_MILLISECONDS = 1000;

/** Whether a run is not at its end. */
export const goesOn = ({ state }: Pick<Run, "state">) => state === "queued" || state === "running";

const paged = (limit: number, after: string | undefined) => ({ limit, ...(after ? { after } : {}) });

/** Suppliers, the newest first. */
export function useSuppliers({ name, trust }: SuppliersSearch) {
  return usePagedList(
    ["suppliers", { name, trust }],
    async (after, signal) => {
      const query = { ...paged(PAGE_SIZE, after), ...(name ? { name } : {}), ...(trust ? { trust } : {}) };
      return (await answered(catalog.GET("/api/suppliers", { params: { query }, signal }))) as Page<Supplier>;
    },
    { placeholderData: keepPreviousData },
  );
}

export function supplierQuery(id: string) {
  return queryOptions({
    queryKey: ["supplier", id],
    queryFn: async ({ signal }) =>
      (await answered(catalog.GET("/api/suppliers/{id}", { params: { path: { id } }, signal }))) as Supplier,
  });
}

/** The kinds of source that can be connected. */
export const connectorsQuery = queryOptions({
  queryKey: ["connectors"],
  queryFn: async ({ signal }) =>
    (await answered(catalog.GET("/api/suppliers/connectors", { signal }))) as Connector[],
  staleTime: Number.POSITIVE_INFINITY,
});

export function useConnections(supplierId: string) {
  return usePagedList(["supplier", supplierId, "connections"], async (after, signal) => {
    const params = { path: { supplierId }, query: paged(PAGE_SIZE, after) };
    return (await answered(
      catalog.GET("/api/suppliers/{supplierId}/connections", { params, signal }),
    )) as Page<Connection>;
  });
}

export interface ConnectionId {
  supplierId: string;
  connectionId: string;
}

const connectionKey = ({ supplierId, connectionId }: ConnectionId) =>
  ["supplier", supplierId, "connection", connectionId] as const;

export function connectionQuery(of: ConnectionId) {
  return queryOptions({
    queryKey: connectionKey(of),
    queryFn: async ({ signal }) =>
      (await answered(
        catalog.GET("/api/suppliers/{supplierId}/connections/{id}", {
          params: { path: { supplierId: of.supplierId, id: of.connectionId } },
          signal,
        }),
      )) as Connection,
  });
}

/** The runs of a connection, newest first; read again and again while one goes on, so that a reload loses nothing. */
export function useRuns(of: ConnectionId) {
  return usePagedList(
    [...connectionKey(of), "runs"],
    async (after, signal) => {
      const params = { path: { ...of }, query: paged(RUNS_AT_A_TIME, after) };
      return (await answered(
        catalog.GET("/api/suppliers/{supplierId}/connections/{connectionId}/runs", { params, signal }),
      )) as Page<Run>;
    },
    // Each page that is loaded is read anew: the more, the slower.
    {
      pollEvery: (runs) => runs.some(goesOn) && POLL_MILLISECONDS * Math.ceil(runs.length / RUNS_AT_A_TIME),
    },
  );
}

/** The records that a run refused. */
export function useRunErrors(of: ConnectionId, runId: string) {
  return usePagedList([...connectionKey(of), "run", runId, "errors"], async (after, signal) => {
    const params = { path: { ...of, id: runId }, query: paged(ERRORS_AT_A_TIME, after) };
    const page = (await answered(
      catalog.GET("/api/suppliers/{supplierId}/connections/{connectionId}/runs/{id}/errors", {
        params,
        signal,
      }),
    )) as Page<Omit<RunError, "id">>;
    return { ...page, items: page.items.map((each) => ({ ...each, id: String(each.nr) })) };
  });
}

export function useRegister() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ content, key }: { content: SupplierContent; key: string }) =>
      (await answered(
        catalog.POST("/api/suppliers", { params: { header: { "Idempotency-Key": key } }, body: content }),
      )) as Supplier,
    onSuccess: () => client.invalidateQueries({ queryKey: ["suppliers"] }),
  });
}

export function useChangeSupplier({ id, version }: Pick<Supplier, "id" | "version">) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (content: SupplierContent) =>
      (await answered(
        catalog.PUT("/api/suppliers/{id}", {
          params: { path: { id }, header: { "If-Match": `"${version}"` } },
          body: content,
        }),
      )) as Supplier,
    onSuccess: (supplier) => {
      client.setQueryData(["supplier", id], supplier);
      void client.invalidateQueries({ queryKey: ["suppliers"] });
      // Runs under way may have been cancelled by it.
      void client.invalidateQueries({ queryKey: ["supplier", id, "connection"] });
    },
  });
}

export function useConnect(supplierId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ content, key }: { content: ConnectionContent; key: string }) =>
      (await answered(
        catalog.POST("/api/suppliers/{supplierId}/connections", {
          params: { path: { supplierId }, header: { "Idempotency-Key": key } },
          body: content,
        }),
      )) as Connection,
    onSuccess: () => client.invalidateQueries({ queryKey: ["supplier", supplierId, "connections"] }),
  });
}

const versioned = ({ supplierId, id, version }: Pick<Connection, "supplierId" | "id" | "version">) => ({
  path: { supplierId, id },
  header: { "If-Match": `"${version}"` },
});

export function useChangeConnection(connection: Connection) {
  const client = useQueryClient();
  const of = { supplierId: connection.supplierId, connectionId: connection.id };
  return useMutation({
    mutationFn: async (content: ConnectionContent) =>
      (await answered(
        catalog.PUT("/api/suppliers/{supplierId}/connections/{id}", {
          params: versioned(connection),
          body: content,
        }),
      )) as Connection,
    onSuccess: (changed) => {
      client.setQueryData(connectionKey(of), changed);
      void client.invalidateQueries({ queryKey: [...connectionKey(of), "runs"] });
      void client.invalidateQueries({ queryKey: ["supplier", of.supplierId, "connections"] });
    },
  });
}

export function useDisconnect(connection: Connection) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (_: undefined) =>
      done(catalog.DELETE("/api/suppliers/{supplierId}/connections/{id}", { params: versioned(connection) })),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: ["supplier", connection.supplierId, "connections"] }),
  });
}

/** Starts a run, or the trial of one. There is one at a time, so nothing starts twice. */
export function useStartRun(of: ConnectionId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (wish: RunWish) =>
      (await answered(
        catalog.POST("/api/suppliers/{supplierId}/connections/{connectionId}/runs", {
          params: { path: { ...of } },
          body: wish,
        }),
      )) as Run,
    onSettled: () => client.invalidateQueries({ queryKey: [...connectionKey(of), "runs"] }),
  });
}

export function useCancelRun(of: ConnectionId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) =>
      (await answered(
        catalog.POST("/api/suppliers/{supplierId}/connections/{connectionId}/runs/{id}/cancellation", {
          params: { path: { ...of, id } },
        }),
      )) as Run,
    onSettled: () => client.invalidateQueries({ queryKey: [...connectionKey(of), "runs"] }),
  });
}

function withdrawalQuery(supplierId: string, id: string) {
  return queryOptions({
    queryKey: ["supplier", supplierId, "withdrawal", id],
    queryFn: async ({ signal }) =>
      (await answered(
        catalog.GET("/api/suppliers/{supplierId}/withdrawals/{id}", {
          params: { path: { supplierId, id } },
          signal,
        }),
      )) as Run,
    refetchInterval: (query) =>
      query.state.data !== undefined && goesOn(query.state.data) && POLL_MILLISECONDS,
  });
}

/** How a withdrawal goes; at its end the catalog is another. */
export function useWithdrawal(supplierId: string, id: string | undefined) {
  const client = useQueryClient();
  const run = useQuery({ ...withdrawalQuery(supplierId, id ?? ""), enabled: id !== undefined });
  const ended = run.data !== undefined && !goesOn(run.data);
  useEffect(() => {
    if (ended) void client.invalidateQueries({ queryKey: ["items"] });
  }, [ended, client]);
  return run;
}

const withdrawalKey = (supplierId: string) => `praxis.withdrawal.${supplierId}`;

/** The withdrawal that was started last in this tab. */
export function lastWithdrawal(supplierId: string): string | undefined {
  try {
    return sessionStorage.getItem(withdrawalKey(supplierId)) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(supplierId: string, { id }: Run): void {
  try {
    sessionStorage.setItem(withdrawalKey(supplierId), id);
  } catch {
    // Without storage the address has it, as long as the page is open.
  }
}

export function useWithdraw(supplierId: string) {
  return useMutation({
    mutationFn: async (_: undefined) =>
      (await answered(
        catalog.POST("/api/suppliers/{supplierId}/withdrawals", { params: { path: { supplierId } } }),
      )) as Run,
    onSuccess: (started) => remember(supplierId, started),
  });
}

export function useCancelWithdrawal(supplierId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) =>
      (await answered(
        catalog.POST("/api/suppliers/{supplierId}/withdrawals/{id}/cancellation", {
          params: { path: { supplierId, id } },
        }),
      )) as Run,
    onSettled: (_, __, id) =>
      client.invalidateQueries({ queryKey: ["supplier", supplierId, "withdrawal", id] }),
  });
}
