"""Writes a text as hurried people type it: marks dropped, teencode, typos, stretched letters, capitals, no punctuation, emoji.

Every function takes a `random.Random`, so a seed repeats the copy. Meaning is never changed, apart from `swap_names`,
which replaces people's names, house numbers and places by others of the same kind.
"""
import functools
import json
import os
import re
import unicodedata

from common import BACKGROUND

# domain.md 13, standard -> ways of typing it
TEENCODE = {
    'không': 'ko k hok hông kg hong khong k0 hem', 'được': 'dc đc đk dk đx', 'với': 'vs v', 'mình': 'mk mik mh', 'người': 'ng ngừi', 'người ta': 'ngta',
    'giờ': 'h giờ', 'rồi': 'r rùi ròi rui', 'gì': 'j ji', 'cũng': 'cx cg cũg', 'nữa': 'nx nữa', 'vậy': 'z zậy v zị', 'quá': 'wa qá quớ', 'đang': 'đag đg dag',
    'như thế nào': 'ntn', 'làm': 'lm', 'biết': 'bit bik bt biet', 'chồng': 'ck', 'vợ': 'vk', 'người yêu': 'ny', 'anh em': 'ae', 'chị em': 'ce', 'hàng xóm': 'hxóm hx',
    'công an': 'ca', 'công an phường': 'cap', 'ủy ban': 'ub', 'tổ dân phố': 'tdp', 'sổ đỏ': 'sđ', 'bao nhiêu': 'bn bnhiu', 'mọi người': 'mn mng', 'anh': 'a', 'em': 'e',
    'chị': 'c', 'nhưng': 'nhg nhưg', 'những': 'nhg nhữg', 'thôi': 'thui thoi', 'nhiều': 'nhìu nh', 'bây giờ': 'bh bjo', 'hôm nay': 'hnay hn', 'hôm qua': 'hqua', 'sao': 's',
    'trước': 'trc', 'lắm': 'lém', 'yêu': 'iu', 'này': 'nè nài', 'thế': 'thê', 'nào': 'nào nèo', 'trong': 'trog', 'chưa': 'chx chư', 'phải': 'p fải pải', 'của': 'cụa cua', 'vẫn': 'vẫn vẩn',
    'tôi': 't tui toi', 'mày': 'm mài', 'tao': 't', 'nhà': 'nhà nha', 'muốn': 'mún', 'luôn': 'lun', 'buồn': 'bùn', 'thằng': 'thk thg', 'con': 'kon', 'bọn': 'bọn tụi', 'nói': 'ns nói', 'xong': 'xog',
    'không biết': 'kb hk bít', 'học': 'hk hok', 'gia đình': 'gđ', 'điện thoại': 'đt dt', 'tiền': 'tiền xiền', 'chứ': 'chớ', 'rất': 'rất rứt', 'bạn': 'b bn', 'việc': 'vc', 'lại': 'lại lại', 'đường': 'đg', 'cháu': 'cháu chấu',
}
EMOJI = ['😭', '😂', '🙏', '😡', '🙂', '❤️', '👍', '😢', '🤣', '😅', '=))', ':v', ':(', ':))', '🥲', '😱', '🤔', '!!!', '...', '??']
NEAR = dict(zip('qwertyuiopasdfghjklzxcvbnm', ['wa', 'qes', 'wrd', 'etf', 'ryg', 'tuh', 'yij', 'uok', 'ipl', 'ol', 'qsz', 'adw', 'sfe', 'dgr', 'fht', 'gjy', 'hku', 'jli', 'kop', 'xa', 'zcs', 'xvd', 'cbf', 'vng', 'bmh', 'nj']))
TELEX_TONE = {'\u0300': 'f', '\u0301': 's', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j'}
TELEX_MARK = {'\u0302': None, '\u031b': 'w', '\u0306': 'w'}


def strip(text):
    """Text without any Vietnamese mark; đ becomes d. Length in code points stays for NFC Vietnamese."""
    out = ''.join(c for c in unicodedata.normalize('NFD', text) if not unicodedata.combining(c))
    return unicodedata.normalize('NFC', out.replace('đ', 'd').replace('Đ', 'D'))


def plausible(short, word):
    """Whether a dictionary entry reads as a spelling of the word: same onset by sound, not longer, nothing stretched."""
    onset = lambda w: re.sub('^(ph)', 'f', re.sub('^(qu)', 'w', re.sub('^(gi|d|z)', 'j', re.sub('^c(?!h)', 'k', strip(w)))))[:1]
    return len(short) <= len(word.split()[0]) + 2 and onset(short) == onset(word) and not re.search(r'(.)\1', short)


@functools.lru_cache(maxsize=1)
def slang():
    """standard word(s) -> list of chat spellings, from TEENCODE and visolex (ambiguous and odd spellings left out)."""
    table = {k: v.split() for k, v in TEENCODE.items()}
    curated = set(table)
    path = os.path.join(BACKGROUND, 'visolex_dictionary.json')
    if os.path.exists(path):
        with open(path, encoding='utf-8') as file:
            for short, entry in json.load(file).items():
                short = unicodedata.normalize('NFC', short.lower().strip())
                forms = [unicodedata.normalize('NFC', f.lower().strip()) for f in entry.get('normalized', [])]
                if not forms or len(forms) > 2 or len(short) > 12 or ' ' in short or not re.fullmatch(r'[^\W\d_]+', short):
                    continue
                word = forms[0]
                if 0 < len(word.split()) <= 3 and word not in curated and word != short and strip(word) != short and plausible(short, word):
                    table.setdefault(word, []).append(short)
    return {k: [w for w in v if w != k] for k, v in table.items() if any(w != k for w in v)}


def words(text):
    """Alternating pieces: even indexes stand between words, odd ones are words."""
    return re.split(r'([^\W\d_]+)', text)


def like(new, old):
    """Gives `new` the capitals of `old`."""
    return new.upper() if len(old) > 1 and old.isupper() else new[:1].upper() + new[1:] if old[:1].isupper() else new


def drop_accents(text, rng, share=1.0):
    """Marks dropped in all words, or in a share of them."""
    if share >= 1:
        return strip(text)
    parts = words(text)
    return ''.join(strip(p) if i % 2 and rng.random() < share else p for i, p in enumerate(parts))


def respell(word, rng):
    """Sound spellings of teenagers: f, w, j, z and dropped letters."""
    w = word
    if rng.random() < .5:
        w = re.sub(r'^ph', 'f', w)
    if rng.random() < .4:
        w = re.sub(r'^qu(?=[^\W\d_])', 'w', w)
    if rng.random() < .4:
        w = re.sub(r'^gi(?=[^\W\d_])', 'j', w)
    if rng.random() < .2:
        w = re.sub(r'^d(?=[^\W\d_])', 'z', w)
    if rng.random() < .25:
        w = re.sub(r'ng$', 'g', w)
    if rng.random() < .15:
        w = re.sub(r'^th', 't', w) if len(w) > 4 else w
    if rng.random() < .15:
        w = re.sub(r'^c(?=[aoôơuưăâ])', 'k', w)
    return w


def teencode(text, rng, share=.85, marks=.5):
    """Chat spellings for a share of the words that have them; with chance 1−marks also without marks, wholly or partly."""
    table, parts = slang(), words(text)
    odd = list(range(1, len(parts), 2))
    i = 0
    while i < len(odd):
        for n in (3, 2, 1):
            span = odd[i:i + n]
            if len(span) < n or any(parts[j + 1].strip() or '\n' in parts[j + 1] for j in span[:-1]):
                continue
            key = ' '.join(parts[j].lower() for j in span)
            if key in table and rng.random() < (share if key in TEENCODE else share * .5):
                parts[span[0]] = like(rng.choice(table[key]), parts[span[0]])
                for j in span[1:]:
                    parts[j] = ''
                    parts[j - 1] = ''
                i += n
                break
        else:
            if rng.random() < .35:
                low = parts[odd[i]].lower()
                new = respell(low, rng)
                if new != low:
                    parts[odd[i]] = like(new, parts[odd[i]])
            i += 1
    out = ''.join(parts)
    draw = rng.random()
    if draw > marks:
        out = drop_accents(out, rng, 1.0 if draw > marks + (1 - marks) * .35 else .6)
    return out.lower() if rng.random() < .7 else out


def telex(word):
    """The keystrokes of a word as Telex sends them when the input method is off."""
    out, tone = '', ''
    for c in unicodedata.normalize('NFD', word.replace('đ', 'dd').replace('Đ', 'DD')):
        if c in TELEX_TONE:
            tone = TELEX_TONE[c]
        elif c in TELEX_MARK:
            out += TELEX_MARK[c] or out[-1:]
        else:
            out += c
    return out + tone


def typos(text, rng, share=.08):
    """Slips in a share of the words: swapped, missing, doubled or neighbouring letters, wrong tone, raw Telex, joined words."""
    parts = words(text)
    for i in range(1, len(parts), 2):
        w = parts[i]
        if len(w) < 3 or rng.random() > share:
            continue
        k, kind = rng.randrange(1, len(w)), rng.randrange(7)
        if kind == 0 and k < len(w) - 1:
            w = w[:k] + w[k + 1] + w[k] + w[k + 2:]
        elif kind == 1:
            w = w[:k] + w[k + 1:]
        elif kind == 2:
            w = w[:k] + w[k] + w[k:]
        elif kind == 3:
            w = w[:k] + rng.choice(NEAR.get(w[k].lower(), w[k])) + w[k + 1:]
        elif kind == 4:
            w = unicodedata.normalize('NFC', ''.join(rng.choice(list(TELEX_TONE)) if c in TELEX_TONE else c for c in unicodedata.normalize('NFD', w)))
        elif kind == 5:
            w = telex(w)
        elif parts[i - 1] == ' ':
            parts[i - 1] = ''
        parts[i] = w
    return ''.join(parts)


def stretch(text, rng, share=.06):
    """The last letter of some words held down."""
    parts = words(text)
    for i in range(1, len(parts), 2):
        if len(parts[i]) > 1 and rng.random() < share:
            parts[i] += parts[i][-1] * rng.randint(1, 5)
    return ''.join(parts)


def no_punctuation(text, rng):
    """Punctuation lost (between words only, so 12/5 stays) and capitals with it."""
    return re.sub(r'(?<=\w)[.,;:!?…]+(?=\s|$)', '', text).lower()


def emoji(text, rng):
    """Neutral emoji or smileys at the end or between sentences."""
    out = text
    for _ in range(rng.randint(1, 2)):
        e = rng.choice(EMOJI) * rng.choice([1, 1, 1, 2, 3])
        cuts = [m.end() for m in re.finditer(r'[.!?]\s', out)] + [len(out)]
        k = rng.choice(cuts)
        out = out[:k].rstrip() + ' ' + e + (' ' + out[k:] if k < len(out) else '')
    return out


def dodge(text, rng, share=.04):
    """Dots or stars put into words to get past filters."""
    parts = words(text)
    for i in range(1, len(parts), 2):
        if 3 <= len(parts[i]) <= 5 and rng.random() < share:
            parts[i] = rng.choice(['.', '*', ' ', '-']).join(parts[i]) if rng.random() < .6 else parts[i][0] + '*' + parts[i][2:]
    return ''.join(parts)


def corrupt(text, rng, strong=True):
    """One hurried copy. About 40 % wholly without marks, 30 % teencode, the rest partly; smaller damage on top."""
    draw = rng.random()
    if draw < .38:
        out = drop_accents(text, rng)
    elif draw < .68:
        out = teencode(text, rng)
    elif draw < .85:
        out = drop_accents(text, rng, rng.uniform(.2, .8))
    else:
        out = text
    if rng.random() < .35:
        out = no_punctuation(out, rng)
    if rng.random() < .35 and strong:
        out = typos(out, rng)
    if rng.random() < .15:
        out = stretch(out, rng)
    if rng.random() < .06 and strong:
        out = dodge(out, rng)
    if rng.random() < .15:
        out = emoji(out, rng)
    if rng.random() < .05:
        out = out.upper()
    return out if out.strip() else text


GIVEN = 'An Bình Bảo Chi Cúc Cường Dung Dũng Dương Đạt Đức Giang Hà Hải Hạnh Hiền Hiếu Hoa Hòa Hoàng Hồng Hùng Huệ Hương Khánh Khoa Kiên Lan Liên Linh Loan Long Mai Mạnh Minh Nam Nga Ngọc Nhung Oanh Phong Phúc Phương Quân Quang Quyên Sơn Tâm Thanh Thảo Thắng Thịnh Thoa Thu Thủy Toàn Trang Trung Tuấn Tùng Vân Việt Vinh Xuân Yến'.split()
TITLE = 'ông|bà|anh|chị|cô|chú|bác|em|cháu|thằng|con|lão|mụ|cụ|dì|cậu|mợ|thím|thầy'


def swap_names(text, rng, places=(), others=()):
    """People, numbers of alleys and groups, and labelled places replaced by others of their kind."""
    out = text
    for p in places:
        if others and rng.random() < .6:
            head = p.split()[0].lower()
            fit = [o for o in others if o.split()[0].lower() == head and o != p]
            if fit:
                out = out.replace(p, rng.choice(fit))
    out = re.sub(rf'\b((?i:{TITLE}))\s+([A-ZĐ][^\W\d_]+)\b', lambda m: f'{m[1]} {rng.choice(GIVEN)}' if m[2] in GIVEN and rng.random() < .8 else m[0], out)
    return re.sub(r'\b((?i:ngõ|ngách|hẻm|tổ|số|khu|kiệt|ngo|ngach|hem|tdp|to|so))\s+(\d{1,3})\b', lambda m: f'{m[1]} {rng.randint(1, 120)}', out)


if __name__ == '__main__':
    import random
    r = random.Random(1)
    for s in ['Chồng nhà bên cạnh lại say đánh vợ nữa rồi mọi người ơi, con bé con khóc thét cả lên.', 'Ông Thắng ở ngõ 12 Cây Bàng không cho người ta đi qua, hôm qua hai bên cãi nhau quá trời.']:
        for _ in range(8):
            print(corrupt(s, r))
        print(swap_names(s, r))
