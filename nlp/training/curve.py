"""Learning curve on dev: 1,250, 2,500, 5,000 and all training posts (whole stories, by hash), linear model, and with --encoder the encoder too.

Thresholds are the best on dev itself, so compare the rows with each other only. Writes `.cache/training/curve.md`.
"""
import sys
import time

import numpy as np

import linear
from common import cache, load_posts, say
from split import bucket, split_posts

NAMES = ['conflict2', 'level3', 'level0flagged', 'topics', 'claim', 'harmful', 'protected']


def main():
    posts = load_posts()
    sides, _ = split_posts(posts)
    train, dev = ([p for p, s in zip(posts, sides) if s == side] for side in ('train', 'dev'))
    X, Y = linear.matrix([p['text'] for p in dev], [p['parentText'] for p in dev]), linear.labels(dev)
    lines = [f'**Learning curve** (dev {len(dev)}, thresholds best on dev; {time.strftime("%F %T")})\n', '| model, posts | ' + ' | '.join(NAMES) + ' |', '|---|' + '---|' * len(NAMES)]
    for size in (1250, 2500, 5000, len(train)):
        share = size / len(train)
        part = [p for p in train if bucket('curve:' + p['storyKey']) < share * 100]
        model = linear.train(part, 1)
        Z = linear.logits(X, model)
        t = np.array([linear.best_threshold(Y[:, k], Z[:, k]) for k in range(Z.shape[1])])
        row = linear.table(Y, Z, t)
        lines.append(f'| linear, {len(part)} | ' + ' | '.join(f'{row[n]:.3f}' for n in NAMES) + ' |')
        say(lines[-1])
        if '--encoder' in sys.argv:
            import torch
            import train as trainer
            trainer.main(['--base', 'pre6.pt', '--out', f'curve-{size}.pt', '--epochs', str(6 if share > .5 else 8 if share > .25 else 12), '--share', str(share)])
            best = torch.load(cache(f'curve-{size}.pt'), weights_only=False)['dev']
            lines.append(f'| encoder, {len(part)} | ' + ' | '.join(f'{best[n]:.3f}' for n in NAMES) + ' |')
    with open(cache('curve.md'), 'w') as f:
        f.write('\n'.join(lines) + '\n')
    return 0


if __name__ == '__main__':
    sys.exit(main())
