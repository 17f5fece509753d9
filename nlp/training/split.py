"""Train, dev and test by story and writer's voice, never at random.

1. Posts of one file that share a story, or are parent or twin of each other, form a component.
2. The side of a component is a hash of `file/voice` of its first post: 0–79 train, 80–89 dev, 90–99 test of 100.
   Whole voices are so held out, and a component never straddles two sides.
3. A voice that writes in components of several sides would leak: its posts outside the side its own hash says are
   left out (`drop`), unless the voice writes in this one component only (then it follows the component).
Joining voices and stories wholly was tried in thought and refused: in p1–p5 forty voices write in all stories, so
a file becomes one giant component. Growth: a new file brings new components only and a hash does not depend on other
posts, so a post never changes between train, dev and test; at worst a line appended to an old file drops one.
"""
import collections
import hashlib
import sys

from common import load_posts, load_pairs


SALT = 'hoasom233:'  # of 400 salts the one whose dev and test of p1–p12 are most like the whole in file, label and register; frozen


def bucket(key):
    """0–99 from a string, the same for ever."""
    return int(hashlib.sha256((SALT + key).encode()).hexdigest()[:8], 16) % 100


def side_of(key):
    """The side that a key hashes to."""
    b = bucket(key)
    return 'train' if b < 80 else 'dev' if b < 90 else 'test'


def components(posts):
    """Component number of each post (union of story, parent, twin)."""
    root = {}

    def find(x):
        root.setdefault(x, x)
        while root[x] != x:
            root[x] = root[root[x]]
            x = root[x]
        return x
    for p in posts:
        me = ('p', p['id'])
        for other in [('s', p['storyKey'])] + [('p', p[k]) for k in ('parent', 'twinOf') if p.get(k)]:
            a, b = find(me), find(other)
            if a != b:
                root[b] = a
    return [find(('p', p['id'])) for p in posts]


def split_posts(posts):
    """Sides (`train`, `dev`, `test`, `drop`) and component ids, parallel to `posts`."""
    comp = components(posts)
    first, homes = {}, collections.defaultdict(set)
    for p, c in zip(posts, comp):
        first.setdefault(c, p['voiceKey'])
        homes[p['voiceKey']].add(c)
    sides = []
    for p, c in zip(posts, comp):
        side, voice = side_of(first[c]), p['voiceKey']
        if len(homes[voice]) > 1 and side_of(voice) != side:
            side = 'drop'
        sides.append(side)
    return sides, comp


def split_pairs(pairs):
    """Sides of claim pairs by the hash of their claim."""
    return [side_of('pairs/' + p['claimKey']) for p in pairs]


def folds(comp, posts, count=5):
    """Cross-validation folds by the first voice of a component (so by story and voice)."""
    first = {}
    for p, c in zip(posts, comp):
        first.setdefault(c, p['voiceKey'])
    return [int(hashlib.sha256(('fold:' + first[c]).encode()).hexdigest()[:8], 16) % count for c in comp]


if __name__ == '__main__':
    posts = load_posts()
    sides, comp = split_posts(posts)
    print(len(posts), 'posts', dict(collections.Counter(sides)), len(set(comp)), 'components; largest', collections.Counter(comp).most_common(1)[0][1])
    for f in dict.fromkeys(p['file'] for p in posts):
        print(f, dict(collections.Counter(s for s, p in zip(sides, posts) if p['file'] == f)))
    for s in ('train', 'dev', 'test'):
        print(s, 'conflict', dict(sorted(collections.Counter(p['conflict'] for p, q in zip(posts, sides) if q == s).items())), 'protected', sum(p['protected'] for p, q in zip(posts, sides) if q == s))
    voices = {s: {p['voiceKey'] for p, q in zip(posts, sides) if q == s} for s in ('train', 'dev', 'test')}
    assert not voices['train'] & voices['dev'] and not voices['train'] & voices['test'] and not voices['dev'] & voices['test']
    pairs = load_pairs()
    print('pairs', dict(collections.Counter(split_pairs(pairs))))
    sys.exit(0)
