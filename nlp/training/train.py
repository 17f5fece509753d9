"""Fine-tunes the pretrained encoder on the labels (and, with --pairs, on claim pairs beside them).

Each text comes as it is (sometimes with names and places swapped), half of them also as a corrupted copy; the copy learns the
label and the original's own answer (consistency), and the two embeddings stay near each other (InfoNCE). Forum lines join as calm
negatives for conflict >= 2. Learning rates fall from top to bottom, weights are averaged (EMA), the best epoch on dev stays.
usage: train.py --base pre6.pt --out post6.pt [--epochs 10] [--share 1.0] [--all]
"""
import argparse
import copy
import json
import os
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import nn

import corrupt
import linear
from base import PAD, Encoder, load_base, pad
from common import CLAIMS, SEED, TOPICS, background, cache, load_posts, say
from model import PostModel, Reader, predict, run, save_model, to_targets
from split import bucket, split_posts

LEVEL_WEIGHT = torch.tensor([1.0, 1.3, 1.5])
LEVEL_POSITIVE = torch.tensor([1.0, 1.2, 1.8])
CLAIM_WEIGHT = torch.tensor([1.0, 1.2, 1.7])


def goals(posts):
    """Label tensors."""
    return dict(topics=torch.tensor([[float(t in p['topics']) for t in TOPICS] for p in posts]),
                conflict=torch.tensor([[float(p['conflict'] >= k) for k in (1, 2, 3)] for p in posts]),
                claim=torch.tensor([CLAIMS.index(p['claim']) for p in posts]),
                protected=torch.tensor([[float(p['protected'])] for p in posts]))


def loss_of(out, y, soft=.03):
    """Sum of the heads' losses a text (vector)."""
    s = lambda t: t * (1 - 2 * soft) + soft
    topics = F.binary_cross_entropy_with_logits(out['topics'], s(y['topics']), reduction='none', pos_weight=torch.tensor(1.5)).sum(1)
    conflict = (F.binary_cross_entropy_with_logits(out['conflict'], s(y['conflict']), reduction='none', pos_weight=LEVEL_POSITIVE) * LEVEL_WEIGHT).sum(1)
    claim = F.cross_entropy(out['claim'], y['claim'], weight=CLAIM_WEIGHT, label_smoothing=.05, reduction='none')
    protected = F.binary_cross_entropy_with_logits(out['protected'], s(y['protected']), reduction='none', pos_weight=torch.tensor(1.5))[:, 0]
    return .6 * topics + conflict + 1.2 * claim + 1.2 * protected


def agree(copy_out, out):
    """How far the copy's answers are from the original's (which is not moved)."""
    total = 0
    for k in ('topics', 'conflict', 'protected'):
        total = total + F.binary_cross_entropy_with_logits(copy_out[k], torch.sigmoid(out[k]).detach(), reduction='none').sum(1)
    return total - 0 + F.kl_div(F.log_softmax(copy_out['claim'], 1), F.softmax(out['claim'], 1).detach(), reduction='none').sum(1)


class Batches:
    """Epochs of batches of like length: ids of originals, of copies, and which original a copy belongs to."""

    def __init__(self, posts, reader, size, seed, calm):
        self.posts, self.reader, self.size, self.calm = posts, reader, size, calm
        self.rng = random.Random(seed)
        self.places = [x for p in posts for x in p['places'] if x.strip()]

    def view(self, p):
        """(text, parent) of a post for this epoch."""
        r, text = self.rng, p['text']
        if p.get('standard') and r.random() < .4:
            text = p['standard']
        elif r.random() < .3:
            text = corrupt.swap_names(text, r, p['places'], self.places)
        parent = p['parentText'] if r.random() > .05 else ''
        return text, parent

    def epoch(self):
        r = self.rng
        rows = []
        for i, p in enumerate(self.posts):
            text, parent = self.view(p)
            dirty = corrupt.corrupt(p.get('standard') or text, r) if r.random() < .5 else None
            if dirty is None and p.get('restored') and r.random() < .3:
                dirty = p['restored']
            rows.append((i, text, dirty, parent, corrupt.drop_accents(parent, r) if parent and r.random() < .3 else parent))
        own, bad = self.reader.pieces([x[1] for x in rows]), self.reader.pieces([x[2] or '' for x in rows])
        par, par2 = self.reader.pieces([x[3] for x in rows]), self.reader.pieces([x[4] for x in rows])
        items = [(i, self.reader.one(o, q), self.reader.one(d, q2) if t is not None else None) for (i, _, t, _, _), o, d, q, q2 in zip(rows, own, bad, par, par2)]
        r.shuffle(items)
        out = []
        for k in range(0, len(items), self.size * 24):
            part = sorted(items[k:k + self.size * 24], key=lambda x: len(x[1]))
            out += [part[j:j + self.size] for j in range(0, len(part), self.size)]
        r.shuffle(out)
        for b in out:
            # cut to the batch's own length: one long forum line would pad all the batch to 160 pieces
            most = max(max(len(x[1]), len(x[2] or ())) for x in b)
            calm = [self.reader.one(x[:most - 2]) for x in self.reader.pieces([corrupt.corrupt(t, r) if r.random() < .3 else t for t in r.sample(self.calm, max(1, self.size // 12))])] if self.calm else []
            yield b, calm


def groups(model, lr, head_lr, decay):
    """Parameter groups with falling rates."""
    e, n = model.encoder, len(model.encoder.layers)
    found = [(list(e.word.parameters()) + list(e.pos.parameters()) + list(e.ln.parameters()), lr * decay ** n)]
    found += [(list(layer.parameters()), lr * decay ** (n - 1 - i)) for i, layer in enumerate(e.layers)]
    known = {id(p) for ps, _ in found for p in ps}
    found.append(([p for p in model.parameters() if id(p) not in known], head_lr))
    out = []
    for ps, rate in found:
        out.append(dict(params=[p for p in ps if p.dim() > 1], lr=rate, base=rate, weight_decay=.02))
        out.append(dict(params=[p for p in ps if p.dim() < 2], lr=rate, base=rate, weight_decay=0.0))
    return out


def standardise(model, reader, posts):
    """Fixes mean and spread of the pooled vector over the training texts."""
    rows = [reader.one(x) for x in reader.pieces([p['text'] for p in posts[::4]])]
    model.eval()
    with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16):
        v = []
        for i in range(0, len(rows), 32):
            ids = pad(rows[i:i + 32])
            m = (ids != PAD).float()
            x = model.encoder(ids, m).float()
            v.append((x * m[:, :, None]).sum(1) / m.sum(1, keepdim=True))
    v = torch.cat(v)
    model.mu.copy_(v.mean(0))
    model.sd.copy_(v.std(0).clamp(min=1e-3))


def judge(model, reader, posts):
    """Dev figures at the best thresholds of dev, and one number for early stopping."""
    Z, Y = to_targets(predict(model, reader, [p['text'] for p in posts], [p['parentText'] for p in posts])), linear.labels(posts)
    t = np.array([linear.best_threshold(Y[:, k], Z[:, k]) for k in range(Z.shape[1])])
    row = linear.table(Y, Z, t)
    k3, kh = linear.TARGETS.index('conflict3'), linear.TARGETS.index('harmful')
    row['level3f1'] = linear.f1(Y[:, k3], (Z[:, k3] >= t[k3]) * 1)[2]
    row['harmfulf1'] = linear.f1(Y[:, kh], (Z[:, kh] >= t[kh]) * 1)[2]
    score = float(np.mean([row[k] for k in ('conflict2', 'level3f1', 'topics', 'claim', 'harmfulf1', 'protected')]))
    return score, {k: round(float(v), 3) for k, v in row.items()}, Z


def main(argv=None):
    a = argparse.ArgumentParser()
    a.add_argument('--base', default='pre6.pt')
    a.add_argument('--out', default='post6.pt')
    a.add_argument('--start', default='', help='goes on from this fine-tuned model (its depth must be that of --base)')
    a.add_argument('--epochs', type=int, default=10)
    a.add_argument('--batch', type=int, default=32)
    a.add_argument('--lr', type=float, default=2.5e-4)
    a.add_argument('--head-lr', type=float, default=1e-3)
    a.add_argument('--decay', type=float, default=.85)
    a.add_argument('--seed', type=int, default=SEED)
    a.add_argument('--share', type=float, default=1.0, help='share of the training components (learning curve)')
    a.add_argument('--threads', type=int, default=2)
    a.add_argument('--agree', type=float, default=.5)
    a.add_argument('--pairs', default='', help='JSONL of pairs in the cache (a, b, same, weight) to learn beside')
    a.add_argument('--pair-batch', type=int, default=16)
    a.add_argument('--minutes', type=float, default=1e9, help='no new epoch is begun that would end later than this')
    a.add_argument('--drop', type=float, default=.1)
    a = a.parse_args(argv)
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    posts = load_posts()
    sides, comp = split_posts(posts)
    train = [p for p, s, c in zip(posts, sides, comp) if s == 'train' and bucket(f'curve:{p["storyKey"]}') < a.share * 100]
    dev = [p for p, s in zip(posts, sides) if s == 'dev']
    reader = Reader(Tokenizer.from_file(cache('base-tokenizer.json')))
    if a.base == 'base.pt':
        encoder, _ = load_base()
    else:
        saved = torch.load(cache(a.base), weights_only=True)
        encoder = Encoder(saved['config'])
        encoder.load_state_dict(saved['state'])
    model = PostModel(encoder)
    if a.start:
        model.load_state_dict(torch.load(cache(a.start), weights_only=False)['state'])
    else:
        standardise(model, reader, train)
    calm = [t for k, t in background(news=0) if len(t) > 15]
    batches, y = Batches(train, reader, a.batch, a.seed, calm), goals(train)
    optimizer = torch.optim.AdamW(groups(model, a.lr, a.head_lr, a.decay), betas=(.9, .99), fused=True)
    params = [p for g in optimizer.param_groups for p in g['params']]
    steps, step, began = a.epochs * ((len(train) + a.batch - 1) // a.batch), 0, time.time()
    shadow = copy.deepcopy(model)
    best, stale = (-1, None), 0
    pair_batches = None
    if a.pairs:
        from pairs import PairBatches
        pair_batches = iter(PairBatches(cache(a.pairs), reader, a.pair_batch, a.seed))
    say('train', len(train), 'dev', len(dev), 'layers', len(encoder.layers), 'steps', steps)
    for epoch in range(a.epochs):
        if epoch and (time.time() - began) / epoch * (epoch + 1) > a.minutes * 60:
            say('no time for another epoch')
            break
        model.train()
        encoder.drop = a.drop
        total, count = {}, 0
        for batch, calm_rows in batches.epoch():
            rate = min(1.0, (step + 1) / (.06 * steps), max(.01, (steps - step) / (.94 * steps)))
            for g in optimizer.param_groups:
                g['lr'] = g['base'] * rate
            index = torch.tensor([b[0] for b in batch])
            copies = [(n, b[2]) for n, b in enumerate(batch) if b[2] is not None]
            ids = pad([b[1] for b in batch] + [c for _, c in copies] + calm_rows, step=16)
            with torch.autocast('cpu', dtype=torch.bfloat16):
                out = model(ids, (ids != PAD).long(), False)
            out = {k: v.float() for k, v in out.items()}
            n, m = len(batch), len(copies)
            first = {k: v[:n] for k, v in out.items()}
            target = {k: v[index] for k, v in y.items()}
            loss = loss_of(first, target).mean()
            total['labels'] = total.get('labels', 0) + loss.item()
            if m:
                home = torch.tensor([c for c, _ in copies])
                second = {k: v[n:n + m] for k, v in out.items()}
                extra = loss_of(second, {k: v[home] for k, v in target.items()}).mean()
                like = agree(second, {k: v[home] for k, v in first.items()}).mean()
                loss = loss + .5 * extra + a.agree * .5 * like
                if m > 3:
                    loss = loss + .1 * F.cross_entropy(second['embedding'] @ first['embedding'].T / .05, home)
                total['copies'] = total.get('copies', 0) + extra.item()
            if calm_rows:
                loss = loss + .15 * F.binary_cross_entropy_with_logits(out['conflict'][n + m:, 1:], torch.full((len(calm_rows), 2), .005))
            if pair_batches is not None:
                pids, same, weight = next(pair_batches)
                with torch.autocast('cpu', dtype=torch.bfloat16):
                    z = model(pids, (pids != PAD).long(), True)['pair'].float()[:, 0]
                pl = (F.binary_cross_entropy_with_logits(z, same * .94 + .03, reduction='none') * weight).mean()
                loss = loss + 1.5 * pl
                total['pairs'] = total.get('pairs', 0) + pl.item()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(params, 1.0)
            optimizer.step()
            step += 1
            count += 1
            if step % 20 == 0:
                say(f'step {step}', {k: round(v / count, 3) for k, v in total.items()}, f'{(time.time() - began) / step:.2f} s/step')
            keep = min(.995, (1 + step) / (12 + step))
            with torch.no_grad():
                for s, p in zip(shadow.parameters(), model.parameters()):
                    s.lerp_(p, 1 - keep)
        score, row, Z = judge(shadow, reader, dev)
        say(f'epoch {epoch + 1}', {k: round(v / count, 3) for k, v in total.items()}, f'dev {score:.4f}', row, f'{time.time() - began:.0f} s')
        if score > best[0]:
            best, stale = (score, copy.deepcopy(shadow.state_dict()), epoch + 1, row, Z), 0
            save_model(shadow, cache(a.out + '.tmp'), args=vars(a), epoch=epoch + 1, dev=row, train=len(train))
            os.replace(cache(a.out + '.tmp'), cache(a.out))
        else:
            stale += 1
            if stale >= 4:
                say('early stop')
                break
    with open(cache('tries.jsonl'), 'a') as f:
        f.write(json.dumps(dict(at=time.strftime('%F %T'), args=vars(a), train=len(train), epoch=best[2], score=round(best[0], 4), dev=best[3], seconds=round(time.time() - began))) + '\n')
    say('best', best[0], best[3], 'epoch', best[2])
    return 0


if __name__ == '__main__':
    sys.exit(main())
