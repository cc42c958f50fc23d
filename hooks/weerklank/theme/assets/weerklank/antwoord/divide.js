/* Puts the parts of a pasted letter with the recommendations that they name. What was already typed
   stays, and what names no recommendation stays in the letter, for a person to place. */

import { asked, numbers, one, sections } from "./fields.js";
import { passages } from "./split.js";

/** Divide the letter in the form; gives the sentence that says what was done. */
export function divide() {
  const letter = one('[data-name="body"]');
  const parts = partsOf(letter.value);
  const found = passages(parts.map((part) => part.trim().split(/\s+/).join(" ")), asked);
  const placed = numbers().filter((number) => place(number, found[number]));
  if (!placed.length) {
    return "Er is niets verdeeld. De brief noemt geen nummer, of er staat al uitleg bij. Zet zelf bij elke " +
      "aanbeveling wat erover in de brief staat.";
  }
  const used = placed.flatMap((number) => found[number].places);
  letter.value = parts.filter((_, at) => !used.includes(at)).join("\n\n");
  return `Verdeeld over aanbeveling ${placed.join(", ")}. Kijk het na. Wat nog in de brief staat, noemt geen ` +
    "nummer: hoort het bij een aanbeveling, zet het daar dan zelf bij.";
}

/** The paragraphs; where no line is left empty, the lines. */
function partsOf(text) {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim());
  return parts.length > 1 ? parts : text.split("\n").filter((line) => line.trim());
}

/** Whether the passage was put in an empty field. */
function place(number, passage) {
  const section = sections.find(({ dataset }) => dataset.recommendation === number);
  const box = one('[data-name="explanation"]', section);
  if (!passage || box.value.trim()) { return false; }
  box.value = passage.text;
  return true;
}
