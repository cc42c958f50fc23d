/* The splitting of a letter in JavaScript against what Python found: in CASES the path of a list of
   {letter, asked, expected}, or {pasted, asked, expected, paragraphs} of a letter as plain text. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { linesOf, paragraphsOf } from "../../hooks/weerklank/theme/assets/weerklank/antwoord/lines.js";
import { passages } from "../../hooks/weerklank/theme/assets/weerklank/antwoord/split.js";

test("letters are split as in Python", () => {
  for (const { letter, pasted, asked, expected, paragraphs } of JSON.parse(readFileSync(process.env.CASES, "utf-8"))) {
    const parts = letter || paragraphsOf(linesOf(pasted));
    if (pasted) { assert.deepEqual(parts.map(({ text }) => text), paragraphs); }
    const found = Object.entries(passages(parts, asked)).map(([number, { text }]) => [number, text]);
    assert.deepEqual(Object.fromEntries(found), expected);
  }
});
