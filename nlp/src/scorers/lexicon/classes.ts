import { canon } from "../../text/canon.ts";
import type { Token } from "../../text/normalise.ts";

/** Word classes of the pattern language: one-word members each, written with marks. */
const CLASSES: Record<string, string> = {
  // The writer.
  toi: "tôi tao tớ mình em anh chị bố ông bà chú cháu con bác cô má ba tía",
  // The writer, rough: with a violent verb this is a threat.
  tao: "tao bố ông bà tôi anh em mình",
  // Somebody addressed roughly.
  may: "mày mi chúng",
  // Somebody spoken of.
  no: "nó hắn thằng con ông bà lão mụ ổng bả ảnh chúng bọn tụi đứa gã y cha mẹ anh chị chú bác cô dì cậu bố thím ba má em cụ chỉ cổ",
  // Somebody spoken of or to, as the object of a blow.
  ai: "nó hắn thằng con ông bà lão mụ ổng bả ảnh chúng bọn tụi đứa gã tôi tao mày em anh chị cháu mẹ bố cha vợ chồng người nhau má ba cô chú bác dì cụ mặt đầu mình cậu thím mi cả bé",
  nha: "nhà xóm ngõ hẻm khu bên tổ",
  danh: "đánh đập đấm đá tát chém đâm giết bóp cắn đạp tẩn quất vụt phang xiên nện chặt bắn đốt xử táng thụi bạt vả đục tương phập phạng dần cắt chọc xẻo vặn bẻ thọc hốt thiến xô",
  vukhi:
    "dao rựa mác kiếm gậy búa rìu súng gạch xăng côn tuýp kéo chày điếu cuốc xẻng liềm phóng mã mìn axit kích phảng thuổng cưa nỏ giáo pháo đao dùi roi đòn dây",
  benmay: "sang qua đến tới vào về ra lên xuống vô",
  thoi: "nay mai tối sáng chiều trưa đêm lát tí nãy giờ ngay",
  lan: "lần buổi bữa ngày tháng năm tuần đêm hôm trận",
};

/** Words that answer to `{Ten}`: a capital that does not open a sentence. */
const NAME = "Ten";
const NUMBER = "so";

/** All class names that a pattern may use. */
export const CLASS_NAMES: ReadonlySet<string> = new Set([...Object.keys(CLASSES), NAME, NUMBER]);

type Member = { name: string; marked: string };
const members = new Map<string, Member[]>();
for (const [name, list] of Object.entries(CLASSES)) {
  for (const word of list.split(" ")) {
    const { marked, key } = canon(word.normalize("NFC"));
    const list = members.get(key) ?? [];
    list.push({ name, marked });
    members.set(key, list);
  }
}

const NUMBER_WORDS = new Set("một hai ba bốn năm sáu bảy tám chín mười mấy vài trăm chục".split(" "));

/** The classes of a word, marks respected wherever they are typed. */
export function classesOf(token: Token, opensSentence: boolean): string[] {
  const out: string[] = [];
  for (const member of members.get(token.key) ?? []) {
    if (token.bare || token.marked === member.marked) out.push(member.name);
  }
  if (/^\d/.test(token.marked) || NUMBER_WORDS.has(token.marked)) out.push(NUMBER);
  if (token.capital && !opensSentence) out.push(NAME);
  return out;
}
