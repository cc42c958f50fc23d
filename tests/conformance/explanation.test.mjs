/* The rule of the explanation in JavaScript against what the rule in Python said.

   node --test tests/conformance, with in RULE the path of uitleg.json and in CASES that of a list of
   {answer, asked, others, expected}; null among the others is the answer itself. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { contradicted, explain, prepare, proposed } from "../../hooks/weerklank/theme/assets/weerklank/uitleg/verdict.js";

const read = (path) => JSON.parse(readFileSync(path, "utf-8"));
const words = prepare(read(process.env.RULE));
const cases = read(process.env.CASES);

test(`${cases.length} answers are judged as in Python`, () => {
  const differ = cases.flatMap(({ answer, asked, others, expected }) => {
    const found = explain(answer, { recommendation: asked, others: others.map((o) => o || answer), words });
    if (answer) {
      found.proposed = answer.explanation ? proposed(answer.explanation, asked, words) : [null, ""];
      found.contradicted = contradicted(answer, asked, words);
    }
    try { assert.deepEqual(found, expected); return []; } catch { return [{ found, expected }]; }
  });
  const [first] = differ;
  if (first) { assert.deepEqual(first.found, first.expected, `${differ.length} of ${cases.length} differ`); }
});
