"""All tables, on dev and test: linear model, encoder and their learned combination side by side.

usage: report.py [post6.pt] [--test]   Test is read only with --test, and each reading is counted in `.cache/training/test-readings.txt`.
Dev figures of calibration and combination are cross-fitted by component (5 folds), test figures use the dev fit.
Writes `.cache/training/report.md`.
"""
import json
import os
import random
import sys
import time

import numpy as np

import corrupt
import linear
from calibrate import TARGETS, apply, fit_all, predictions, thresholds
from common import REGISTERS, SEED, TOPICS, cache, say
from model import Reader, load_model, predict, to_targets

K = {t: i for i, t in enumerate(TARGETS)}


def figures(Y, P, th):
    """Figures of one set of probabilities at the deciding thresholds."""
    D = np.stack([P[:, k] >= th[t]['decide'] for k, t in enumerate(TARGETS)], 1).astype(int)
    f = lambda k: linear.f1(Y[:, K[k]], D[:, K[k]])
    zero = Y[:, K['conflict1']] == 0
    truth, made = Y[:, :8], D[:, :8]
    macro = [linear.f1(truth[:, i], made[:, i])[2] for i in range(8) if truth[:, i].sum() >= 3]
    own = P[:, K['protected']] >= th['protected']['suggest']
    police = (P[:, K['conflict2']] >= th['conflict2']['act']) & ~own
    reach = lambda m: int((police & m).sum())
    c2, c3, cl, ha, pr = (f(k) for k in ('conflict2', 'conflict3', 'claim', 'harmful', 'protected'))
    act3 = (P[:, K['conflict3']] >= th['conflict3']['act'])
    return {'n': len(Y), 'conflict≥2 P/R/F1': ' / '.join(f'{x:.3f}' for x in c2), 'level 3 P/R': f'{c3[0]:.3f} / {c3[1]:.3f}',
            'level 3 R (act threshold)': f'{act3[Y[:, K["conflict3"]] == 1].mean() if Y[:, K["conflict3"]].any() else float("nan"):.3f}',
            'level 3 read as ≥2': f'{D[Y[:, K["conflict3"]] == 1, K["conflict2"]].mean() if Y[:, K["conflict3"]].any() else float("nan"):.3f}',
            'level 0 flagged ≥2': f'{D[zero, K["conflict2"]].mean() if zero.any() else 0:.3f}',
            'topics micro/macro F1': f'{linear.f1(truth.ravel(), made.ravel())[2]:.3f} / {np.mean(macro) if macro else 0:.3f}',
            'claim any F1': f'{cl[2]:.3f}', 'harmful P/R': f'{ha[0]:.3f} / {ha[1]:.3f}', 'protected P/R/F1': ' / '.join(f'{x:.3f}' for x in pr),
            'protected texts to police': f'{reach(Y[:, K["protected"]] == 1)} of {int(Y[:, K["protected"]].sum())}', 'calm texts to police': f'{reach(zero)} of {int(zero.sum())}'}


def block(title, columns):
    """Markdown table: one column a name."""
    names = list(columns)
    rows = list(columns[names[0]])
    out = [f'\n**{title}**\n', '| | ' + ' | '.join(names) + ' |', '|---|' + '---|' * len(names)]
    return out + [f'| {r} | ' + ' | '.join(str(columns[n][r]) for n in names) + ' |' for r in rows]


def cross_fit(Z, Y, comps, way):
    """Dev probabilities from fits on the other folds."""
    import hashlib
    fold = np.array([int(hashlib.sha256(('cal' + c).encode()).hexdigest()[:6], 16) % 5 for c in comps])
    P = np.zeros_like(Y, dtype=float)
    for k in range(5):
        a, b = fold != k, fold == k
        P[b] = apply(way, fit_all(tuple(z[a] for z in Z), Y[a])[way], tuple(z[b] for z in Z))
    return P


def machine_copies(posts, kind):
    """Unaccented or teencode copies of standard posts (the same for ever)."""
    out = []
    for p in posts:
        r = random.Random(f'{SEED}{kind}{p["id"]}')
        make = (lambda t: corrupt.drop_accents(t, r)) if kind == 'unaccented' else (lambda t: corrupt.teencode(t, r))
        out.append((make(p['text']), make(p['parentText']) if p['parentText'] else ''))
    return out


def main():
    name = next((a for a in sys.argv[1:] if a.endswith('.pt')), 'post6.pt')
    held, side, comps, Z = predictions(name)
    Y = linear.labels(held)
    comps = np.array(comps)
    d = side == 'dev'
    with open(cache('calibration.json')) as f:
        cal = json.load(f)
    lines = [f'# Figures\n\n{time.strftime("%F %T")}, `report.py {" ".join(sys.argv[1:])}`; dev {int(d.sum())}, test {int((~d).sum())} posts by other voices and stories. Goals in issue 4.']
    sets = [('dev', d)]
    if '--test' in sys.argv:
        sets.append(('test', ~d))
        with open(cache('test-readings.txt'), 'a') as f:
            f.write(f'{time.strftime("%F %T")} {name}\n')
        with open(cache('test-readings.txt')) as f:
            lines.append(f'\nTest has been read {len(f.readlines())} time(s).')
    model, _ = load_model(cache(name))
    reader = Reader(cache('base-tokenizer.json'))
    lin = linear.load(cache('linear.npz'))
    chosen = {}
    for title, m in sets:
        if title == 'dev':
            prob = {w: cross_fit(tuple(z[m] for z in Z), Y[m], comps[m], w) for w in ('linear', 'encoder', 'both')}
        else:
            prob = {w: apply(w, np.array(cal['ways'][w]['weights']), tuple(z[m] for z in Z)) for w in ('linear', 'encoder', 'both')}
        lines += block(f'{title}: models side by side (thresholds from dev)', {w: figures(Y[m], prob[w], cal['ways'][w]['thresholds']) for w in prob})
        chosen[title] = prob
        posts = [p for p, x in zip(held, m) if x]
        for way in ('encoder', 'both'):
            th = cal['ways'][way]['thresholds']
            lines += block(f'{title}, {way}: by register', {r: figures(Y[m][[p['register'] == r for p in posts]], prob[way][[p['register'] == r for p in posts]], th) for r in REGISTERS})
        lines += [f'\n**{title}: F1 by topic (both)**\n', '| ' + ' | '.join(TOPICS) + ' |', '|' + '---|' * 8,
                  '| ' + ' | '.join(f'{linear.f1(Y[m][:, i], (prob["both"][:, i] >= cal["ways"]["both"]["thresholds"][t]["decide"]) * 1)[2]:.3f} ({int(Y[m][:, i].sum())})' for i, t in enumerate(TOPICS)) + ' |']
        std = [i for i, p in enumerate(posts) if p['register'] == 'standard']
        columns = {}
        for kind in ('as written', 'unaccented', 'teencode'):
            texts = [(posts[i]['text'], posts[i]['parentText']) for i in std] if kind == 'as written' else machine_copies([posts[i] for i in std], kind)
            E = to_targets(predict(model, reader, [t for t, _ in texts], [q for _, q in texts]))
            L = linear.logits(linear.matrix([t for t, _ in texts], [q for _, q in texts]), lin)
            for way in ('encoder', 'both'):
                columns[f'{kind}, {way}'] = figures(Y[m][std], apply(way, np.array(cal['ways'][way]['weights']), (E, L)), cal['ways'][way]['thresholds'])
        lines += block(f'{title}: standard posts and their machine copies', columns)
    for extra in ('pairs.md', 'curve.md', 'speed.md'):
        if os.path.exists(cache(extra)):
            with open(cache(extra), encoding='utf-8') as f:
                lines.append('\n' + f.read())
    with open(cache('report.md.tmp'), 'w', encoding='utf-8') as f:
        f.write('\n'.join(lines) + '\n')
    os.replace(cache('report.md.tmp'), cache('report.md'))
    for title, prob in chosen.items():
        for w in prob:
            say(title, w, json.dumps(figures(Y[side == title], prob[w], cal['ways'][w]['thresholds']), ensure_ascii=False))
    return 0


if __name__ == '__main__':
    sys.exit(main())
