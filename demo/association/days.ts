// Days of the ledger, as text: every month has a first and a twenty-fifth.

/** The months from one day up to and including the month of another: "2019-01". */
export function monthsBetween(from: string, until: string): string[] {
  const first = monthNumber(from);
  const count = Math.max(0, monthNumber(until) - first + 1);
  return Array.from({ length: count }, (_, step) => monthText(first + step));
}

export function monthBefore(day: string): string {
  return monthText(monthNumber(day) - 1);
}

const monthNames = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

/** "maart 2024" */
export function monthName(month: string): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthText(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}
