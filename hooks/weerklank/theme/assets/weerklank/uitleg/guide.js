/* Mirrors `hints` of rules/explanation/guide.py: what a civil servant can add. */

/** For every missing fact one Dutch sentence that says what to add; none when it is explained. */
export function hints(state, missing, rule) {
  if (state === "explained") { return []; }
  return rule.guide.filter((fact) => missing.includes(fact.name)).map((fact) => fact.to_add);
}
