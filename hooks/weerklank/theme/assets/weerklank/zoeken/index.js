/* The words of the site, and which of them answer a word of the reader.

   zoek.json holds every word of the site in order; zoek/w0.json and on say for each word on which
   pages it stands and how much it weighs there; zoek/p0.json and on hold the titles. A question
   fetches the words once, then only the files it needs. Words that stand in one letter are not in
   zoek.json but in zoek/r0.json and on: who types one fetches those around it. */
(function (root) {
  "use strict";

  var zoeken = root.weerklankZoeken = root.weerklankZoeken || {};

  var words = zoeken.words, stem = zoeken.stem, errors = zoeken.errors, likeness = zoeken.likeness, term = zoeken.term;

  /* So many words that only look like one word of the question, from so many files at most. */
  var ALIKE = 40;
  var MOST = 5;

  function Index(start, fetch) {
    this.words = unfold(start.words);
    this.sorted = this.words.length;
    this.text = this.words.join(" ");
    this.starts = startsOf(this.words);
    this.blocks = start.blocks;
    this.count = start.pages;
    this.each = start.each;
    this.overviews = start.overviews || [];
    this.skipped = setOf(start.skipped);
    this.light = setOf(start.light);
    this.choices = Object.create(null);
    this.families = start.families || {};
    this.lexicon = Object.create(null);
    this.groups = start.same.map(this.group, this);
    this.meanings = [].concat.apply([], this.groups);
    this.roots = this.rootsOf(this.meanings);
    this.listing = Object.keys(this.lexicon);
    this.typed = Object.create(null);
    this.listing.forEach(function (word) { this.typed[stem(word)] = true; }, this);
    /* The forms of a word, once looked up: a line of synonyms asks for many at every letter typed. */
    this.known = Object.create(null);
    this.frames = (start.frames || []).map(function (line) { return line.split(" "); });
    this.files = start.files || {};
    /* The first words of the files with rare words; what came from those stands behind the sorted. */
    this.seldom = start.rare || [];
    this.single = Object.create(null);
    this.near = Object.create(null);
    this.fetch = fetch;
  }

  function setOf(words) {
    var found = Object.create(null);
    (words || "").split(" ").forEach(function (word) { found[word] = true; });
    return found;
  }

  /* Words without what they share with the word before, behind a capital for how much that is. */
  function unfold(text) {
    var before = "";
    return text.match(/[A-Z][^A-Z]*/g).map(function (piece) {
      before = before.slice(0, piece.charCodeAt(0) - 65) + piece.slice(1);
      return before;
    });
  }

  /* Where each word begins in the text of all words with a space between. */
  function startsOf(words) {
    var place = 0;
    return words.map(function (word) {
      var start = place;
      place += word.length + 1;
      return start;
    });
  }

  /* The place of the last number in the list that is not above `most`. */
  function last(numbers, most) {
    var low = 0, high = numbers.length - 1, middle;
    while (low < high) {
      middle = (low + high + 1) >> 1;
      if (numbers[middle] <= most) { low = middle; } else { high = middle - 1; }
    }
    return low;
  }

  /* The first word of the site that is not before `text`. */
  Index.prototype.from = function (text) {
    var low = 0, high = this.sorted, middle;
    while (low < high) {
      middle = (low + high) >> 1;
      if (this.words[middle] < text) { low = middle + 1; } else { high = middle; }
    }
    return low;
  };

  /* The words that begin so, by number; rare ones by their first two letters. */
  Index.prototype.beginning = function (begin, act) {
    var i;
    for (i = this.from(begin); i < this.sorted && this.words[i].indexOf(begin) === 0; i += 1) { act(i); }
    (this.near[begin.slice(0, 2)] || []).forEach(function (at) {
      if (this.words[at].indexOf(begin) === 0) { act(at); }
    }, this);
  };

  /* The words that hold this piece, by number: all words are looked through as one text. */
  Index.prototype.holding = function (piece, act) {
    var place = this.text.indexOf(piece), i;
    while (place >= 0) {
      i = last(this.starts, place);
      act(i);
      place = this.text.indexOf(piece, this.starts[i] + this.words[i].length);
    }
  };

  Index.prototype.has = function (word) { return this.words[this.from(word)] === word; };

  Index.prototype.counts = function (one) { return !this.skipped[one.text]; };

  /* Whether the site or the lists have this word in any form. */
  Index.prototype.knows = function (one) {
    return this.listed(one.stem) || this.forms(one).length > 0;
  };

  /* The forms of a word, by number; a participle begins with ge. */
  Index.prototype.forms = function (one) {
    /* Forms differ in the last two letters of the root at most: taak/tak, brief/brieven. */
    var self = this, start = one.stem.slice(0, Math.max(2, one.stem.length - 2)), found = {};
    if (this.known[one.text]) { return this.known[one.text]; }
    /* A word that is read over is no form of another: heffing is not heeft. */
    function keep(i) {
      var word = self.words[i];
      if (likeness(one, word) >= 0.9 && (word === one.text || self.counts({ text: word }))) { found[i] = true; }
    }
    this.beginning(start, keep);
    this.beginning("ge" + start, keep);
    this.known[one.text] = Object.keys(found).map(Number);
    return this.known[one.text];
  };

  /* Every word of the site that answers one word of the reader: its number and how well. */
  Index.prototype.answers = function (asked, guessed) {
    var self = this, found = {}, best = 0;
    function keep(i, like) {
      if (like > (found[i] || 0)) { found[i] = like; best = Math.max(best, like); }
    }
    function look(i) {
      var like = likeness(asked, self.words[i]);
      if (like >= 0.9 || self.counts({ text: self.words[i] })) { keep(i, like); }
    }
    this.forms(asked).forEach(look);
    if (asked.text.length > 2) { this.holding(asked.text, look); }
    if (asked.stem.length > 3 && asked.stem !== asked.text) { this.beginning(asked.stem, look); }
    if (best < 0.6 && guessed) { this.guesses(asked.text, keep); }
    return this.few(Object.keys(found).map(function (i) { return [Number(i), found[i]]; }));
  };

  /* Only for a word that the site does not know: a slip of the finger, or a compound of which the
     site knows one part (voetbalclub: club). */
  Index.prototype.guesses = function (text, keep) {
    var self = this, most = text.length > 7 ? 2 : 1, length;
    function slip(i) {
      var found = self.words[i].length > 3 ? errors(text, self.words[i], most) : most + 1;
      if (found <= most) { keep(i, found === 1 ? 0.6 : 0.45); }
    }
    function part(piece) {
      var i = self.from(piece);
      if (self.words[i] === piece && self.counts({ text: piece })) { keep(i, 0.4); }
    }
    if (text.length > 4) {
      this.beginning(text.charAt(0), slip);
    }
    /* A smaller part of a long word says little: plaats in helikopterlandingsplaats. */
    for (length = Math.max(4, Math.ceil(text.length / 3)); text.length > 6 && length < text.length - 1; length += 1) {
      part(text.slice(-length));
      if (length < text.length - 2) { part(text.slice(0, length)); }
    }
  };

  /* All forms of the word; of the words that only look like it those from a few files, the best
     and the shortest first: on a site of thousands of pages there are hundreds. */
  Index.prototype.few = function (found) {
    var self = this, blocks = {}, many = 0, like = 0;
    found.sort(function (a, b) { return b[1] - a[1] || self.words[a[0]].length - self.words[b[0]].length || a[0] - b[0]; });
    return found.filter(function (one) {
      var block = self.block(one[0]), here = blocks[block] || block < 0 || self.files["w" + block];
      if (one[1] < 0.9 && (like >= ALIKE || (!here && many >= MOST))) { return false; }
      like += one[1] < 0.9 ? 1 : 0;
      many += here ? 0 : 1;
      blocks[block] = true;
      return true;
    });
  };

  /* The file in which the places of a word stand; those of a rare word came with it. */
  Index.prototype.block = function (word) { return word < this.sorted ? last(this.blocks, word) : -1; };

  /* The files of rare words in which a word of the question would stand, if no other is like it. */
  Index.prototype.unmet = function (query) {
    var self = this, found = {};
    if (!this.seldom.length) { return []; }
    this.unframed(words(query)).forEach(function (word) {
      if (word.length < 3 || !self.counts({ text: word }) || self.knows(term(word))) { return; }
      [word, stem(word)].forEach(function (text) { found["r" + before(self.seldom, text)] = true; });
    });
    return Object.keys(found);
  };

  /* The place of the last word in the list that is not behind `text`. */
  function before(list, text) {
    var at = 0;
    while (at + 1 < list.length && list[at + 1] <= text) { at += 1; }
    return at;
  }

  /* Knows from now on the rare words of these files, each on its one page. */
  Index.prototype.adopt = function (names) {
    var self = this;
    names.forEach(function (name) {
      var places = self.files[name][1];
      if (self.single[name]) { return; }
      self.single[name] = true;
      unfold(self.files[name][0]).forEach(function (word, at) {
        var number = self.words.push(word) - 1, begin = word.slice(0, 2);
        self.single[number] = places.slice(2 * at, 2 * at + 2);
        (self.near[begin] = self.near[begin] || []).push(number);
      });
      self.known = Object.create(null);
    });
  };

  zoeken.Index = Index;
})(typeof window === "undefined" ? this : window);
