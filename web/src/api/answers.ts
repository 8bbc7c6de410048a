/** The JSON of one response of a generated operation. */
type JsonOf<R> = R extends { content: { "application/json": infer T } } ? T : never;

/** What an operation answers when it succeeds (200 or 201), read from the generated paths of a service. */
export type Answer<
  Paths,
  Path extends keyof Paths,
  Method extends keyof Paths[Path],
> = Paths[Path][Method] extends {
  responses: infer R;
}
  ? { [S in keyof R]: S extends 200 | 201 ? JsonOf<R[S]> : never }[keyof R]
  : never;

/** The same shape with every field present. Services always write every field; an absent value is null. */
export type Whole<T> = T extends readonly (infer E)[]
  ? Whole<E>[]
  : T extends object
    ? { [K in keyof T]-?: Whole<Exclude<T[K], undefined>> }
    : T;

/** The same shape where some fields may be null or left out; the snapshots do not say which, the services' code does. */
export type Nullable<T, K extends keyof T> = Omit<T, K> & { [F in K]?: T[F] | null };
