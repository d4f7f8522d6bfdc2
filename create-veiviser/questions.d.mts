/** Reads what somebody has said to a question: its value, or one sentence that says what is wrong. */
export declare function judge(
  question: 'name' | 'languages' | 'colour' | 'pack',
  said: string,
): { readonly value?: string | readonly string[] | undefined; readonly fault?: string };
