"""Labels that the models contradict, for people to look at again.

Out-of-fold (5 folds by story and first voice) probabilities of the linear model, calibrated by Platt on the folds;
the encoder's out-of-fold file (`oof-encoder.npz`) joins where it exists. Besides: twins with equal labels,
and look-alikes of one story with different labels. Writes `.cache/training/consistency.jsonl`, most contradicted first;
with an argument, the worst 700 posts also go there.
"""
import json
import os
import sys

import numpy as np

import linear
from common import CLAIMS, TOPICS, cache, load_posts, say, write_lines
from split import components, folds


def platt(z, y, rounds=60):
    """Slope and offset of a calibrated logit (Newton's method, slight ridge)."""
    X = np.stack([z, np.ones_like(z)], 1)
    w = np.array([1.0, 0.0])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-(X @ w)))
        H = X.T @ (X * (p * (1 - p))[:, None]) + 1e-3 * np.eye(2)
        step = np.linalg.solve(H, X.T @ (p - y) + 1e-3 * (w - [1, 0]))
        w = w - step
        if np.abs(step).max() < 1e-6:
            break
    return w


def out_of_fold(posts, copies=1, count=5):
    """Calibrated out-of-fold probabilities of the linear targets."""
    fold = np.array(folds(components(posts), posts, count))
    Z = np.zeros((len(posts), len(linear.TARGETS)), np.float32)
    for k in range(count):
        model = linear.train([p for p, f in zip(posts, fold) if f != k], copies)
        held = [p for p, f in zip(posts, fold) if f == k]
        Z[fold == k] = linear.logits(linear.matrix([p['text'] for p in held], [p['parentText'] for p in held]), model)
        say('fold', k, len(held))
    Y, P = linear.labels(posts), np.zeros_like(Z)
    for k in range(Z.shape[1]):
        a, b = platt(Z[:, k], Y[:, k])
        P[:, k] = 1 / (1 + np.exp(-(a * Z[:, k] + b)))
    np.savez_compressed(cache('oof-linear.npz'), ids=np.array([p['id'] for p in posts]), P=P, Z=Z)
    return P


def findings(posts, P):
    """One row for each contradicted field of each post."""
    k = {t: i for i, t in enumerate(linear.TARGETS)}
    rows = []

    def add(p, field, label, prob, why, share=1.0):
        rows.append(dict(id=p['id'], text=p['text'], field=field, label=label, probability=round(float(prob), 4), why=why, rank=(1 - prob) * share))
    for p, q in zip(posts, P):
        for i, t in enumerate(TOPICS):
            has = t in p['topics']
            prob = q[i] if has else 1 - q[i]
            if prob < .3:
                add(p, 'topics', ('' if has else 'not ') + t, prob, 'out of fold', .9)
        c = np.minimum.accumulate(q[[k['conflict1'], k['conflict2'], k['conflict3']]])
        level = np.array([1 - c[0], c[0] - c[1], c[1] - c[2], c[2]])
        if level[p['conflict']] < .15:
            far = abs(int(level.argmax()) - p['conflict'])
            add(p, 'conflict', p['conflict'], level[p['conflict']], f'out of fold says {level.argmax()}: ' + ' '.join(f'{x:.2f}' for x in level), 1.0 if far > 1 else .93)
        h = min(q[k['harmful']], q[k['claim']])
        claim = np.array([1 - q[k['claim']], q[k['claim']] - h, h])
        if claim[CLAIMS.index(p['claim'])] < .2:
            add(p, 'claim', p['claim'], claim[CLAIMS.index(p['claim'])], f'out of fold says {CLAIMS[claim.argmax()]}: ' + ' '.join(f'{x:.2f}' for x in claim), .97)
        prob = q[k['protected']] if p['protected'] else 1 - q[k['protected']]
        if prob < .3:
            add(p, 'protected', p['protected'], prob, 'out of fold')
    by_id = {p['id']: p for p in posts}
    fields = ('topics', 'conflict', 'claim', 'protected')
    for p in posts:
        twin = by_id.get(p.get('twinOf'))
        if twin and all(p[f] == twin[f] for f in fields):
            add(p, 'twin', [p[f] for f in fields], .04, f'labels equal to those of its twin {twin["id"]}: {twin["text"]}')
    grams = {p['id']: {p['text'].lower()[i:i + 5] for i in range(max(1, len(p['text']) - 4))} for p in posts}
    story = {}
    for p in posts:
        story.setdefault(p['storyKey'], []).append(p)
    for group in story.values():
        for i, a in enumerate(group):
            for b in group[:i]:
                if a.get('twinOf') == b['id'] or b.get('twinOf') == a['id'] or len(a['text']) < 30 or len(b['text']) < 30:
                    continue
                share = len(grams[a['id']] & grams[b['id']]) / min(len(grams[a['id']]), len(grams[b['id']]))
                if share > .3 and any(a[f] != b[f] for f in fields):
                    add(a, 'story', [a[f] for f in fields], .2, f'{share:.2f} shared with {b["id"]} {[b[f] for f in fields]}: {b["text"]}', .8)
    return sorted(rows, key=lambda r: -r['rank'])


def suspects(rows, posts, count=700):
    """The worst posts, one row each, with all that is doubted about them."""
    by_id, out = {p['id']: p for p in posts}, {}
    for r in rows:
        if r['id'] not in out:
            p = by_id[r['id']]
            out[r['id']] = dict(id=r['id'], text=p['text'], parent=p['parentText'], labels={f: p[f] for f in ('topics', 'conflict', 'claim', 'protected')}, field=r['field'], label=r['label'], probability=r['probability'], why=r['why'], also=[])
        else:
            out[r['id']]['also'].append(f"{r['field']}={r['label']} p={r['probability']} {r['why'][:60]}")
    return list(out.values())[:count]


def main():
    posts = load_posts()
    path = cache('oof-linear.npz')
    fresh = os.path.exists(path) and list(np.load(path)['ids']) == [p['id'] for p in posts] and '--again' not in sys.argv
    P = np.load(path)['P'] if fresh else out_of_fold(posts)
    encoder = cache('oof-encoder.npz')
    if os.path.exists(encoder):
        e = np.load(encoder)
        at = {i: n for n, i in enumerate(e['ids'])}
        P = np.array([(q + e['P'][at[p['id']]]) / 2 if p['id'] in at else q for p, q in zip(posts, P)])
    rows = findings(posts, P)
    write_lines(cache('consistency.jsonl'), [{k: v for k, v in r.items() if k != 'rank'} for r in rows])
    worst = suspects(rows, posts)
    say(len(rows), 'findings', len({r['id'] for r in rows}), 'posts;', json.dumps({f: sum(w['field'] == f for w in worst) for f in ('topics', 'conflict', 'claim', 'protected', 'twin', 'story')}))
    out = [a for a in sys.argv[1:] if not a.startswith('--')]
    if out:
        write_lines(out[0], worst)
    return 0


if __name__ == '__main__':
    sys.exit(main())
