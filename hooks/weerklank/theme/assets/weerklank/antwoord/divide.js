/* Puts the parts of a pasted letter with the recommendations that they name. What was already typed
   stays, and what names no recommendation stays in the letter, for a person to place. */

import { asked, numbers, one, sections } from "./fields.js";
import { linesOf, paragraphsOf } from "./lines.js";
import { passages } from "./split.js";

/** Divide the letter in the form; gives the sentence that says what was done. */
export function divide() {
  const letter = one('[data-name="body"]');
  const lines = linesOf(letter.value);
  const parts = paragraphsOf(lines);
  const found = passages(parts, asked);
  const placed = numbers().filter((number) => place(number, found[number]));
  if (!placed.length) {
    return "Er is niets verdeeld. De brief noemt geen nummer, of er staat al uitleg bij. Zet zelf bij elke " +
      "aanbeveling wat erover in de brief staat.";
  }
  const used = placed.flatMap((number) => found[number].places).filter((at) => at >= 0).flatMap((at) => parts[at].lines);
  letter.value = lines.filter((_, at) => !used.includes(at)).join("\n").replace(/\n{3,}/g, "\n\n").trim();
  return `Verdeeld over aanbeveling ${placed.join(", ")}. Kijk het na. Wat nog in de brief staat, noemt geen ` +
    "nummer: hoort het bij een aanbeveling, zet het daar dan zelf bij.";
}

/** Whether the passage was put in an empty field. */
function place(number, passage) {
  const section = sections.find(({ dataset }) => dataset.recommendation === number);
  const box = one('[data-name="explanation"]', section);
  if (!passage || box.value.trim()) { return false; }
  box.value = passage.text;
  return true;
}
