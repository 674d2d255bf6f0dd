// Reads a calendar as RFC 5545 says: unfolds its lines, takes them apart, and checks what must be there.

export type Property = { name: string; parameters: string[]; value: string };

export function readCalendar(file: string): Property[] {
  if (!file.endsWith("\r\n")) throw new Error("The last line does not end");
  const lines = file
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n");
  const properties = lines.map(propertyIn);
  const said = (name: string) => properties.filter((property) => property.name === name).length;
  const [first, last] = [properties[0], properties.at(-1)];
  if (first?.name !== "BEGIN" || first.value !== "VCALENDAR") throw new Error("It does not begin");
  if (last?.name !== "END" || last.value !== "VCALENDAR") throw new Error("It does not end");
  if (said("VERSION") !== 1 || said("PRODID") !== 1) throw new Error("VERSION and PRODID stand there once");
  return properties;
}

/** Each event by the names of its properties, texts as they were written. */
export function eventsIn(properties: Property[]): Record<string, string>[] {
  const events: Record<string, string>[] = [];
  let event: Record<string, string> | null = null;
  for (const { name, parameters, value } of properties) {
    if (name === "BEGIN" && value === "VEVENT") event = {};
    else if (name === "END" && value === "VEVENT") {
      if (!event?.UID || !event.DTSTAMP || !event["DTSTART;VALUE=DATE"])
        throw new Error("An event lacks something");
      events.push(event);
      event = null;
    } else if (event) event[[name, ...parameters].join(";")] = textIn(value);
  }
  return events;
}

function propertyIn(line: string): Property {
  const [, name, parameters, value] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/s.exec(line) ?? [];
  if (!name || value === undefined) throw new Error(`No property: ${line}`);
  return { name, parameters: (parameters ?? "").split(";").filter(Boolean), value };
}

const textIn = (value: string) =>
  value.replace(/\\(.)/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));
