"""The multi-task post model: one encoder, five heads, and how a text becomes its input.

Input: `<s> text </s>`, or for a comment `<s> parent (first 48 pieces) </s></s> comment </s>`; 160 pieces at most in one
window. Heads read two vectors of the text's own pieces (the parent only lends context): an attention-pooled one, a query a head,
and the mean, standardised by fixed figures. The embedding is the mean, normalised, before any standardisation.
The pair head reads `<s> a </s></s> b </s>`, attention-pooled over both sides, and the two sides' means.
"""
import re

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import nn

from base import BOS, EOS, PAD, Encoder, pad

LENGTH, PARENT, STRIDE = 160, 48, 40
SIZES = dict(topics=8, conflict=3, claim=3, protected=1, pair=1)
HEADS = list(SIZES)
SPECIAL = re.compile('</?s>|<pad>|<unk>|<mask>')


class PostModel(nn.Module):
    """`forward(ids, mask)` -> dict of raw head outputs and `embedding`."""

    def __init__(self, encoder):
        super().__init__()
        h = encoder.c['hidden']
        self.encoder = encoder
        self.segment = nn.Parameter(torch.zeros(h))
        self.query = nn.Linear(h, len(HEADS))
        nn.init.zeros_(self.query.weight)
        self.register_buffer('mu', torch.zeros(h))
        self.register_buffer('sd', torch.ones(h))
        self.dropout = nn.Dropout(.15)
        self.norms = nn.ModuleDict({k: nn.LayerNorm((4 if k == 'pair' else 2) * h) for k in HEADS})
        self.outs = nn.ModuleDict({k: nn.Linear((4 if k == 'pair' else 2) * h, n) for k, n in SIZES.items()})
        self.middle = nn.Linear(4 * h, 128)
        self.last = nn.Linear(128, 1)

    def own(self, ids, mask):
        """1 for the pieces of the text itself: those after the pair's second </s>, or all."""
        eos = (ids == EOS).to(torch.float32)
        count = torch.cumsum(eos, 1)
        # the closing </s> is counted at its own place, so the last text's pieces have count >= total - 1
        return mask * (count >= eos.sum(1, keepdim=True) - 1).to(torch.float32)

    def forward(self, ids, mask, pairs=True):
        mask = mask.to(torch.float32)
        own = self.own(ids, mask)
        x = self.encoder(ids, mask, extra=(mask - own)[:, :, None] * self.segment)
        x = x.float()
        mean = (x * own[:, :, None]).sum(1) / own.sum(1, keepdim=True).clamp(min=1)
        scores = self.query(x).float()  # b, n, heads
        base = (mean - self.mu) / self.sd
        out = {}
        for i, k in enumerate(HEADS):
            m = mask if k == 'pair' else own
            if k == 'pair' and not pairs:
                continue
            w = torch.softmax(scores[:, :, i] + (1 - m) * -1e4, 1)
            seen = ((w[:, :, None] * x).sum(1) - self.mu) / self.sd
            if k == 'pair':
                rest = mask - own
                left = ((x * rest[:, :, None]).sum(1) / rest.sum(1, keepdim=True).clamp(min=1) - self.mu) / self.sd
                f = self.dropout(self.norms[k](torch.cat([seen, base, (base - left).abs(), base * left], 1)))
                out[k] = self.outs[k](f) + self.last(F.gelu(self.middle(f)))
            else:
                out[k] = self.outs[k](self.dropout(self.norms[k](torch.cat([seen, base], 1))))
        out['embedding'] = F.normalize(mean, dim=1)
        return out


class Reader:
    """Texts to ids, the same recipe everywhere."""

    def __init__(self, tokenizer):
        self.t = tokenizer if isinstance(tokenizer, Tokenizer) else Tokenizer.from_file(tokenizer)
        self.t.no_truncation()

    def pieces(self, texts):
        # the five special tokens as typed by a writer are no tokens: they become a space
        return [e.ids for e in self.t.encode_batch([SPECIAL.sub(' ', t) for t in texts], add_special_tokens=False)]

    def one(self, own, parent=()):
        """Ids of a window that fits."""
        head = [BOS] + (list(parent[:PARENT]) + [EOS, EOS] if parent else [])
        return head + list(own[:LENGTH - len(head) - 1]) + [EOS]

    def windows(self, own, parent=()):
        """All windows of a text of any length, overlapping by `STRIDE` pieces; 24 at most, evenly spread."""
        room = LENGTH - 2 - (len(parent[:PARENT]) + 2 if parent else 0)
        if len(own) <= room:
            return [self.one(own, parent)]
        starts = list(range(0, len(own) - STRIDE, room - STRIDE))
        if len(starts) > 24:
            starts = [starts[round(i * (len(starts) - 1) / 23)] for i in range(24)]
        return [self.one(own[s:s + room], parent) for s in starts]

    def pair(self, a, b, each=78):
        return [BOS] + list(a[:each]) + [EOS, EOS] + list(b[:each]) + [EOS]


def run(model, rows, batch=32, pairs=False):
    """Head outputs for rows of ids, in their order."""
    model.eval()
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    found = {}
    with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16):
        for i in range(0, len(order), batch):
            part = order[i:i + batch]
            ids = pad([rows[j] for j in part])
            out = model(ids, (ids != PAD).long(), pairs)
            for k, v in out.items():
                for j, r in zip(part, v.float()):
                    found.setdefault(k, {})[j] = r
    return {k: torch.stack([v[i] for i in range(len(rows))]) for k, v in found.items()}


def predict(model, reader, texts, parents):
    """Outputs for texts with parents, long ones joined from their windows: highest conflict, claim and topics, protected by its highest too."""
    own, par = reader.pieces(texts), reader.pieces(parents)
    rows, home = [], []
    for i, (o, p) in enumerate(zip(own, par)):
        for w in reader.windows(o, p):
            rows.append(w)
            home.append(i)
    out, home = run(model, rows), torch.tensor(home)
    return {k: join(k, v, home, len(texts)) for k, v in out.items()}


def join(name, values, home, count):
    """Joins windows to texts."""
    if len(home) == count:
        return values
    rows = []
    for i in range(count):
        v = values[home == i]
        if name == 'embedding':
            rows.append(F.normalize(v.mean(0), dim=0))
        elif name == 'claim' and len(v) > 1:
            rows.append(v[(torch.softmax(v, 1)[:, 1:].sum(1)).argmax()])
        else:
            rows.append(v.max(0).values)
    return torch.stack(rows)


def to_targets(out):
    """The fourteen logits in linear.TARGETS order (topics, conflict >=1..3 in order, any claim, harmful, protected)."""
    c = out['conflict']
    c = torch.stack([c[:, 0], torch.minimum(c[:, 0], c[:, 1]), torch.minimum(torch.minimum(c[:, 0], c[:, 1]), c[:, 2])], 1)
    p = torch.log_softmax(out['claim'], 1)
    anyc = torch.logsumexp(p[:, 1:], 1) - p[:, 0]
    harm = p[:, 2] - torch.logsumexp(p[:, :2], 1)
    return torch.cat([out['topics'], c, anyc[:, None], harm[:, None], out['protected']], 1).numpy()


def save_model(model, path, **more):
    torch.save(dict(config=model.encoder.c, state=model.state_dict(), **more), path)


def load_model(path):
    saved = torch.load(path, weights_only=False)
    model = PostModel(Encoder(saved['config']))
    model.load_state_dict(saved['state'])
    model.eval()
    return model, saved
