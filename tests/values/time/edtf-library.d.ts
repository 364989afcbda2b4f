/** What the tests use of the `edtf` library, which ships without types. */
declare module "edtf" {
  /** Milliseconds since 1970 of the first and last moment of a date text. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
