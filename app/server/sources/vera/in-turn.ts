// One after another: a housing system has more to do than this.
export async function inTurn<From, To>(values: From[], ask: (value: From) => Promise<To>): Promise<To[]> {
  const answers: To[] = [];
  for (const value of values) answers.push(await ask(value));
  return answers;
}
