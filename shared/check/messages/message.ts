/** Words for the findings of one code. */
export interface Message {
  readonly title: string;
  /** One sentence with `{names}` of the finding's values; several by `params.variant` where the code has several cases. */
  readonly text: string | Readonly<Record<string, string>>;
}
