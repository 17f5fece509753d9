"""Posts a second on one core: the unpruned 12-layer base model in int8 against the shipped file, on a ward's usual mix of talk.

The mix: dev posts and forum lines, 1 to 6, as they come (no label is read). Ways: in arrival order in batches of 32 (padding paid), and
sorted by length within 256. Writes `.cache/training/speed.md`. usage: speed.py [model.onnx]
"""
import os
import random
import sys
import time

import numpy as np
import torch

from base import PAD, Encoder, make_tokenizer, package_file, pad, read_file, tensor
from common import MODELS, SEED, background, cache, load_posts, say
from export import quantise
from model import Reader
from split import split_posts


class Pooled(torch.nn.Module):
    def __init__(self, e):
        super().__init__()
        self.e = e

    def forward(self, input_ids, attention_mask):
        m = attention_mask.to(torch.float32)
        x = self.e(input_ids, m)
        return (x * m[:, :, None]).sum(1) / m.sum(1, keepdim=True).clamp(min=1)


def unpruned(path):
    """The base model with its whole vocabulary, 12 layers, int8 (per channel, MatMul and Gather)."""
    config, pieces, scores, _, _, tensors, raw = read_file(package_file())
    saved = torch.load(cache('base.pt'), weights_only=True)
    e = Encoder(dict(saved['config'], vocabulary=config['vocabulary']))
    state = dict(saved['state'])
    state['word.weight'] = torch.from_numpy(tensor(raw, tensors['emb.word'])).view(-1, config['hidden'])
    e.load_state_dict(state)
    ids = torch.tensor([[0, 10, 2], [0, 2, 1]])
    torch.onnx.export(Pooled(e).eval(), (ids, (ids != PAD).long()), path + '.fp32', input_names=['input_ids', 'attention_mask'], output_names=['vector'],
                      dynamic_axes=dict(input_ids={0: 'b', 1: 'n'}, attention_mask={0: 'b', 1: 'n'}), opset_version=17, dynamo=False)
    quantise(path + '.fp32', path)
    os.remove(path + '.fp32')
    full = make_tokenizer(pieces[4:], scores[4:])
    full.save(cache('full-tokenizer.json'))


def timed(path, rows, batch, sort, threads=1):
    """Posts a second, the best of three."""
    import onnxruntime as ort
    o = ort.SessionOptions()
    o.intra_op_num_threads = threads
    s = ort.InferenceSession(path, o, providers=['CPUExecutionProvider'])
    best = 0
    for _ in range(3):
        t = time.time()
        for k in range(0, len(rows), 256):
            part = rows[k:k + 256]
            if sort:
                part = sorted(part, key=len)
            for i in range(0, len(part), batch):
                ids = pad(part[i:i + batch])
                s.run(None, dict(input_ids=ids.numpy(), attention_mask=(ids != PAD).long().numpy()))
        best = max(best, len(rows) / (time.time() - t))
    return best


def main():
    ours = sys.argv[1] if len(sys.argv) > 1 else os.path.join(MODELS, 'post', 'model.onnx')
    if not os.path.exists(cache('unpruned-int8.onnx')):
        unpruned(cache('unpruned-int8.onnx'))
    posts = load_posts()
    texts = [p['text'] for p, s in zip(posts, split_posts(posts)[0]) if s == 'dev'][:120]
    r = random.Random(SEED)
    texts += r.sample([t for k, t in background(news=0)], 904)
    r.shuffle(texts)
    torch.set_num_threads(1)
    A, B = Reader(cache('full-tokenizer.json')), Reader(cache('base-tokenizer.json'))
    ra, rb = [A.one(x) for x in A.pieces(texts)], [B.one(x) for x in B.pieces(texts)]
    base = timed(cache('unpruned-int8.onnx'), ra, 32, False)
    lines = ['**Speed** (one thread of onnxruntime, tokenising left out; %d texts, mean %.0f pieces; %s)\n' % (len(texts), np.mean([len(x) for x in rb]), time.strftime('%F %T')), '| | posts/s | × unpruned |', '|---|---|---|', f'| unpruned 12 layers int8, batches of 32 as they come | {base:.0f} | 1.00 |']
    for name, path, rows, batch, sort in (('unpruned, sorted by length', cache('unpruned-int8.onnx'), ra, 32, True), ('ours, as they come', ours, rb, 32, False), ('ours, sorted by length', ours, rb, 32, True), ('ours, sorted, batches of 8', ours, rb, 8, True), ('ours, one by one', ours, rb, 1, False)):
        v = timed(path, rows, batch, sort)
        lines.append(f'| {name} | {v:.0f} | {v / base:.2f} |')
        say(lines[-1])
    with open(cache('speed.md'), 'w') as f:
        f.write('\n'.join(lines) + '\n')


if __name__ == '__main__':
    main()
