import { createInterface } from 'node:readline/promises';

/** Whoever runs a command, and can be asked. */
export interface Person {
  /** Whether somebody is there: without a terminal, nobody is. */
  readonly isThere: boolean;
  /** What they write, without spaces around it; undefined once they have left. */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly tell: (text: string) => void;
}

/** Lets a command talk with a person in a terminal, and ends the conversation when it is done. */
export async function talk<Value>(run: (person: Person) => Promise<Value>): Promise<Value> {
  const { stdin: input, stdout: output } = process;
  const tell = (text: string) => console.log(text);
  if (!input.isTTY || !output.isTTY)
    return run({ isThere: false, ask: () => Promise.resolve(undefined), tell });
  const lines = createInterface({ input, output });
  const gone = new AbortController();
  lines.on('close', () => gone.abort());
  const ask = async (question: string) => {
    if (gone.signal.aborted) return undefined;
    const answer = lines.question(question, { signal: gone.signal });
    return answer.then((text) => text.trim()).catch(() => undefined);
  };
  try {
    return await run({ isThere: true, ask, tell });
  } finally {
    lines.close();
  }
}
