"""Claim pairs: machine-made ones to learn from first, authored ones beside them, and an explicit comparison.

`pairs.py make [N]`   writes `.cache/training/pairs-machine.jsonl`: *different* = one decisive thing changed (place, number, name,
                      actor, object, time, polarity, denial), *same* = corrupted, clauses re-ordered, side details dropped, synonyms,
                      forward header, question. Both classes get the same surface damage, so spelling never gives the answer away.
`pairs.py judge M.pt` scores authored dev and test pairs: model alone, features alone, together -> `pairs.md`, `pair-calibration.json`.
Features (all by words, so that TypeScript can repeat them): see `compare`.
"""
import collections
import json
import random
import re
import sys
import time

import numpy as np

import corrupt
import linear
from common import SEED, background, cache, load_pairs, load_posts, say, write_lines
from split import split_pairs, split_posts

ACTORS = ['công an', 'bộ đội', 'dân phòng', 'tổ trưởng', 'trưởng khu', 'giáo viên', 'cô giáo', 'hiệu trưởng', 'bác sĩ', 'bảo vệ', 'chủ tịch', 'bí thư', 'giám đốc', 'chủ quán', 'chủ nhà', 'phụ huynh', 'học sinh', 'công nhân', 'tài xế', 'thợ xây', 'người dân', 'ban quản lý', 'chủ xưởng', 'cán bộ', 'shipper', 'bà cụ', 'ông cụ', 'thanh niên', 'sinh viên', 'tiểu thương']
OBJECTS = [['điện', 'nước', 'mạng', 'gas'], ['gà', 'lợn', 'vịt', 'bò', 'chó', 'mèo', 'trâu'], ['xe máy', 'ô tô', 'xe đạp', 'xe tải', 'xe buýt', 'taxi'], ['gạo', 'thịt', 'rau', 'cá', 'trứng', 'sữa', 'đường', 'dầu ăn'], ['trường', 'chợ', 'bệnh viện', 'công viên', 'trạm xá', 'ngân hàng', 'nhà máy', 'chùa', 'siêu thị'], ['vàng', 'tiền', 'đất', 'nhà'], ['máy tính', 'điện thoại', 'ti vi', 'tủ lạnh'], ['cầu', 'đường', 'cống', 'đập', 'đê'], ['cháy', 'ngập', 'sập', 'nổ'], ['sốt xuất huyết', 'cúm', 'sởi', 'tay chân miệng', 'dại', 'tả'], ['học phí', 'viện phí', 'tiền điện', 'tiền nước', 'tiền rác'], ['con trai', 'con gái'], ['trộm', 'cướp', 'lừa đảo', 'bắt cóc']]
TIMES = [['hôm nay', 'hôm qua', 'ngày mai', 'hôm kia', 'ngày kia'], ['sáng', 'trưa', 'chiều', 'tối', 'đêm'], ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'], ['tuần trước', 'tuần này', 'tuần sau'], ['tháng trước', 'tháng này', 'tháng sau'], ['năm ngoái', 'năm nay', 'sang năm'], ['đầu tháng', 'giữa tháng', 'cuối tháng']]
NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
OPPOSITES = [('tăng', 'giảm'), ('mở', 'đóng'), ('bắt', 'thả'), ('được', 'không được'), ('bị', 'không bị'), ('đã', 'chưa'), ('còn', 'hết'), ('cho phép', 'cấm'), ('đúng', 'sai'), ('có', 'không có'), ('sẽ', 'không'), ('đồng ý', 'phản đối'), ('thắng', 'thua'), ('an toàn', 'nguy hiểm'), ('miễn phí', 'mất tiền'), ('phải', 'không phải'), ('tốt', 'xấu'), ('nhiều', 'ít'), ('cao', 'thấp'), ('trước', 'sau'), ('vào', 'ra'), ('lên', 'xuống'), ('mua', 'bán'), ('sống', 'chết')]
SYNONYMS = [['công an', 'cảnh sát', 'các chú công an'], ['mất', 'thất lạc'], ['trẻ con', 'trẻ em', 'các cháu', 'con nít'], ['bố', 'ba', 'cha'], ['mẹ', 'má'], ['bắt đầu', 'khởi đầu', 'từ'], ['nói', 'bảo', 'kể'], ['nhìn thấy', 'trông thấy', 'thấy'], ['to', 'lớn'], ['nhanh', 'mau', 'gấp'], ['xe máy', 'xe gắn máy'], ['ô tô', 'xe hơi', 'xe con'], ['chết', 'tử vong', 'qua đời'], ['đóng cửa', 'ngừng hoạt động'], ['ngay', 'liền', 'luôn'], ['cho biết', 'cho hay', 'nói'], ['thông báo', 'báo'], ['người dân', 'bà con', 'dân'], ['học sinh', 'các em học sinh', 'mấy đứa học trò'], ['tiền', 'kinh phí'], ['rất', 'cực kỳ', 'quá'], ['bệnh viện', 'nhà thương', 'viện'], ['làm', 'thực hiện'], ['đi', 'tới'], ['giúp', 'hỗ trợ'], ['lấy', 'thu'], ['vì', 'do', 'tại'], ['nhưng', 'mà', 'song'], ['không', 'chẳng', 'chả'], ['gần', 'cạnh', 'sát'], ['hiện nay', 'bây giờ', 'giờ'], ['vợ', 'bà xã'], ['chồng', 'ông xã'], ['trộm', 'kẻ gian'], ['chợ', 'cái chợ'], ['sửa', 'sửa chữa', 'tu sửa'], ['khoảng', 'tầm', 'độ', 'cỡ'], ['tất cả', 'toàn bộ', 'hết thảy']]
HEADERS = ['CHIA SẺ GẤP: ', 'Fwd: ', 'Chuyển tiếp: ', 'nghe nói ', 'Mọi người ơi, ', 'Cả nhà ơi ', 'Tin nóng: ', 'mới nghe tin ', 'ở nhóm bên kia bảo ', 'Các mẹ chú ý: ', 'Thấy bảo ', 'hình như ', 'Em vừa đọc được là ', 'cô giáo nhắn ', 'Share giúp em: ', 'nghe đồn ', 'Bà con lưu ý, ']
TAILS = [' có thật không ạ', ' đúng không mọi người', ', ai biết không', ' thật à', ' hả cả nhà', ', chia sẻ cho mọi người biết', '. Mọi người cẩn thận', '. Nghe mà sợ', ', em nghe thế', '. Không biết thế nào', ', bà con để ý nhé', ' ạ']
DENIALS = ['Không có chuyện {}', 'Tin {} là bịa đặt', 'Công an khẳng định không có việc {}', 'Làm gì có chuyện {}', 'Đính chính: không phải {}', 'Thông tin {} là sai sự thật', 'chuyện {} là tin giả nhé', 'Phường vừa trả lời, không hề có việc {}', '{} là tin đồn thất thiệt']
NAMES = corrupt.GIVEN


def swap_word(text, lists, rng):
    """Replaces one phrase of a list by another of the same list; None if there is none."""
    found = [(m.start(), m.end(), group, w) for group in lists for w in group for m in re.finditer(rf'(?<!\w){re.escape(w)}(?!\w)', text, re.I)]
    if not found:
        return None
    s, e, group, w = rng.choice(found)
    return text[:s] + corrupt.like(rng.choice([x for x in group if x != w]), text[s:e]) + text[e:]


def change_number(text, rng):
    """Another number, by digits or word."""
    found = [m for m in re.finditer(r'\d+(?:[.,]\d+)*', text)]
    words = [m for m in re.finditer(r'(?<!\w)(' + '|'.join(NUMBERS) + r')(?!\w)', text)]
    if not found and not words:
        return None
    m = rng.choice(found or words)
    if m[0][0].isdigit():
        digits = re.sub(r'\D', '', m[0])
        k = rng.randrange(len(digits))
        new = m[0]
        while new == m[0]:
            n = int(digits) if len(digits) < 9 else 7
            new = rng.choice([str(max(1, n + rng.choice([-3, -2, -1, 1, 2, 3, 5, 10]))), str(n * rng.choice([2, 3, 10])), str(rng.randint(1, max(9, n * 2)))])
            if '/' in text[max(0, m.start() - 1):m.end() + 1] and k >= 0:
                new = str(rng.randint(1, 28))
        return text[:m.start()] + new + text[m.end():]
    return text[:m.start()] + rng.choice([x for x in NUMBERS if x != m[0]]) + text[m.end():]


PROPER = re.compile(r'(?<=[\w,] )((?:[A-ZĐÀ-Ỵ][a-zà-ỹ]+)(?: [A-ZĐÀ-Ỵ][a-zà-ỹ]+){0,3})(?!\w)')


def change_proper(text, rng, pool):
    """Another proper name (place or person) of as many words."""
    found = list(PROPER.finditer(text))
    if not found:
        return None
    m = rng.choice(found)
    fit = pool.get(len(m[0].split()), [])
    return text[:m.start()] + rng.choice(fit) + text[m.end():] if fit else None


def turn(text, rng):
    """Opposite statement."""
    found = []
    for a, b in OPPOSITES:
        for x, y in ((a, b), (b, a)):
            found += [(m.start(), m.end(), y) for m in re.finditer(rf'(?<!\w){re.escape(x)}(?!\w)', text)]
    if not found:
        return None
    s, e, y = rng.choice(found)
    return text[:s] + y + text[e:]


def deny(text, rng):
    """The statement denied."""
    t = text.strip().rstrip('.!')
    return rng.choice(DENIALS).format(t[:1].lower() + t[1:] if not t[:2].isupper() else t)


def synonyms(text, rng, share=.7):
    out = text
    for group in SYNONYMS:
        for w in group:
            if rng.random() < share and re.search(rf'(?<!\w){re.escape(w)}(?!\w)', out, re.I):
                out = re.sub(rf'(?<!\w){re.escape(w)}(?!\w)', lambda m: corrupt.like(rng.choice([x for x in group if x != w]), m[0]), out, count=1, flags=re.I)
                break
    return out


def shuffle_clauses(text, rng):
    parts = [p.strip() for p in re.split(r'[,;.]\s+', text.strip().rstrip('.')) if p.strip()]
    if len(parts) < 2:
        return text
    k = rng.randrange(1, len(parts))
    return ', '.join(parts[k:] + parts[:k])


def drop_detail(text, rng):
    """A clause without number and name left out, where three or more stand."""
    parts = re.split(r'(?<=[,;.])\s+', text)
    light = [i for i, p in enumerate(parts) if i and not re.search(r'\d', p) and len(p.split()) <= 8 and not PROPER.search('x ' + p)]
    if len(parts) < 3 or not light:
        return text
    k = rng.choice(light)
    return ' '.join(p for i, p in enumerate(parts) if i != k)


def surface(text, rng, hard):
    """Damage that leaves the claim as it is."""
    out = text
    if rng.random() < .6:
        out = synonyms(out, rng)
    if rng.random() < .35:
        out = shuffle_clauses(out, rng)
    if rng.random() < .35:
        out = drop_detail(out, rng)
    if rng.random() < .3:
        out = rng.choice(HEADERS) + (out[:1].lower() + out[1:] if rng.random() < .7 else out)
    if rng.random() < .25:
        out = out.rstrip('.!') + rng.choice(TAILS)
    if rng.random() < hard:
        out = corrupt.corrupt(out, rng)
    return out


def make(count, seed=SEED):
    """Machine-made pairs."""
    rng = random.Random(seed)
    posts, pairs = load_posts(), load_pairs()
    own = [s for p, side in zip(posts, split_posts(posts)[0]) if side == 'train' for s in [p.get('standard') or p['text']] if p['register'] in ('standard', 'informal') or p.get('standard')]
    own += list({x for p, side in zip(pairs, split_pairs(pairs)) if side == 'train' for x in (p['a'], p['b'])})
    bg = [t for k, t in background(news=30000, forum=True)]
    texts = [t for t in bg if 7 <= len(t.split()) <= 40] + [t for t in own for _ in range(2) if 6 <= len(t.split()) <= 55]
    pool = collections.defaultdict(list)
    for t in texts:
        for m in PROPER.finditer(t):
            pool[len(m[0].split())].append(m[0])
    rng.shuffle(texts)
    changes = dict(number=lambda t: change_number(t, rng), place=lambda t: change_proper(t, rng, pool), name=lambda t: change_proper(t, rng, pool), actor=lambda t: swap_word(t, [ACTORS], rng),
                   object=lambda t: swap_word(t, OBJECTS, rng), time=lambda t: swap_word(t, TIMES, rng), opposite=lambda t: turn(t, rng), denial=lambda t: deny(t, rng))
    rows, i = [], 0
    while len(rows) < count:
        t = texts[i % len(texts)]
        i += 1
        hard = rng.choice([0, .3, .6])
        if rng.random() < .5:
            b, kind = surface(t, rng, hard), 'same'
            if b == t:
                b = corrupt.corrupt(t, rng)
            if rng.random() < .25 and (d := deny(t, rng)) and rng.random() < .25:
                t, b, kind = d, deny(surface(t, rng, 0), rng), 'both-deny'
            rows.append(dict(a=surface(t, rng, hard * .5) if rng.random() < .4 else t, b=b, same=True, kind=kind))
        else:
            order = ['actor', 'object', 'time'] * 3 + ['number'] * 2 + ['place', 'name', 'opposite']
            rng.shuffle(order)
            if rng.random() < .12:
                order = ['denial']
            for kind in order:
                b = changes[kind](t)
                if b and b != t:
                    rows.append(dict(a=surface(t, rng, hard * .5) if rng.random() < .4 else t, b=surface(b, rng, hard), same=False, kind=kind))
                    break
            else:
                if rng.random() < .15:
                    rows.append(dict(a=t, b=surface(texts[(i + 7) % len(texts)], rng, hard), same=False, kind='random'))
    return rows


class PairBatches:
    """Endless batches (ids, same, weight): `mix` of them authored (order and spelling varied), the rest machine-made."""

    def __init__(self, path, reader, size, seed, mix=.5):
        from common import read_lines
        self.machine, self.reader, self.size, self.mix = read_lines(path), reader, size, mix
        pairs = load_pairs()
        self.own = [p for p, s in zip(pairs, split_pairs(pairs)) if s == 'train']
        self.rng = random.Random(seed + 1)

    def __iter__(self):
        import torch
        from base import PAD, pad
        r = self.rng
        while True:
            pool = []
            for _ in range(self.size * 20):
                authored = r.random() < self.mix
                p = r.choice(self.own if authored else self.machine)
                a, b = (p['a'], p['b']) if r.random() < .5 else (p['b'], p['a'])
                if authored and r.random() < .5:
                    a = corrupt.corrupt(a, r) if r.random() < .6 else a
                    b = corrupt.corrupt(b, r) if r.random() < .6 else b
                pool.append((a, b, float(p['same']), 1.0 if authored else .7))
            ids = [self.reader.pair(x, y) for x, y in zip(self.reader.pieces([q[0] for q in pool]), self.reader.pieces([q[1] for q in pool]))]
            order = sorted(range(len(pool)), key=lambda i: len(ids[i]))
            groups = [order[i:i + self.size] for i in range(0, len(order), self.size)]
            r.shuffle(groups)
            for g in groups:
                yield pad([ids[i] for i in g], step=16), torch.tensor([pool[i][2] for i in g]), torch.tensor([pool[i][3] for i in g])


NEGATION = set('không khong ko k hông hong chưa chua chẳng chả cha đừng dung bác sai giả bịa bia đính dinh'.split())
TIMEWORD = set('hôm nay qua mai sáng trưa chiều tối đêm tuần tháng năm ngoái thứ mùng hom sang trua chieu toi dem tuan thang nam thu mung h giờ gio'.split())
STOP = set('là la ở o và va của cua cho thì thi mà ma này nay đó do kia ấy ay nhé nhe ạ a à nha nhá các cac những nhung có co được duoc dc với voi vs vs. đã da đang dang sẽ se bị bi ra vào vao lên len đi di rồi roi r nữa nua cũng cung cx mọi moi người nguoi ng ơi oi em anh chị chi cô co chú chu bác bac mình minh mk'.split())
FEATURES = ['pairLogit', 'cosine', 'jaccard', 'unalignedA', 'unalignedB', 'numberA', 'numberB', 'numberBoth', 'nameA', 'nameB', 'nameBoth', 'negationDiffers', 'timeA', 'timeB', 'timeBoth', 'lengthRatio']


def compare(a, b):
    """Word comparison of two texts.

    Words are linear.tokens(text); two words are alike when their bare forms (linear.bare) are equal or share a prefix of at least
    3 letters with lengths differing by at most 1. What stays unaligned on a side is counted by kind: number (has a digit or is a number
    word), name (capitalised in the text as typed, not the first word, the text having lower-case letters), negation, time word, other;
    words of STOP are skipped.
    """
    def words(t):
        raw = re.findall(r'[^\W_]+', t)
        low = [x.lower() for x in raw]
        shout = t.upper() == t
        return [(corrupt.strip(w), w, i > 0 and r[:1].isupper() and not shout) for i, (r, w) in enumerate(zip(raw, low))]
    A, B = words(a), words(b)
    alike = lambda x, y: x == y or (len(x) >= 4 and len(y) >= 4 and abs(len(x) - len(y)) <= 1 and x[:3] == y[:3] and not x[0].isdigit())

    def rest(X, Y):
        other = {w for w, _, _ in Y}
        return [(w, full, cap) for w, full, cap in X if full not in STOP and w not in other and not any(alike(w, o) for o in other if o[:1] == w[:1])]
    ra, rb = rest(A, B), rest(B, A)
    number = lambda R: sum(any(c.isdigit() for c in w) or f in NUMBERS for w, f, _ in R)
    name = lambda R: sum(c for _, _, c in R)
    clock = lambda R: sum(f in TIMEWORD for _, f, _ in R)
    neg = lambda X: sum(f in NEGATION for _, f, _ in X)
    sa, sb = {w for w, f, _ in A if f not in STOP}, {w for w, f, _ in B if f not in STOP}
    na, nb, ma, mb, ta, tb = number(ra), number(rb), name(ra), name(rb), clock(ra), clock(rb)
    cap = lambda x: min(x, 3) / 3
    return [len(sa & sb) / max(1, len(sa | sb)), len(ra) / max(1, len(sa)), len(rb) / max(1, len(sb)), cap(na), cap(nb), cap(min(na, nb)), cap(ma), cap(mb), cap(min(ma, mb)),
            float((neg(A) > 0) != (neg(B) > 0)), cap(ta), cap(tb), cap(min(ta, tb)), min(len(A), len(B)) / max(1, max(len(A), len(B)))]


def auc(y, z):
    order = np.argsort(z)
    rank = np.empty(len(z))
    rank[order] = np.arange(1, len(z) + 1)
    n = y.sum()
    return float((rank[y == 1].sum() - n * (n + 1) / 2) / max(1, n * (len(y) - n)))


def judge(name):
    """Scores dev and test pairs; fits the small classifier on dev."""
    from scipy.optimize import minimize
    from model import Reader, load_model, run
    pairs = load_pairs()
    sides = np.array(split_pairs(pairs))
    held = [p for p, s in zip(pairs, sides) if s != 'train']
    side = sides[sides != 'train']
    model, _ = load_model(cache(name))
    reader = Reader(cache('base-tokenizer.json'))
    A, B = reader.pieces([p['a'] for p in held]), reader.pieces([p['b'] for p in held])
    one = run(model, [reader.pair(a, b) for a, b in zip(A, B)], pairs=True)['pair'][:, 0].numpy()
    two = run(model, [reader.pair(b, a) for a, b in zip(A, B)], pairs=True)['pair'][:, 0].numpy()
    ea, eb = (run(model, [reader.one(x) for x in X])['embedding'].numpy() for X in (A, B))
    cos = (ea * eb).sum(1)
    logit = (one + two) / 2
    W = np.array([compare(p['a'], p['b']) for p in held])
    X = np.column_stack([logit, (cos - .85) * 10, W])
    y = np.array([float(p['same']) for p in held])
    d = side == 'dev'

    def fit(X, y, ridge=2.0):
        def cost(w):
            z = X @ w[:-1] + w[-1]
            p = 1 / (1 + np.exp(-z))
            return np.logaddexp(0, -z * (2 * y - 1)).sum() + .5 * ridge * (w[:-1] ** 2).sum(), np.append(X.T @ (p - y) + ridge * w[:-1], (p - y).sum())
        return minimize(cost, np.zeros(X.shape[1] + 1), jac=True, method='L-BFGS-B').x
    ways = dict(model=[0], features=list(range(1, X.shape[1])), together=list(range(X.shape[1])))
    lines = [f'**Claim pairs** ({name}, {time.strftime("%F %T")}; dev {int(d.sum())}, test {int((~d).sum())}, split by claim; dev figures cross-fitted by claim)\n', '| | dev accuracy | dev AUC | test accuracy | test AUC |', '|---|---|---|---|---|']
    import hashlib
    fold = np.array([int(hashlib.sha256(('pf' + p['claimKey']).encode()).hexdigest()[:6], 16) % 5 for p in held])
    scores, store = {}, {}
    for w, cols in ways.items():
        z = np.zeros(len(held))
        full = fit(X[d][:, cols], y[d])
        for k in range(5):
            v = fit(X[d & (fold != k)][:, cols], y[d & (fold != k)])
            m = d & (fold == k)
            z[m] = X[m][:, cols] @ v[:-1] + v[-1]
        z[~d] = X[~d][:, cols] @ full[:-1] + full[-1]
        scores[w], store[w] = z, full
        lines.append(f'| {w} | {((z[d] > 0) == y[d]).mean():.3f} | {auc(y[d], z[d]):.3f} | {((z[~d] > 0) == y[~d]).mean():.3f} | {auc(y[~d], z[~d]):.3f} |')
    one_way = fit(np.column_stack([one, X[:, 1:]])[d], y[d])
    z1 = np.column_stack([one, X[:, 1:]])[~d] @ one_way[:-1] + one_way[-1]
    lines.append(f'| together, model read in one order only | | | {((z1 > 0) == y[~d]).mean():.3f} | {auc(y[~d], z1):.3f} |')
    kinds = collections.Counter(p['kind'] for p in held)
    lines += ['\nAccuracy by kind (dev and test, together): ' + '; '.join(f'{k} {np.mean([(scores["together"][i] > 0) == y[i] for i, p in enumerate(held) if p["kind"] == k]):.2f} ({n})' for k, n in kinds.most_common() if n >= 4)]
    with open(cache('pairs.md'), 'w') as f:
        f.write('\n'.join(lines) + '\n')
    z = scores['together'][d]
    p = 1 / (1 + np.exp(-z))
    grid = np.linspace(.2, .95, 151)
    decide = float(grid[np.argmax([((p >= t) == y[d]).mean() for t in grid])])
    same = next((float(t) for t in grid if ((p >= t) & (y[d] == 1)).sum() >= .9 * max(1, (p >= t).sum())), .95)
    with open(cache('pair-calibration.json'), 'w') as f:
        json.dump(dict(features=FEATURES, cosineRecipe='(cosine - 0.85) * 10', weights=dict(together=store['together'].round(5).tolist(), model=store['model'].round(5).tolist()), order='pairLogit = mean of the logits of (a,b) and (b,a)', recipe=compare.__doc__.strip(),
                       lists=dict(stop=sorted(STOP), negation=sorted(NEGATION), time=sorted(TIMEWORD), numbers=NUMBERS), thresholds=dict(decide=round(decide, 3), same=round(max(same, decide), 3), suggest=round(max(.15, decide - .2), 3)), examples=[dict(a=q['a'], b=q['b'], features=[round(float(v), 5) for v in compare(q['a'], q['b'])]) for q in held[:4]]), f, ensure_ascii=False, indent=1)
    print('\n'.join(lines))


if __name__ == '__main__':
    if sys.argv[1] == 'make':
        rows = make(int(sys.argv[2]) if len(sys.argv) > 2 else 40000)
        write_lines(cache('pairs-machine.jsonl'), rows)
        say(len(rows), collections.Counter(r['kind'] for r in rows))
    else:
        judge(sys.argv[2])
