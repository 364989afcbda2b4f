/** A record type whose possibly undefined properties are optional instead. */
export type Defined<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** Copies a record without its undefined properties. */
export function withoutUndefined<T extends object>(record: T): Defined<T> {
  const defined: Partial<T> = {};
  for (const name of Object.keys(record) as (keyof T)[]) {
    if (record[name] !== undefined) defined[name] = record[name];
  }
  return defined as unknown as Defined<T>;
}
