/* The splitting of a letter in JavaScript against what Python found: in CASES the path of a list of
   {letter, asked, expected}. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { passages } from "../../hooks/weerklank/theme/assets/weerklank/antwoord/split.js";

test("letters are split as in Python", () => {
  for (const { letter, asked, expected } of JSON.parse(readFileSync(process.env.CASES, "utf-8"))) {
    const found = Object.entries(passages(letter, asked)).map(([number, { text }]) => [number, text]);
    assert.deepEqual(Object.fromEntries(found), expected);
  }
});
