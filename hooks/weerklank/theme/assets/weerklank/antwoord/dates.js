/* Dates as people type them, to the ISO dates that the records take. Pure. */

const MONTHS = [
  "januari", "februari", "maart", "april", "mei", "juni",
  "juli", "augustus", "september", "oktober", "november", "december",
];
const LEAD = /^(?:uiterlijk\s+)?(?:(?:vanaf|voor|vóór|op|in|per)\s+)?/;

/**
 * `1-10-2026`, `1 oktober 2026`, `oktober 2026`, `10-2026`, `2026` or an ISO date as ISO date of a
 * day, a month or a year; null for anything else and for a day that does not exist.
 */
export function isoDate(text) {
  const typed = text.trim().toLowerCase().replace(LEAD, "").replace(/\.$/, "");
  return wholeDay(typed) || wholeMonth(typed) || wholeYear(typed);
}

/** The ISO date in Dutch words: `1 oktober 2026`. */
export function dutchDate(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}

function wholeDay(typed) {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const dutch = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2}|[a-z]+\.?)\s*[-/. ]\s*(\d{4})$/.exec(typed);
  if (iso) { return joined(iso[1], +iso[2], +iso[3]); }
  return dutch ? joined(dutch[3], monthNumber(dutch[2]), +dutch[1]) : null;
}

function wholeMonth(typed) {
  const iso = /^(\d{4})-(\d{2})$/.exec(typed);
  const dutch = /^(\d{1,2}|[a-z]+\.?)\s*[-/ ]\s*(\d{4})$/.exec(typed);
  if (iso) { return joined(iso[1], +iso[2]); }
  return dutch ? joined(dutch[2], monthNumber(dutch[1])) : null;
}

function wholeYear(typed) {
  return /^\d{4}$/.test(typed) ? joined(typed) : null;
}

function monthNumber(text) {
  if (/^\d+$/.test(text)) { return +text; }
  const word = text.replace(/\.$/, "");
  const short = word === "mrt" ? "maart" : word;
  return short.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(short)) + 1;
}

/** The parts joined; null outside 1900 to 2199 and for a month or day that does not exist. */
function joined(year, month, day) {
  if (+year < 1900 || +year > 2199) { return null; }
  if (month === undefined) { return year; }
  if (month < 1 || month > 12) { return null; }
  const start = `${year}-${String(month).padStart(2, "0")}`;
  if (day === undefined) { return start; }
  const last = new Date(Date.UTC(+year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${start}-${String(day).padStart(2, "0")}` : null;
}
