"""Paths, corpus reading and small helpers that every stage shares. Nothing here trains anything."""
import glob
import json
import os
import random
import time
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, '..', '..'))
CORPUS = os.path.join(HERE, 'corpus')
CACHE = os.environ.get('HOASOM_TRAINING_CACHE', os.path.join(ROOT, '.cache', 'training'))
MODELS = os.path.abspath(os.path.join(HERE, '..', 'models'))
SHARED = os.environ.get('HOASOM_SHARED', os.path.abspath(os.path.join(ROOT, '..', 'shared')))
BACKGROUND = os.path.join(SHARED, 'data', 'background')
TOPICS = ['land', 'family', 'environment', 'public_order', 'civil', 'labour', 'construction', 'public_service']
CLAIMS = ['none', 'checkworthy', 'harmful']
REGISTERS = ['standard', 'informal', 'nodiacritics', 'teencode', 'mixed']
SEED = 20261125
os.makedirs(CACHE, exist_ok=True)


def cache(*parts):
    """Path under the (git-ignored) cache folder; makes the folders on the way."""
    path = os.path.join(CACHE, *parts)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return path


def say(*words):
    """Prints with the time of day, at once."""
    print(time.strftime('%H:%M:%S'), *words, flush=True)


def read_lines(path):
    """Reads a JSONL file into a list of objects."""
    with open(path, encoding='utf-8') as file:
        return [json.loads(line) for line in file if line.strip()]


def write_lines(path, rows):
    """Writes JSONL whole: to a temporary name first, then renamed."""
    with open(path + '.tmp', 'w', encoding='utf-8') as file:
        file.write(''.join(json.dumps(row, ensure_ascii=False) + '\n' for row in rows))
    os.replace(path + '.tmp', path)


def file_key(path):
    """`p13-land.jsonl` -> `p13`: voices and stories count inside one file only, so this stands before them."""
    return os.path.basename(path).split('-')[0].split('.')[0]


def load_posts():
    """All posts `p<number>*.jsonl` in order of file number; adds `file`, `voiceKey`, `storyKey`, `parentText`."""
    paths = [p for p in glob.glob(os.path.join(CORPUS, 'p*.jsonl')) if file_key(p)[1:].isdigit()]
    posts = []
    for path in sorted(paths, key=lambda p: (int(file_key(p)[1:]), p)):
        for row in read_lines(path):
            if not str(row.get('text', '')).strip():
                continue
            row['text'] = unicodedata.normalize('NFC', row['text'])
            row['file'] = file_key(path)
            row['voiceKey'] = f"{row['file']}/{row['voice']}"
            row['storyKey'] = f"{row['file']}/{row['story']}"
            posts.append(row)
    by_id = {row['id']: row for row in posts}
    restored = load_restored()
    for row in posts:
        parent = by_id.get(row.get('parent'))
        row['parentText'] = parent['text'] if parent else ''
        row['restored'] = restored.get(row['id'])
    return posts


def load_restored():
    """Hook: `.cache/training/restored.jsonl` (`{id, restored}`) holds accent-restored texts by the TypeScript normaliser."""
    path = os.path.join(CACHE, 'restored.jsonl')
    if not os.path.exists(path):
        return {}
    return {row['id']: unicodedata.normalize('NFC', row.get('restored') or row['text']) for row in read_lines(path)}


def load_pairs():
    """All claim pairs `pairs-*.jsonl` / `q*.jsonl`; `claimKey` is unique over files."""
    paths = sorted(set(glob.glob(os.path.join(CORPUS, 'pairs*.jsonl')) + glob.glob(os.path.join(CORPUS, 'q*.jsonl'))))
    pairs = []
    for path in paths:
        name = os.path.basename(path).rsplit('.', 1)[0]
        for row in read_lines(path):
            row['a'], row['b'] = (unicodedata.normalize('NFC', row[k]) for k in 'ab')
            row['file'], row['claimKey'] = name, f"{name}/{row['claim']}"
            pairs.append(row)
    return pairs


def background(news=20000, forum=True, seed=SEED):
    """Background sentences and lines: forum lines whole, news cut into sentences of 5 to 60 words (last 2,000 articles kept aside)."""
    import gzip
    import re
    out = []
    if forum:
        for name in ('tathy.txt', 'lamchame.txt', 'duochanoi.txt'):
            with open(os.path.join(BACKGROUND, name), encoding='utf-8', errors='ignore') as file:
                for line in file:
                    line = unicodedata.normalize('NFC', line.strip())
                    if 4 <= len(line.split()):
                        words = line.split()
                        for i in range(0, len(words), 90):
                            if len(words[i:i + 90]) >= 4:
                                out.append(('forum', ' '.join(words[i:i + 90])))
    if news:
        sentences = []
        with gzip.open(os.path.join(BACKGROUND, 'vntc_news_20000.jsonl.gz'), 'rt', encoding='utf-8') as file:
            for i, line in enumerate(file):
                if i >= 18000:
                    break
                text = unicodedata.normalize('NFC', json.loads(line)['text'])
                for s in re.split(r'(?<=[.!?…])\s+|\n+', text):
                    s = s.strip()
                    if 5 <= len(s.split()) <= 60:
                        sentences.append(s)
        random.Random(seed).shuffle(sentences)
        out += [('news', s) for s in sentences[:news]]
    return out
