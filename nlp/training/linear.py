"""The n-gram model: an honest yardstick, and small enough to ship as a second voice.

Features, to be repeated exactly by TypeScript:
- `clean(text)`: NFC, lower case (String.toLowerCase), every maximal run of code points of categories L* and N* is a
  token (`/[\\p{L}\\p{N}]+/gu`), anything else only separates. `bare(t)`: NFD, drop every code point of category M*
  (`\\p{M}`), đ -> d, NFC.
- Grams are strings with a one-letter kind in front, `tokens` t1..tn, `b1..bn` their bare forms:
    `w:t1`            each token
    `W:t1 t2`         each pair of neighbours
    `s:b1`, `S:b1 b2` the same on bare forms
    `c:xyz`           every run of 2, 3, 4 and 5 code points of ' ' + tokens joined by ' ' + ' '
    `p:t1`            each token of the parent comment's text (only the first 60 tokens)
  each distinct gram counts once (a set).
- Bucket of a gram: FNV-1a, 32 bit, over its UTF-8 bytes (h = 2166136261; for each byte: h = ((h xor byte) * 16777619)
  mod 2^32), then h mod 2^18 (the low 18 bits). Distinct grams in one bucket count once.
- Value of a bucket: the block's weight / sqrt(number of distinct buckets of its block), blocks being word (`w W`,
  weight 1), bare (`s S`, weight 1), character (`c`, weight 1), parent (`p`, weight 0.5). A bucket hit by several blocks gets the sum.
- Score of target k: sigmoid(bias_k + sum over buckets value * weight_k[bucket]).
Targets: eight topics, conflict>=1, >=2, >=3, any claim, harmful, protected.
Trained with copies without marks and in teencode; classes balanced by the square root of their inverse frequency.
"""
import json
import os
import random
import sys
import unicodedata

import numpy as np
import scipy.sparse as sp

import corrupt
from common import CACHE, SEED, TOPICS, cache, load_posts, say
from split import split_posts

BITS = 18
SIZE = 1 << BITS
TARGETS = TOPICS + ['conflict1', 'conflict2', 'conflict3', 'claim', 'harmful', 'protected']
WEIGHT = {'w': 1.0, 's': 1.0, 'c': 1.0, 'p': .5}
_kind = {}


def tokens(text):
    """Runs of letters and digits of the lower-cased NFC text."""
    out, run = [], []
    for c in unicodedata.normalize('NFC', text).lower():
        k = _kind.get(c)
        if k is None:
            k = _kind[c] = unicodedata.category(c)[0] in 'LN'
        if k:
            run.append(c)
        elif run:
            out.append(''.join(run))
            run = []
    if run:
        out.append(''.join(run))
    return out


def bare(token):
    """Token without marks."""
    return unicodedata.normalize('NFC', ''.join(c for c in unicodedata.normalize('NFD', token) if unicodedata.category(c)[0] != 'M').replace('đ', 'd'))


_hash = {}


def bucket(gram):
    """FNV-1a of the gram's UTF-8 bytes, low 18 bits."""
    h = _hash.get(gram)
    if h is None:
        h = 2166136261
        for byte in gram.encode('utf-8'):
            h = ((h ^ byte) * 16777619) & 0xffffffff
        h &= SIZE - 1
        if len(_hash) < 3_000_000:
            _hash[gram] = h
    return h


def features(text, parent=''):
    """{bucket: value} of a text."""
    ts = tokens(text)
    bs = [bare(t) for t in ts]
    line = ' ' + ' '.join(ts) + ' '
    blocks = {
        'w': {bucket('w:' + t) for t in ts} | {bucket('W:' + a + ' ' + b) for a, b in zip(ts, ts[1:])},
        's': {bucket('s:' + t) for t in bs} | {bucket('S:' + a + ' ' + b) for a, b in zip(bs, bs[1:])},
        'c': {bucket('c:' + line[i:i + n]) for n in (2, 3, 4, 5) for i in range(len(line) - n + 1)} if ts else set(),
        'p': {bucket('p:' + t) for t in tokens(parent)[:60]},
    }
    out = {}
    for name, found in blocks.items():
        for b in found:
            out[b] = out.get(b, 0.0) + WEIGHT[name] / len(found) ** .5
    return out


def matrix(texts, parents):
    """Sparse rows of `features`."""
    indptr, indices, data = [0], [], []
    for t, p in zip(texts, parents):
        f = features(t, p)
        indices += f.keys()
        data += f.values()
        indptr.append(len(indices))
    return sp.csr_matrix((np.array(data, np.float32), np.array(indices, np.int32), np.array(indptr)), shape=(len(texts), SIZE))


def labels(posts):
    """0/1 matrix, one column a target."""
    return np.array([[t in p['topics'] for t in TOPICS] + [p['conflict'] >= k for k in (1, 2, 3)]
                     + [p['claim'] != 'none', p['claim'] == 'harmful', p['protected']] for p in posts], np.float32)


def fit(X, Y, weight=None, l2=2e-5, iterations=60):
    """Ridge logistic regression of all targets at once by L-BFGS, over the buckets seen at least twice. Returns (W [SIZE, k], bias)."""
    from scipy.optimize import minimize
    seen = np.flatnonzero(np.bincount(X.indices, minlength=SIZE) >= 2)
    A = X[:, seen].tocsr().astype(np.float32)
    AT = A.T.tocsr()
    n, m, k = A.shape[0], len(seen), Y.shape[1]
    pos = Y.mean(0).clip(1e-4, 1)
    C = np.where(Y > 0, (.5 / pos) ** .5, (.5 / (1 - pos).clip(1e-4)) ** .5).astype(np.float32)
    if weight is not None:
        C = C * np.asarray(weight, np.float32)[:, None]
    S = 2 * Y - 1

    def cost(flat):
        flat = flat.astype(np.float32)
        W, b = flat[:m * k].reshape(m, k), flat[m * k:]
        z = (A @ W + b) * S
        loss = (C * np.logaddexp(0, -z)).sum() / n + .5 * l2 * float((W * W).sum())
        g = -C * S / (1 + np.exp(np.clip(z, -30, 30))) / n
        return float(loss), np.concatenate([(AT @ g + l2 * W).ravel(), g.sum(0)]).astype(np.float64)
    r = minimize(cost, np.zeros(m * k + k), jac=True, method='L-BFGS-B', options=dict(maxiter=iterations, maxcor=6))
    W = np.zeros((SIZE, k), np.float32)
    W[seen] = r.x[:m * k].reshape(m, k)
    return W, r.x[m * k:].astype(np.float32)


def logits(X, model):
    """Raw scores."""
    return X @ model[0] + model[1]


def with_copies(posts, seed=SEED, copies=2, texts=None):
    """Texts, parents, index of the original and weight of each row: the originals, then corrupted copies of them."""
    rng = random.Random(seed)
    rows = [(p['text'], p['parentText'], i, 1.0) for i, p in enumerate(posts)]
    for c in range(copies):
        for i, p in enumerate(posts):
            base = p.get('standard') or p['text']
            out = corrupt.drop_accents(base, rng) if c == 0 else corrupt.corrupt(base, rng)
            if out != p['text']:
                rows.append((out, p['parentText'], i, .4))
    return rows


def train(posts, copies=2, l2=4e-5, seed=SEED):
    """Fits on posts and corrupted copies."""
    rows = with_copies(posts, seed, copies)
    X = matrix([r[0] for r in rows], [r[1] for r in rows])
    Y = labels(posts)[[r[2] for r in rows]]
    return fit(X, Y, [r[3] for r in rows], l2)


def f1(y, p):
    """Precision, recall, F1 of 0/1 arrays."""
    tp = float(((p == 1) & (y == 1)).sum())
    a, b = tp / max(1, p.sum()), tp / max(1, y.sum())
    return a, b, 2 * a * b / max(1e-9, a + b)


def best_threshold(y, z):
    """Logit threshold with the best F1."""
    best = (-1, 0)
    for t in np.quantile(z, np.linspace(.3, .999, 200)):
        best = max(best, (f1(y, (z >= t) * 1)[2], float(t)))
    return best[1]


def table(Y, Z, thresholds):
    """Line of main figures for quick looks (the report has the whole)."""
    P = (Z >= thresholds) * 1
    k = {t: i for i, t in enumerate(TARGETS)}
    c2, c3 = k['conflict2'], k['conflict3']
    topics = f1(Y[:, :8].ravel(), P[:, :8].ravel())[2]
    flagged = P[Y[:, k['conflict1']] == 0, c2].mean()
    return dict(conflict2=f1(Y[:, c2], P[:, c2])[2], level3=f1(Y[:, c3], P[:, c3])[1], level0flagged=float(flagged), topics=topics,
                claim=f1(Y[:, k['claim']], P[:, k['claim']])[2], harmful=f1(Y[:, k['harmful']], P[:, k['harmful']])[1], protected=f1(Y[:, k['protected']], P[:, k['protected']])[2])


def save(model, path):
    """`linear.npz`: weights and biases as they are (export.py quantises)."""
    np.savez_compressed(path + '.tmp.npz', W=sp.csr_matrix(model[0]).data, indices=sp.csr_matrix(model[0]).indices, indptr=sp.csr_matrix(model[0]).indptr, bias=model[1])
    os.replace(path + '.tmp.npz', path)


def load(path):
    """Reads what `save` wrote."""
    d = np.load(path)
    return sp.csr_matrix((d['W'], d['indices'], d['indptr']), shape=(SIZE, len(TARGETS))).toarray(), d['bias']


def main():
    posts = load_posts()
    sides, _ = split_posts(posts)
    train_posts, dev = ([p for p, s in zip(posts, sides) if s == side] for side in ('train', 'dev'))
    Xd, Yd = matrix([p['text'] for p in dev], [p['parentText'] for p in dev]), labels(dev)
    grid = [float(x) for x in os.environ.get('LINEAR_L2', '4e-5').split(',')]
    best = None
    for copies in [int(x) for x in os.environ.get('LINEAR_COPIES', '2').split(',')]:
        for l2 in grid:
            model = train(train_posts, copies, l2)
            Z = logits(Xd, model)
            t = np.array([best_threshold(Yd[:, k], Z[:, k]) for k in range(len(TARGETS))])
            row = table(Yd, Z, t)
            ll = float(np.logaddexp(0, -Z * (2 * Yd - 1)).mean())
            say('linear copies', copies, 'l2', l2, {k: round(v, 3) for k, v in row.items()}, 'dev logloss', round(ll, 4))
            score = sum(v for k, v in row.items() if k != 'level0flagged') - row['level0flagged']
            if best is None or score > best[0]:
                best = (score, model, copies, l2)
    save(best[1], cache('linear.npz'))
    with open(cache('linear.json'), 'w') as f:
        json.dump(dict(copies=best[2], l2=best[3], train=len(train_posts)), f)
    return 0


if __name__ == '__main__':
    sys.exit(main())
