/* What an answer still lacks, as sentences with the field where it belongs. Pure. */

import { isoDate } from "./dates.js";

/**
 * [{id, text}] in the order of the page. `limits` gives the most characters by the id of a field
 * with {name, value, longest}; ids are those of the page.
 */
export function lacks(state, numbers, fields) {
  const found = [];
  const say = (id, text) => found.push({ id, text });
  if (!state.sender) { say("afzender", "Kies wie antwoordt."); }
  const alone = state.forOthers && !(state.also || []).length;
  if (!(state.dated || "").trim()) { say("datum", "Vul de datum van de brief in."); }
  else if (!isoDate(state.dated)) { say("datum", "Schrijf de datum van de brief zo: 21-11-2026."); }
  if (alone) { say("ook", "Kies namens wie u antwoordt."); }
  ofMessage(state, say);
  numbers.forEach((number) => ofAnswer(number, state.answers[number] || {}, say));
  fields.forEach(({ id, name, value, longest }) => {
    const size = Array.from(value).length;
    if (size > longest) {
      say(id, `${name}: maak de tekst korter. Nu ${size} tekens, er mogen er ${longest} in.`);
    }
  });
  return found;
}

/** What an extension and a question need. */
function ofMessage(state, say) {
  if (state.kind === "extension") {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDate(state.until || "") || "")) {
      say("tot", "Schrijf de dag waarop het antwoord er is, zo: 21-11-2026.");
    }
    if (!(state.reason || "").trim()) { say("reden", "Schrijf waarom het later wordt."); }
  }
  if (state.kind === "question" && !(state.body || "").trim()) {
    say("brief", "Schrijf uw vraag aan de raad.");
  }
}

function ofAnswer(number, given, say) {
  const at = `aanbeveling-${number}`;
  const name = `Aanbeveling ${number}`;
  if (!given.decision) { say(`${at}-besluit`, `${name}: kies wat de gemeente doet.`); }
  if (given.decision === "partly") {
    if (!(given.yes || "").trim()) { say(`${at}-wel`, `${name}: schrijf welk deel wel.`); }
    if (!(given.no || "").trim()) { say(`${at}-niet`, `${name}: schrijf welk deel niet.`); }
  }
  if (!(given.explanation || "").trim()) { say(`${at}-uitleg`, `${name}: schrijf waarom.`); }
  (given.promises || []).forEach((promise, index) => {
    const which = `${name}, belofte ${index + 1}`;
    const by = (promise.by || "").trim();
    const begun = by || (promise.who || "").trim();
    if (begun && !(promise.what || "").trim()) {
      say(`${at}-belofte-${index + 1}-wat`, `${which}: schrijf wat de gemeente gaat doen.`);
    }
    if (by && !isoDate(by)) {
      say(`${at}-belofte-${index + 1}-wanneer`,
        `${which}: schrijf de datum zo: 1-10-2026 of oktober 2026.`);
    }
  });
}
