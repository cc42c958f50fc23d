/* What was asked: the words of a question that count, and the ways to answer each of them. */
(function (root) {
  "use strict";

  var zoeken = root.weerklankZoeken = root.weerklankZoeken || {};

  var Index = zoeken.Index, SAME = zoeken.SAME, words = zoeken.words, stem = zoeken.stem, term = zoeken.term;

  /* A word such as new or own says little of a subject when more is typed. */
  var LIGHT = 0.3;

  /* A word that nobody knows, in a question of three words or more: the others still say enough. */
  var UNKNOWN = 0.25;
  var LONG = 3;

  /* Who asks for a list: adviezen over zorg. */
  var LISTS = /\badviezen\b/i;

  /* What people type around the number of an advice. */
  var ABOUT_NUMBERS = /^(advies|adviezen|brief|nummer|nr|no|van|uit|de|het)$/;

  /* A question as slots, one for each word that counts; each slot has ways to be answered, a way
     being one or more words of the site that must all stand on the page. */
  Index.prototype.slots = function (query) {
    var self = this, bare = this.unframed(words(query));
    var typed = this.together(bare).map(function (word) { return self.mended(word); });
    var key = this.key.bind(this), phrase = this.phrase(typed.map(key)), stems, kept, between;
    typed = [].concat.apply([], typed.map(function (word) { return self.parts(word); }));
    kept = typed.filter(function (word) { return self.counts({ text: word }); });
    stems = typed.map(key);
    between = self.between(stems, kept.map(key));
    var slots = (kept.length || between.length ? kept : typed).filter(function (word) {
      return !phrase || phrase.stems.indexOf(key(word)) < 0;
    }).map(function (word) {
      return { asked: term(word), ways: [], worth: self.light[word] && kept.length > 1 ? LIGHT : 1 };
    });
    slots.forEach(function (slot) {
      var means = self.meant_by(slot.asked, stems);
      var meant = means.length ? "" : self.begins(slot.asked);
      if (meant) { means = self.meant_by(term(meant), stems.concat(key(meant))); }
      var direct = self.answers(slot.asked, meant || !means.length);
      var known = direct.some(function (found) { return found[1] >= 0.9; });
      slot.ways = direct.map(way_of);
      means.forEach(function (meaning) {
        self.means(slot.ways, meaning.words, meaning.phrase ? SAME.phrase : known ? SAME.known : SAME.unknown);
      });
    });
    if (phrase) { slots.push({ ways: self.ways(phrase.meanings), worth: 1 }); }
    slots = slots.concat(between);
    /* Of a long question a word that nobody knows counts for little. */
    slots.forEach(function (slot) { if (!slot.ways.length && slots.length >= LONG) { slot.worth *= UNKNOWN; } });
    return { slots: slots, beside: between.length ? [] : self.beside(typed, stems), numbers: self.numbers(bare), list: LISTS.test(query) };
  };

  function way_of(found) { return { weight: found[1], all: [found[0]] }; }

  /* A question without the words around its subject: of "waar vind ik iets over huur" huur is left.
     If nothing is left that counts, those words are the question. */
  Index.prototype.unframed = function (typed) {
    var self = this;
    this.frames.forEach(function (frame) {
      var at, end, rest;
      for (at = 0; at < typed.length; at += 1) {
        end = framed(frame, typed, at);
        rest = typed.slice(0, at).concat(typed.slice(end));
        if (end > at && rest.some(function (word) { return self.counts({ text: word }); })) { typed = rest; }
      }
    });
    return typed;
  };

  /* Where the frame that begins here ends; 0 if none does. A place that ends in ? may be left out. */
  function framed(frame, typed, at) {
    var there = frame.every(function (place) {
      var here = (" " + place.replace(/[/?]/g, " ") + " ").indexOf(" " + typed[at] + " ") >= 0;
      at += here ? 1 : 0;
      return here || /\?$/.test(place);
    });
    return there ? at : 0;
  }

  /* Who writes apart what is one word, finds it: scoot mobiel, huur toeslag. */
  Index.prototype.together = function (typed) {
    var self = this, found = [];
    typed.forEach(function (word) {
      var before = found[found.length - 1] || "", joined = before + word;
      if (before.length > 2 && word.length > 2 && (self.has(joined) || self.lexicon[joined]) && (self.counts({ text: before }) || self.counts({ text: word }))) { found[found.length - 1] = joined; } else { found.push(word); }
    });
    return found;
  };

  /* A compound that nobody wrote down is the two words of which it is made, if both are words as
     they stand: vermogensgrens is vermogen and grens, handleiding is not hand and (aan)leiding. */
  Index.prototype.parts = function (word) {
    var at, left, right;
    if (word.length < 9 || /\d/.test(word) || !this.counts({ text: word }) || this.knows(term(word))) { return [word]; }
    for (at = word.length - 4; at >= 4; at -= 1) {
      right = word.slice(at);
      left = word.slice(0, at);
      if (this.whole(left) && this.whole(right)) { return [left, right]; }
    }
    return [word];
  };

  /* Whether the site or the lists have this word as it is, or without what joins a compound. */
  Index.prototype.whole = function (word) {
    var self = this;
    return ["", "s", "en", "e"].some(function (joint) {
      var bare = word.slice(0, word.length - joint.length);
      return bare.length > 3 && bare + joint === word && (self.has(bare) || self.lexicon[bare]);
    });
  };

  /* The numbers of advices that are meant, however their parts are typed: CR-2026-04, cr 2026 04,
     advies 4 van 2026, 2026-4; of "advies 4" every fourth advice of a year; with its letters also
     among other words. Null when no number was asked for. */
  Index.prototype.numbers = function (typed) {
    var whole = this.number(typed);
    if (whole >= 0) { return [whole]; }
    var parts = typed.filter(function (word) { return !ABOUT_NUMBERS.test(word); }), joined = parts.join("");
    var year = parts.filter(function (word) { return /^(19|20)\d\d$/.test(word); })[0] || "";
    var rest = parts.filter(function (word) { return word !== year; }).join("");
    var split = /^([a-z]*)0*(\d{1,3})$/.exec(rest), i = this.from(joined), ending;
    if (this.words[i] === joined && /\d{4}/.test(joined) && joined.length > 4) { return [i]; }
    if (!split || parts.length > 3 || (!year && parts.length === typed.length)) { return null; }
    ending = new RegExp("^[a-z]*" + split[1] + "(" + (year || "(19|20)\\d\\d") + ")0*" + split[2] + "$");
    return this.words.map(function (word, at) { return ending.test(word) ? at : -1; }).filter(function (at) { return at >= 0; });
  };

  /* The place of the number that stands in the question as a whole: reactie op cr 2026 04. */
  Index.prototype.number = function (typed) {
    var at, many, joined;
    for (at = 0; at < typed.length; at += 1) {
      for (many = 1; many <= 3; many += 1) {
        joined = typed.slice(at, at + many).join("");
        if (/^[a-z]+\d{5,}$/.test(joined) && this.has(joined)) { return this.from(joined); }
      }
    }
    return -1;
  };
})(typeof window === "undefined" ? this : window);
