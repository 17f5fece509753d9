"""Calibration, combination and thresholds, all on dev.

For each target a logistic layer over [encoder logit, linear logit] (`both`), over the encoder alone and over the linear
model alone; slopes are kept at or above zero and drawn to the mean slope, so a rare target cannot run wild.
Costs: a protected text sent to the police 50, a missed level 3 20, a missed level 2 5, a false alert 3 (acted on) or 1 (suggested).
Writes `.cache/training/calibration.json` and `reliability.svg`. usage: calibrate.py [post6.pt]
"""
import json
import os
import sys

import numpy as np
from scipy.optimize import minimize

import linear
from common import cache, load_posts, say
from model import Reader, load_model, predict, to_targets
from split import split_posts

TARGETS = linear.TARGETS
COST = dict(protectedToPolice=50, missedLevel3=20, missedLevel2=5, falseAct=3, falseSuggest=1)


def logistic(X, y, ridge=.5):
    """Weights (>= 0) and bias of a calibrated logit over the columns of X."""
    k = X.shape[1]

    def cost(w):
        z = X @ w[:k] + w[k]
        p = 1 / (1 + np.exp(-z))
        g = X.T @ (p - y) + ridge * (w[:k] - 1 / k)
        return np.logaddexp(0, -z * (2 * y - 1)).sum() + .5 * ridge * ((w[:k] - 1 / k) ** 2).sum(), np.append(g, (p - y).sum())
    return minimize(cost, np.append(np.full(k, 1 / k), 0.0), jac=True, method='L-BFGS-B', bounds=[(0, None)] * k + [(None, None)]).x


def fit_all(Z, Y):
    """{way: [k, columns+1]} for ways encoder, linear, both; Z is (encoder, linear)."""
    ways = dict(encoder=[0], linear=[1], both=[0, 1])
    return {name: np.array([logistic(np.stack([Z[c][:, t] for c in cols], 1).astype(np.float64), Y[:, t].astype(np.float64)) for t in range(Y.shape[1])]) for name, cols in ways.items()}


def apply(way, weights, Z):
    """Calibrated probabilities; conflict in order, harmful not above any claim."""
    cols = dict(encoder=[0], linear=[1], both=[0, 1])[way]
    z = sum(weights[:, i] * Z[c] for i, c in enumerate(cols)) + weights[:, -1]
    p = 1 / (1 + np.exp(-np.clip(z, -30, 30)))
    a, b, c = (TARGETS.index(f'conflict{k}') for k in (1, 2, 3))
    p[:, b] = np.minimum(p[:, a], p[:, b])
    p[:, c] = np.minimum(p[:, b], p[:, c])
    p[:, TARGETS.index('harmful')] = np.minimum(p[:, TARGETS.index('harmful')], p[:, TARGETS.index('claim')])
    return p


def cheapest(p, y, miss, false, low, high):
    """Threshold in [low, high] of least cost on dev, smoothed by the costs' own ratio as a prior of 30 texts' weight."""
    grid = np.linspace(low, high, 120)
    ideal = false / (miss + false)
    costs = [((p < t) & (y == 1)).sum() * miss + ((p >= t) & (y == 0)).sum() * false + 30 * false * abs(np.log(t / ideal)) for t in grid]
    return float(grid[int(np.argmin(costs))])


def best_f1(p, y):
    """Threshold of the best F1, taken from the middle of the best tenth of thresholds so that it is steadier."""
    grid = np.linspace(.05, .9, 171)
    f = np.array([linear.f1(y, (p >= t) * 1)[2] for t in grid])
    good = grid[f >= f.max() - .004]
    return float(np.median(good))


def thresholds(P, Y):
    """act / suggest / decide for each target."""
    out = {}
    for k, t in enumerate(TARGETS):
        p, y = P[:, k], Y[:, k]
        decide = best_f1(p, y)
        if t == 'conflict3':
            act, suggest = cheapest(p, y, COST['missedLevel3'], COST['falseAct'], .05, .6), cheapest(p, y, COST['missedLevel3'], COST['falseSuggest'], .02, .4)
        elif t in ('conflict2', 'conflict1'):
            act, suggest = cheapest(p, y, COST['missedLevel2'], COST['falseAct'], .15, .8), cheapest(p, y, COST['missedLevel2'], COST['falseSuggest'], .05, .6)
        elif t == 'harmful':
            act, suggest = cheapest(p, y, 5, 3, .1, .8), cheapest(p, y, 5, 1, .05, .6)
        elif t == 'protected':
            # protected is kept from the police from `suggest` on; from `act` on it goes to the grievance lane without a second look
            act, suggest = decide, cheapest(p, y, COST['protectedToPolice'], COST['missedLevel2'], .03, .4)
        else:
            act, suggest = decide, decide / 2
        act = max(act, suggest)
        out[t] = dict(act=round(act, 4), suggest=round(min(suggest, act), 4), decide=round(decide, 4))
    return out


def reliability(P, Y, bins=8):
    """{target: [(mean probability, share, count)]} in bins of equal count, and the expected calibration error."""
    out = {}
    for k, t in enumerate(TARGETS):
        order = np.argsort(P[:, k])
        rows = [(float(P[i, k].mean()), float(Y[i, k].mean()), len(i)) for i in np.array_split(order, bins)]
        out[t] = dict(points=rows, ece=sum(n * abs(a - b) for a, b, n in rows) / len(P))
    return out


def svg(curves, path, shown=('conflict1', 'conflict2', 'conflict3', 'claim', 'harmful', 'protected')):
    """Reliability curves, drawn by hand."""
    colour = ['#1f77b4', '#d62728', '#8c1b1b', '#2ca02c', '#9467bd', '#ff7f0e']
    s = 300
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{s + 200}" height="{s + 60}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="white"/>',
             f'<g transform="translate(45,15)"><rect width="{s}" height="{s}" fill="none" stroke="#888"/><path d="M0 {s}L{s} 0" stroke="#bbb" stroke-dasharray="4"/>',
             f'<text x="{s / 2 - 60}" y="{s + 32}">predicted probability</text><text transform="translate(-28,{s / 2 + 40}) rotate(-90)">observed share</text>']
    for i in (0, .5, 1):
        parts.append(f'<text x="{i * s - 6}" y="{s + 15}">{i}</text><text x="-20" y="{s - i * s + 4}">{i}</text>')
    for c, t in zip(colour, shown):
        pts = ' '.join(f'{a * s:.1f},{s - b * s:.1f}' for a, b, _ in curves[t]['points'])
        parts.append(f'<polyline points="{pts}" fill="none" stroke="{c}" stroke-width="2"/>')
        parts.append(f'<text x="{s + 12}" y="{20 + 18 * shown.index(t)}" fill="{c}">{t} (error {curves[t]["ece"]:.3f})</text>')
    with open(path, 'w') as f:
        f.write(''.join(parts) + '</g></svg>\n')


def predictions(name='post6.pt', force=False):
    """Raw logits (encoder, linear) of all dev and test posts, kept in the cache; needs post model and linear model."""
    posts = load_posts()
    sides, comp = split_posts(posts)
    held = [p for p, s in zip(posts, sides) if s in ('dev', 'test')]
    side = np.array([s for s in sides if s in ('dev', 'test')])
    comps = [str(c) for c, s in zip(comp, sides) if s in ('dev', 'test')]
    path = cache('held-' + name.replace('.pt', '.npz'))
    newest = max(os.path.getmtime(cache(name)), os.path.getmtime(cache('linear.npz')))
    if not force and os.path.exists(path) and os.path.getmtime(path) > newest:
        d = np.load(path)
        if list(d['ids']) == [p['id'] for p in held]:
            return held, side, comps, (d['encoder'], d['linear'])
    model, _ = load_model(cache(name))
    texts, parents = [p['text'] for p in held], [p['parentText'] for p in held]
    E = to_targets(predict(model, Reader(cache('base-tokenizer.json')), texts, parents))
    L = linear.logits(linear.matrix(texts, parents), linear.load(cache('linear.npz')))
    np.savez_compressed(path, ids=np.array([p['id'] for p in held]), encoder=E, linear=L)
    return held, side, comps, (E, L)


def main():
    name = next((a for a in sys.argv[1:] if not a.startswith('--')), 'post6.pt')
    held, side, _, Z = predictions(name)
    Y = linear.labels(held)
    d = side == 'dev'
    Zd = tuple(z[d] for z in Z)
    fits = fit_all(Zd, Y[d])
    out = dict(model=name, targets=TARGETS, costs=COST, ways={})
    for way, w in fits.items():
        P = apply(way, w, Zd)
        curves = reliability(P, Y[d])
        out['ways'][way] = dict(weights=np.round(w, 5).tolist(), thresholds=thresholds(P, Y[d]), calibrationError={t: round(c['ece'], 4) for t, c in curves.items()})
        if way == 'encoder':
            svg(curves, cache('reliability.svg'))
        say(way, {t: v for t, v in out['ways'][way]['thresholds'].items() if not t in TARGETS[:8]})
    with open(cache('calibration.json'), 'w') as f:
        json.dump(out, f, indent=1)
    return 0


if __name__ == '__main__':
    sys.exit(main())
