#!/usr/bin/env python3
"""Writes the parts of the corpus as JSONL: `train.jsonl`, `dev.jsonl`, `test.jsonl` and `pairs-….jsonl` of each side.

usage: sides.py FOLDER        (standard library only; the sides are those of split.py)
"""
import os
import sys

from common import load_pairs, load_posts, write_lines
from split import split_pairs, split_posts

OWN = {"file", "voiceKey", "storyKey", "parentText", "restored", "claimKey"}


def main(folder):
    os.makedirs(folder, exist_ok=True)
    posts, pairs = load_posts(), load_pairs()
    for rows, sides, name in ((posts, split_posts(posts)[0], ""), (pairs, split_pairs(pairs), "pairs-")):
        for side in ("train", "dev", "test"):
            kept = [{k: v for k, v in row.items() if k not in OWN} for row, s in zip(rows, sides) if s == side]
            write_lines(os.path.join(folder, f"{name}{side}.jsonl"), kept)
            print(f"{name}{side}: {len(kept)}")


if __name__ == "__main__":
    main(sys.argv[1])
