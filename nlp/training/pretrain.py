"""Teaches the encoder this language without labels, and shrinks it: 12 layers -> 6 (or another depth).

A batch is texts and their corrupted copies, both with 15 % of the pieces masked. Losses: masked words over the pruned
vocabulary (tied); InfoNCE between a text and its copy; and, towards the unpruned-depth base model reading the clean
text without masks, the token vectors of the clean text and the pooled vector of both text and copy. So an unaccented
copy is drawn to the vector the base model gives the accented text. Vectors are compared after their common mean is taken off:
all of E5's vectors lie within a narrow cone (cosine about 0.83), which InfoNCE would otherwise fight. Held-out corpus texts (dev, test) are left out.
usage: pretrain.py [--layers 6] [--steps N] [--out pre6.pt]
"""
import argparse
import math
import os
import random
import signal
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

import corrupt
from base import MASK, PAD, load_base, pad, pooled, student
from common import SEED, background, cache, load_pairs, load_posts, say
from split import split_pairs, split_posts

KEEP = {12: list(range(12)), 6: [1, 3, 5, 7, 9, 11], 4: [2, 5, 8, 11]}
LENGTH = 80


class MaskedWords(nn.Module):
    """Head of the masked-word task, tied to the word table."""

    def __init__(self, encoder):
        super().__init__()
        h = encoder.c['hidden']
        self.dense, self.ln = nn.Linear(h, h), nn.LayerNorm(h)
        self.bias = nn.Parameter(torch.zeros(encoder.c['vocabulary']))

    def forward(self, x, table):
        return F.linear(self.ln(F.gelu(self.dense(x))), table, self.bias)


def texts_of_the_language(news=40000):
    """Forum, news and corpus texts (train side only; corpus three times, as parent + comment too)."""
    posts, pairs = load_posts(), load_pairs()
    own = [p['text'] for p, s in zip(posts, split_posts(posts)[0]) if s in ('train', 'drop')]
    own += [p['standard'] for p, s in zip(posts, split_posts(posts)[0]) if s == 'train' and p.get('standard')]
    own += list({x for p, s in zip(pairs, split_pairs(pairs)) if s == 'train' for x in (p['a'], p['b'])})
    bg = background(news=news)
    return [t for k, t in bg if k == 'forum'], [t for k, t in bg if k == 'news'], own


def stream(parts, rng, batch):
    """Endless batches of texts of like length: forum, news and own in turn by share."""
    forum, news, own = parts
    while True:
        pool = own + rng.sample(forum, min(len(forum), 12000)) + rng.sample(news, min(len(news), 8000))
        rng.shuffle(pool)
        for i in range(0, len(pool), batch * 40):
            part = sorted(pool[i:i + batch * 40], key=len)
            groups = [part[j:j + batch] for j in range(0, len(part), batch)]
            rng.shuffle(groups)
            yield from (g for g in groups if len(g) == batch)


def mask_words(ids, generator):
    """(masked ids, chosen positions): 15 % of the pieces; 80 % of them <mask>, 10 % another piece, 10 % left."""
    real = ids > MASK
    draw = torch.rand(ids.shape, generator=generator)
    chosen = real & (draw < .15)
    out = torch.where(chosen & (draw < .12), torch.tensor(MASK), ids)
    other = torch.randint(5, 20000, ids.shape, generator=generator)
    return torch.where(chosen & (draw >= .12) & (draw < .135), other, out), chosen


def schedule(step, steps, warm=.04, fall=.3):
    """Warm up, stay, fall linearly at the end."""
    return min(1.0, (step + 1) / (warm * steps), max(.02, (steps - step) / (fall * steps)))


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--layers', type=int, default=6)
    a.add_argument('--steps', type=int, default=1600)
    a.add_argument('--batch', type=int, default=32)
    a.add_argument('--lr', type=float, default=3e-4)
    a.add_argument('--out', default='')
    a.add_argument('--threads', type=int, default=2)
    a.add_argument('--no-teacher', action='store_true')
    a.add_argument('--start', default='', help='goes on from this file (other texts: the seed is moved on)')
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(SEED)
    rng, gen = random.Random(SEED), torch.Generator().manual_seed(SEED)
    teacher, tokenizer = load_base()
    teacher.eval()
    tokenizer.enable_truncation(LENGTH)
    model = student(teacher, KEEP[a.layers])
    if a.start:
        saved = torch.load(cache(a.start), weights_only=True)
        model.load_state_dict(saved['state'])
        rng, gen = random.Random(SEED + saved['steps']), torch.Generator().manual_seed(SEED + saved['steps'])
    model.train()
    model.drop = .05
    head = MaskedWords(model)
    if a.start:
        head.load_state_dict(saved['head'])
    params = list(model.parameters()) + list(head.parameters())
    optimizer = torch.optim.AdamW([dict(params=[p for p in params if p.dim() > 1], weight_decay=.01), dict(params=[p for p in params if p.dim() < 2], weight_decay=0)], lr=a.lr, betas=(.9, .98), fused=True)
    parts = texts_of_the_language()
    say('texts: forum', len(parts[0]), 'news', len(parts[1]), 'own', len(parts[2]), '; layers', a.layers)
    stop = []
    signal.signal(signal.SIGTERM, lambda *_: stop.append(1))
    out, began, sums, tokens = cache(a.out or f'pre{a.layers}.pt'), time.time(), {}, 0
    step = 0
    for texts in stream(parts, rng, a.batch):
        for g in optimizer.param_groups:
            g['lr'] = a.lr * schedule(step, a.steps)
        copies = [corrupt.corrupt(t, rng) for t in texts]
        clean = pad([e.ids for e in tokenizer.encode_batch(texts)], step=16)
        dirty = pad([e.ids for e in tokenizer.encode_batch(copies)], step=16)
        n = max(clean.shape[1], dirty.shape[1])
        both = torch.cat([F.pad(clean, (0, n - clean.shape[1]), value=PAD), F.pad(dirty, (0, n - dirty.shape[1]), value=PAD)])
        masked, chosen = mask_words(both, gen)
        tokens += int((both != PAD).sum())
        with torch.autocast('cpu', dtype=torch.bfloat16):
            if not a.no_teacher:
                with torch.no_grad():
                    goal = teacher(clean)
                    goal_vector = pooled(goal, clean != PAD)
                    centre = goal_vector.mean(0)
                    goal_vector = F.normalize(goal_vector - centre, dim=1)
            x = model(masked)
            flat = torch.nonzero(chosen.flatten())[:, 0]
            flat = flat[:max(64, len(flat) // 64 * 64)]
            words = head(x.reshape(-1, x.shape[-1])[flat], model.word.weight)
            v = pooled(x, both != PAD)
            v = F.normalize(v - (v.mean(0).detach() if a.no_teacher else centre), dim=1)
        loss_words = F.cross_entropy(words.float(), both.flatten()[flat])
        b = len(texts)
        sims = v[:b] @ v[b:].T / .05
        loss_pull = (F.cross_entropy(sims, torch.arange(b)) + F.cross_entropy(sims.T, torch.arange(b))) / 2
        loss = loss_words + .5 * loss_pull
        parts_of_loss = dict(words=loss_words, pull=loss_pull)
        if not a.no_teacher:
            real = clean != PAD
            width = clean.shape[1]
            loss_tokens = F.mse_loss(x[:b, :width].float()[real], goal.float()[real]) / goal.float()[real].var()
            loss_vector = (1 - (v[:b] * goal_vector).sum(1)).mean() + (1 - (v[b:] * goal_vector).sum(1)).mean()
            loss = loss + 1.0 * loss_tokens + 1.0 * loss_vector
            parts_of_loss |= dict(tokens=loss_tokens, vector=loss_vector)
        if not math.isfinite(loss.item()):
            raise SystemExit('loss is not finite')
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(params, 1.0)
        optimizer.step()
        for k, val in parts_of_loss.items():
            sums[k] = sums.get(k, 0) + val.item()
        step += 1
        if step % 50 == 0 or step == 5:
            d = 5 if step == 5 else 50 if step > 50 else 45
            say(f'step {step}', ' '.join(f'{k} {s / d:.3f}' for k, s in sums.items()), f'{(time.time() - began) / step:.2f} s/step {tokens / (time.time() - began):.0f} tokens/s')
            sums = {}
        if step >= a.steps or stop:
            break
    torch.save(dict(config=model.c, state=model.state_dict(), head=head.state_dict(), steps=step), out + '.tmp')
    os.replace(out + '.tmp', out)
    say('written', out, f'{time.time() - began:.0f} s', f'{tokens / 1e6:.2f} M tokens')
    return 0


if __name__ == '__main__':
    sys.exit(main())
