/* Words: what they share, how much they are alike, how many slips lie between them. */
(function (root) {
  "use strict";

  var zoeken = root.weerklankZoeken = root.weerklankZoeken || {};

  /* Before a verb it makes another word, no compound: vertrouwen has nothing to do with trouwen. */
  var BEFORE = /^(be|er|ge|her|on|onder|ont|ver)$/;

  /* No ending of a Dutch word is longer: what is longer is a compound. */
  var LONGEST = 8;

  function words(text) {
    var low = String(text || "").toLowerCase().replace(/\u0133/g, "ij");
    low = low.normalize ? low.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : low;
    return low.replace(/['\u2018\u2019]/g, "").replace(/([a-z])&([a-z])/g, "$1$2").replace(/([0-9])\.(?=[0-9]{3}(?![0-9]))/g, "$1").split(/[^a-z0-9]+/).filter(Boolean);
  }

  /* The root that the forms of a Dutch word share: brief/brieven, klacht/klachten,
     bezuinig/bezuinigen/bezuinigingen, bewindvoerder/bewindvoering, betaal/betaald. Rough: it may
     join words that have nothing to do with each other, so an equal root counts for less. */
  function stem(word) {
    if (!stems[word]) { stems[word] = root_of(word); }
    return stems[word];
  }

  /* Each word once: the words of a large site are looked at again with every letter typed. */
  var stems = Object.create(null);

  function root_of(word) {
    var found = word;
    if (word.length < 4 || /\d/.test(word)) { return word; }
    if (found.length > 6 && /^ge/.test(found) && /(d|t|en)$/.test(found)) { found = found.slice(2); }
    found = cut(found, /(etjes?|tjes?|pjes?|jes?)$/, 4);
    found = cut(found, /(heden|heid)$/, 4);
    found = cut(found, /(en|e)$/, 3);
    found = cut(found, /s$/, 4, /[^aeiouys]s$|es$/);
    found = cut(found, /ing$/, 3);
    found = cut(found, /(d?er)$/, 4);
    found = /^..?.?.nd$/.test(found) ? found : cut(found, /[dt]$/, 4);
    found = found.replace(/([a-z])\1$/, "$1").replace(/([aeou])\1([a-z])$/, "$1$2");
    return found.replace(/v$/, "f").replace(/z$/, "s");
  }

  function cut(word, ending, least, only) {
    var rest = word.replace(ending, "");
    return rest.length >= least && (!only || only.test(word)) ? rest : word;
  }

  /* How many typing errors lie between two words: a letter wrong, missing, too many, or two
     swapped. More than `most` is not counted on. */
  function errors(one, other, most) {
    var before = [], here = [], last, i, j, least, cost;
    if (Math.abs(one.length - other.length) > most) { return most + 1; }
    for (j = 0; j <= other.length; j += 1) { here[j] = j; }
    for (i = 1; i <= one.length; i += 1) {
      last = before; before = here; here = [i]; least = i;
      for (j = 1; j <= other.length; j += 1) {
        cost = one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1;
        here[j] = Math.min(before[j] + 1, here[j - 1] + 1, before[j - 1] + cost);
        if (i > 1 && j > 1 && one.charAt(i - 1) === other.charAt(j - 2) && one.charAt(i - 2) === other.charAt(j - 1)) {
          here[j] = Math.min(here[j], last[j - 2] + 1);
        }
        least = Math.min(least, here[j]);
      }
      if (least > most) { return most + 1; }
    }
    return here[other.length];
  }

  /* How well a word of the site answers a word of the reader; 0 is not at all. */
  function likeness(asked, word) {
    if (word === asked.text) { return 1; }
    /* A saying (huis_uit) is one thing: it is not like any of its words. */
    if (word.length < 3 || asked.text.length < 3 || /^\d+$/.test(asked.text) || word.indexOf("_") >= 0) { return 0; }
    if (asked.stem.length > 2 && word.length - asked.stem.length < LONGEST && stem(word) === asked.stem) { return 0.9; }
    if (word.indexOf(asked.text) === 0) { return asked.text.length > 3 ? 0.7 : 0.5; }
    if (asked.stem.length > 3 && word.indexOf(asked.stem) === 0) { return 0.6; }
    if (asked.text.length > 3 && ends(word, asked.text)) { return 0.6; }
    return 0;
  }

  function ends(word, ending) {
    return word.length > ending.length + 1 && word.slice(-ending.length) === ending && !BEFORE.test(word.slice(0, -ending.length));
  }

  function term(text) { return { text: text, stem: stem(text) }; }

  zoeken.words = words;
  zoeken.stem = stem;
  zoeken.errors = errors;
  zoeken.likeness = likeness;
  zoeken.term = term;
})(typeof window === "undefined" ? this : window);
