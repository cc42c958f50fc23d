/* What means the same as what was typed: the lines of the lists, and the slips and compounds
   that lead to them. */
(function (root) {
  "use strict";

  var zoeken = root.weerklankZoeken = root.weerklankZoeken || {};

  var Index = zoeken.Index, stem = zoeken.stem, errors = zoeken.errors, term = zoeken.term;

  /* What means the same as a word counts for less when the site knows the word itself; what means
     the same as several words together counts for more, because those are rarely a chance. */
  var SAME = { known: 0.6, unknown: 0.7, phrase: 0.8, apart: 0.8, scattered: 0.5 };

  /* A shorter word is another one, with one letter changed. */
  var MENDED = 6;

  /* Fewer letters than these are the beginning of anything. */
  var BEGINS = 7;

  /* The meanings of one line of the lists. What a reader may type has for each place one word or
     more (geld/centen op/@uit); what stands on pages is only looked for word by word, and not if
     people only type it (~natura). */
  Index.prototype.group = function (line) {
    var self = this, group = [];
    line.forEach(function (meaning) {
      var parts = meaning.replace("~", "").split(" "), plain = /[@\/]/.test(meaning) ? null : parts;
      var looked = plain && plain.join(" ") === meaning ? plain.map(term) : null;
      group.push({ typed: parts.map(self.choice, self), plain: plain, words: looked, group: group });
    });
    return group;
  };

  /* The roots of the words that one place may have, each choice once: a family stands in many lines. */
  Index.prototype.choice = function (part) {
    var self = this;
    this.choices[part] = this.choices[part] || [].concat.apply([], part.split("/").map(function (word) {
      return self.families[word] ? self.choice(self.families[word]) : [self.noted(word)];
    }));
    return this.choices[part];
  };

  Index.prototype.noted = function (word) { this.lexicon[word] = true; return this.key(word); };

  /* What the forms of a word share; a word that is read over is no form of one that counts: over is
     not overheid, heeft is not heffing. */
  Index.prototype.key = function (word) { return (this.skipped[word] ? "=" : "") + stem(word); };

  function alone(meaning) { return meaning.plain && meaning.plain.length === 1; }

  Index.prototype.rootsOf = function (meanings) {
    var roots = Object.create(null);
    meanings.filter(alone).forEach(function (meaning) { roots[stem(meaning.plain[0])] = true; });
    return roots;
  };

  /* Whether the lists have a word with this root. */
  Index.prototype.listed = function (root) { return this.roots[root] === true; };

  /* The word that was meant by one with a slip of the finger, of the lists first: kostendelersnom,
     schuldhulpverleening. Those hold what people type, the site what others wrote. A word that they
     hold in any line is no slip: verlopen is not verkopen. */
  Index.prototype.mended = function (word) {
    var self = this, found = "";
    function look(other) {
      if (!found && errors(word, other, 1) < 2) { found = other; }
    }
    if (word.length < MENDED || /\d/.test(word) || !this.counts({ text: word }) || this.typed[stem(word)] || this.knows(term(word))) { return word; }
    this.listing.forEach(look);
    this.beginning(word.charAt(0), function (i) { look(self.words[i]); });
    return found || word;
  };

  /* The word of the lists that begins like a compound that nobody wrote down: what it is about stands
     in front. Respijthuis begins like respijtzorg, energieleverancier like energie. */
  Index.prototype.begins = function (asked) {
    var found = "", most = BEGINS - 1;
    if (asked.text.length <= BEGINS || this.forms(asked).length) { return found; }
    this.meanings.filter(alone).forEach(function (meaning) {
      var text = meaning.plain[0], same = shared(asked.text, text);
      if (same > most && same < asked.text.length && same >= text.length * 0.6) { found = text; most = same; }
    });
    return found;
  };

  /* With how many letters both words begin. */
  function shared(one, other) {
    var at = 0;
    while (at < one.length && one.charAt(at) === other.charAt(at)) { at += 1; }
    return at;
  }

  /* What means the same as a word, or as several words of the question together. */
  Index.prototype.meant_by = function (one, stems) {
    var found = [], asked = this.key(one.text);
    this.meanings.forEach(function (meaning) {
      var here = meaning.typed.some(function (part) { return part.indexOf(asked) >= 0; });
      var all = here && fits(meaning, stems);
      if (!all) { return; }
      meaning.group.forEach(function (other) {
        if (other === meaning || !other.words) { return; }
        var text = other.words.map(textOf).join(" "), here = found[text];
        if (!here) { found[text] = here = { words: other.words, phrase: false }; found.push(here); }
        here.phrase = here.phrase || meaning.typed.length > 1;
      });
    });
    return found;
  };

  /* The places in the question of the words that fill the places of a meaning, each another one. */
  function fits(meaning, stems) {
    var used = [];
    return meaning.typed.every(function (part) {
      var at = -1;
      stems.some(function (one, i) {
        if (part.indexOf(one) >= 0 && used.indexOf(i) < 0) { at = i; }
        return at >= 0;
      });
      used.push(at);
      return at >= 0;
    }) ? used : null;
  }

  function textOf(one) { return one.text; }

  /* The longest saying of the lists that was typed as it is: uit huis gezet. It is one thing; its
     words apart say something else. */
  Index.prototype.phrase = function (stems) {
    var typed = " " + stems.join(" ") + " ", found = null;
    this.meanings.forEach(function (meaning) {
      var own = meaning.plain && meaning.typed.length > 1 ? meaning.typed.join(" ") : "";
      if (!own || typed.indexOf(" " + own + " ") < 0) { return; }
      if (!found || meaning.typed.length > found.stems.length) { found = { stems: own.split(" "), meanings: [] }; }
      if (own === found.stems.join(" ")) { found.meanings.push(meaning); }
    });
    return found;
  };

  /* What is asked in words that are read over one by one: wie gaat over, wat doen jullie. */
  Index.prototype.between = function (stems, kept) {
    var found = this.meanings.filter(function (meaning) {
      return meaning.typed.length > 1 && !meaning.plain && meaning.typed.every(function (part) {
        return part.some(function (one) { return stems.indexOf(one) >= 0 && kept.indexOf(one) < 0; });
      });
    });
    return found.length ? [{ ways: this.ways(found), worth: 1 }] : [];
  };

  /* What several words of the question say together counts once more, beside what each of them says
     alone: loon ingehouden is about earning, not about a punishment. */
  Index.prototype.beside = function (typed, stems) {
    var self = this, found = this.meanings.filter(function (meaning) {
      var used = !meaning.plain && meaning.typed.length > 1 && fits(meaning, stems);
      return used && used.some(function (at) { return self.counts({ text: typed[at] }); });
    });
    return found.length ? [{ ways: this.ways(found) }] : [];
  };

  Index.prototype.ways = function (meanings) {
    var self = this, found = [];
    meanings.forEach(function (own) {
      own.group.forEach(function (meaning) {
        if (meaning.words) { self.means(found, meaning.words, meaning === own ? 1 : SAME.phrase, meaning === own); }
      });
    });
    return found;
  };

  /* Adds the ways in which a page says this: as it is, or with all its words. */
  Index.prototype.means = function (ways, meaning, weight, typed) {
    var said = this.said(meaning), any = this.every(meaning);
    if (said >= 0) { ways.push({ weight: weight, all: [said] }); }
    if (any) { ways.push({ weight: weight * (meaning.length < 2 ? 1 : typed ? SAME.apart : SAME.scattered), any: any }); }
  };

  /* For each word of a meaning the words of the site that are it; null when the site lacks one. A
     meaning of which one word is left without the words that are read over says too little. */
  Index.prototype.every = function (meaning) {
    var self = this, parts = meaning.filter(function (one) { return self.counts(one); }), any;
    if (!parts.length || (parts.length === 1 && meaning.length > 1)) { return null; }
    any = parts.map(function (one) { return self.forms(one); });
    return any.every(function (some) { return some.length; }) ? any : null;
  };

  /* Several words that stand on a page right after each other are one word there: huis_uit. */
  Index.prototype.said = function (meaning) {
    var joined = meaning.map(function (one) { return one.text; }).join("_"), i = this.from(joined);
    return meaning.length > 1 && this.words[i] === joined ? i : -1;
  };

  zoeken.SAME = SAME;
})(typeof window === "undefined" ? this : window);
