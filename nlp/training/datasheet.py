#!/usr/bin/env python3
"""Measures the corpus and writes its figures: composition, quotas, variety and the agreement of the second labelling.

usage: datasheet.py [--write]        prints Markdown; --write puts it between the marks in corpus/DATASHEET.md
       datasheet.py --check FILE …   form only: exit 1 with the line of each fault

Standard library only, so that it runs before anything is installed. Texts of `corpus/p*.jsonl` are posts, of
`corpus/pairs-*.jsonl` claim pairs; `corpus/second-labels.jsonl` holds the blind second labels beside
the first ones as they stood then.
"""
import collections
import glob
import json
import os
import re
import sys
import unicodedata

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus")
TOPICS = ["land", "family", "environment", "public_order", "civil", "labour", "construction", "public_service"]
REGISTERS = ["standard", "informal", "nodiacritics", "teencode", "mixed"]
CLAIMS = ["none", "checkworthy", "harmful"]
BEGIN, END = "<!-- figures: datasheet.py --write -->", "<!-- end of figures -->"


def read(path):
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield number, json.loads(line)


def faults_of(path, ids):
    """Faults of form of one file as (line, what), by the letter of the labelling guide."""
    for number, row in read(path):
        is_pair = "a" in row
        texts = [row.get("a"), row.get("b")] if is_pair else [row.get("text")]
        if any(not isinstance(text, str) or not text.strip() for text in texts):
            yield number, "text missing"
            continue
        if any(unicodedata.normalize("NFC", text) != text for text in texts):
            yield number, "not NFC"
        if not row.get("id") or row["id"] in ids:
            yield number, f"id {row.get('id')} missing or twice"
        ids.add(row.get("id"))
        if is_pair:
            if not isinstance(row.get("same"), bool) or not row.get("kind") or not row.get("claim"):
                yield number, "same, kind or claim missing"
            continue
        if not set(row.get("topics", ["?"])) <= set(TOPICS):
            yield number, f"topics {row.get('topics')}"
        if row.get("conflict") not in (0, 1, 2, 3):
            yield number, f"conflict {row.get('conflict')}"
        if row.get("claim") not in CLAIMS:
            yield number, f"claim {row.get('claim')}"
        if not isinstance(row.get("protected"), bool):
            yield number, "protected is no true or false"
        if row.get("register") not in REGISTERS:
            yield number, f"register {row.get('register')}"
        for place in row.get("places", [""]):
            if not place or place not in row["text"]:
                yield number, f"place «{place}» is not in the text"
        for key in ("kind", "voice", "story"):
            if not row.get(key):
                yield number, f"{key} missing"


def grams(text):
    text = re.sub(r"\s+", " ", text.lower())
    return {text[at : at + 5] for at in range(max(1, len(text) - 4))}


def near_duplicates(posts):
    """Pairs that share more than half of the shorter text's character 5-grams, twins aside."""
    sets = [grams(row["text"]) for row in posts]
    having = collections.defaultdict(list)
    for at, own in enumerate(sets):
        for gram in own:
            having[gram].append(at)
    found = []
    for at, own in enumerate(sets):
        shared = collections.Counter(
            other for gram in own if len(having[gram]) < 400 for other in having[gram] if other < at
        )
        for other, count in shared.items():
            shorter = min(len(own), len(sets[other]))
            if shorter <= 20 or count / shorter <= 0.5:
                continue
            a, b = posts[at], posts[other]
            if a.get("twinOf") != b["id"] and b.get("twinOf") != a["id"]:
                found.append((round(count / shorter, 2), a["id"], b["id"]))
    return sorted(found, reverse=True)


def kappa(pairs):
    """Cohen's κ of two labellings given as pairs (Cohen 1960)."""
    total = len(pairs)
    agreed = sum(a == b for a, b in pairs) / total
    first, second = (collections.Counter(side) for side in zip(*pairs))
    chance = sum(first[label] * second[label] for label in first) / total**2
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)


def f1(pairs):
    """F1 of the second labelling as if it were a model; pairs of booleans (label, second)."""
    hit = sum(a and b for a, b in pairs)
    return 2 * hit / max(1, sum(a for a, _ in pairs) + sum(b for _, b in pairs))


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]


def composition(posts):
    yield f"{len(posts):,} posts and comments."
    yield ""
    yield from table(
        ["field", "counts"],
        [
            (field, ", ".join(f"{label} {count:,}" for label, count in sorted(collections.Counter(
                str(row[field]) for row in posts).items())))
            for field in ("conflict", "claim", "protected", "register")
        ],
    )
    yield ""
    yield "Posts by topic × conflict level (a post may have several topics); beside it the emptiest register."
    yield ""
    rows = []
    for topic in [*TOPICS, "(none)"]:
        own = [row for row in posts if (topic in row["topics"]) or (topic == "(none)" and not row["topics"])]
        levels = [sum(row["conflict"] == level for row in own) for level in range(4)]
        cells = {
            (register, level): sum(row["register"] == register and row["conflict"] == level for row in own)
            for register in REGISTERS
            for level in range(4)
        }
        (register, level), least = min(cells.items(), key=lambda cell: cell[1])
        rows.append((topic, *levels, f"{register} at level {level}: {least}"))
    yield from table(["topic", "0", "1", "2", "3", "emptiest cell"], rows)
    twins = sum("twinOf" in row for row in posts)
    violent = sum("twinOf" in row and row["conflict"] == 3 and not row["protected"] for row in posts)
    yield ""
    yield f"Twins {twins:,} (violent ones {violent:,}); comments under a parent {sum('parent' in row for row in posts):,}."


def variety(posts):
    words = sorted(len(row["text"].split()) for row in posts)
    at = lambda share: words[min(len(words) - 1, int(len(words) * share))]
    openings = len({" ".join(row["text"].lower().split()[:2]) for row in posts})
    seen, growth = set(), []
    for number, row in enumerate(sorted(posts, key=lambda row: hash_of(row["id"])), 1):
        seen.update(re.findall(r"\w+", row["text"].lower()))
        if number % 2000 == 0 or number == len(posts):
            growth.append(f"{number:,}: {len(seen):,}")
    near = near_duplicates(posts)
    yield from table(
        ["measure", "value"],
        [
            ("words a text, p1 / p10 / p50 / p90 / p99", f"{at(.01)} / {at(.1)} / {at(.5)} / {at(.9)} / {at(.99)}"),
            ("distinct first two words", f"{openings:,} of {len(posts):,}"),
            ("distinct words after so many texts", "; ".join(growth)),
            ("voices, stories", f"{len({voice(row) for row in posts}):,}, {len({story(row) for row in posts}):,}"),
            ("pairs over half alike (character 5-grams, twins aside)", f"{len(near)}: " + ", ".join(
                f"{a}–{b} {share}" for share, a, b in near[:30])),
        ],
    )


def hash_of(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return value


def voice(row):
    return (row["id"].split("-")[0], row["voice"])


def story(row):
    return (row["id"].split("-")[0], row["story"])


def agreement(path):
    both = [(row["first"], row["second"]) for _, row in read(path)]
    yield f"{len(both):,} random texts were labelled a second time, blind to the first labels."
    yield ""
    rows = [
        ("conflict", kappa([(a["conflict"], b["conflict"]) for a, b in both]), f1([(a["conflict"] >= 2, b["conflict"] >= 2) for a, b in both]), "≥ 2"),
        ("conflict = 3", kappa([(a["conflict"] == 3, b["conflict"] == 3) for a, b in both]), f1([(a["conflict"] == 3, b["conflict"] == 3) for a, b in both]), "= 3"),
        ("claim", kappa([(a["claim"], b["claim"]) for a, b in both]), f1([(a["claim"] != "none", b["claim"] != "none") for a, b in both]), "any claim"),
        ("harmful", kappa([(a["claim"] == "harmful", b["claim"] == "harmful") for a, b in both]), f1([(a["claim"] == "harmful", b["claim"] == "harmful") for a, b in both]), "harmful"),
        ("protected", kappa([(a["protected"], b["protected"]) for a, b in both]), f1([(a["protected"], b["protected"]) for a, b in both]), "true"),
        ("topics (micro)", kappa([(t in a["topics"], t in b["topics"]) for a, b in both for t in TOPICS]), f1([(t in a["topics"], t in b["topics"]) for a, b in both for t in TOPICS]), "each topic"),
    ]
    yield from table(["field", "κ", "F1", "F1 of"], [(name, f"{k:.2f}", f"{f:.2f}", of) for name, k, f, of in rows])


def pairs_of(files):
    rows = [row for path in files for _, row in read(path)]
    same = sum(row["same"] for row in rows)
    yield f"{len(rows):,} pairs over {len({row['claim'] for row in rows}):,} claims: {same:,} same, {len(rows) - same:,} not."
    yield ""
    kinds = collections.Counter((row["kind"], row["same"]) for row in rows)
    for flag, name in ((True, "same"), (False, "not the same")):
        yield f"- {name}: " + ", ".join(f"{kind} {count}" for (kind, s), count in kinds.most_common() if s == flag)


def main(arguments):
    if arguments[:1] == ["--check"]:
        ids, bad = set(), 0
        for path in arguments[1:]:
            for number, what in faults_of(path, ids):
                bad += 1
                if bad <= 25:
                    print(f"{path}:{number}: {what}")
        print(f"{bad} faults of form")
        return 1 if bad else 0
    posts = [row for path in sorted(glob.glob(f"{HERE}/p[0-9]*.jsonl")) for _, row in read(path)]
    lines = ["### Composition", "", *composition(posts), "", "### Variety", "", *variety(posts), "", "### Pairs", "",
             *pairs_of(sorted(glob.glob(f"{HERE}/pairs-*.jsonl")))]
    second = os.path.join(HERE, "second-labels.jsonl")
    if os.path.exists(second):
        lines += ["", "### Agreement", "", *agreement(second)]
    text = "\n".join(lines)
    print(text)
    if arguments[:1] == ["--write"]:
        path = os.path.join(HERE, "DATASHEET.md")
        with open(path, encoding="utf-8") as file:
            sheet = file.read()
        before, _, rest = sheet.partition(BEGIN)
        _, _, after = rest.partition(END)
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
