// The text of a declared query, with its one parameter in the place where the server binds the value.

/** What hides a colon or a semicolon, then what is one. A nested comment is read to its first end: then it is refused. */
const tokens =
  /(?<![\w$])[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(?<tag>\w*)\$[\s\S]*?\$\k<tag>\$|(?<comment>--[^\n]*|\/\*[\s\S]*?\*\/)|::|:(?<name>[A-Za-z_]\w*)|(?<place>\$\d+)|(?<end>;)/g;

export type Statement = { text: string; wrong: string | null };

/** `select … where klant = :person` becomes `select … where klant = $1`; `wrong` says why it cannot be. */
export function statementOf(written: string): Statement {
  const parameters = new Set<string>();
  let ends = false;
  const text = written
    .replace(tokens, (found, ...rest) => {
      const { comment, name, place, end } = rest.at(-1) as Record<string, string | undefined>;
      if (comment) return " ";
      if (end) ends = true;
      const parameter = name ?? place;
      if (!parameter) return found;
      parameters.add(parameter);
      return "$1";
    })
    .trim();
  return { text, wrong: whatIsWrong(text, parameters, ends) };
}

function whatIsWrong(text: string, parameters: Set<string>, ends: boolean): string | null {
  if (!/^(select|with)\b/i.test(text)) return "must begin with select or with";
  if (ends) return "must be one statement, without ;";
  if (!parameters.has("person")) return "must have the parameter :person";
  return parameters.size > 1 ? "must have no other parameter than :person" : null;
}
