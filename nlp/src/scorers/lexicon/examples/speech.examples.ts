import type { Example } from "./conflict.examples.ts";

/** Lawful speech towards authority: protected, level 0 or 1, however angry. */
export const PROTECTED: readonly Example[] = [
  "Đề nghị phường trả lời bằng văn bản vì sao đơn của chúng tôi gửi ba tháng chưa ai giải quyết",
  "Cán bộ một cửa hành dân, đi lại bốn lần chưa xong cái giấy khai sinh",
  "Phường ơi ổ gà trước cổng trường thành hồ bơi rồi, cảm ơn phường tặng dân hồ bơi miễn phí",
  "Đội trật tự dẹp vỉa hè mà chừa lại quán người nhà, đề nghị công bằng",
  "Mất điện từ sáng tới giờ, gọi điện lực không ai nghe máy",
  "Tôi khiếu nại quyết định thu hồi đất của ủy ban, giá đền bù quá thấp so với thị trường",
  "Kính gửi Ủy ban nhân dân phường, chúng tôi phản ánh cống tắc ba tháng nay chưa ai xử lý",
  "Tố cáo ông tổ trưởng thu tiền quỹ không biên lai, đề nghị công khai sổ sách",
  "Nhà trường thu quỹ tự nguyện mà bắt buộc, đề nghị phòng giáo dục kiểm tra",
  "Ban quản lý chợ thu phí thì nhanh mà mái dột mãi không sửa",
  "de nghi phuong tra loi don cua dan, ba lan gui roi khong ai giai quyet",
  "phuong ngam ho so cua dan ca thang, hoi thi bao cho",
  "Lãnh đạo phường vô trách nhiệm, dân kêu mãi không ai nghe",
  "Nước máy đục cả tuần, gọi công ty nước bảo chờ, chờ đến bao giờ?",
  "Trạm y tế phát thuốc thiếu, hỏi thì y tá quát, đề nghị xem xét",
  "Bộ phận tiếp dân ngồi bấm điện thoại để dân chờ cả buổi",
  "Đèn đường hỏng hai tháng, phản ánh tổ trưởng rồi mà vẫn tối om",
  "Chủ tịch phường hứa làm đường ba năm rồi vẫn lời hứa, kỷ lục thật",
  "Xin hỏi phường tiền quỹ đền ơn thu của dân đi đâu mà không công khai?",
  "Xét hộ nghèo kiểu gì mà nhà hai ô tô cũng có tên, đề nghị phường xem lại danh sách",
].map((text): Example => ({ text, level: [0, 1], protected: true, own: false }));

/** A complaint that tells of violence keeps its protection and its level. */
export const PROTECTED_WITH_VIOLENCE: readonly Example[] = [
  {
    text: "Chồng em say rượu về đánh vợ con gãy tay, gọi công an phường ba lần không ai xuống, đề nghị lãnh đạo phường xem xét trách nhiệm",
    level: 3,
    protected: true,
    own: false,
  },
  {
    text: "Tôi gửi đơn phản ánh UBND phường: chồng tôi đánh tôi gãy tay hôm qua, gọi công an phường ba lần không ai đến, quá vô trách nhiệm",
    level: 3,
    protected: true,
    own: false,
  },
  {
    text: "Đề nghị UBND phường giải quyết việc nhà bên cạnh chém con trai tôi, tôi đã gửi đơn hai lần chưa ai trả lời",
    level: 3,
    protected: true,
    own: false,
  },
  {
    text: "Kính gửi Ủy ban nhân dân phường: nhà bên cầm dao dọa chém gia đình tôi, tôi đã gửi đơn hai lần chưa được trả lời, đề nghị giải quyết",
    level: 3,
    protected: true,
    own: false,
  },
];

/** Private firms, landlords and shops are no authority. */
export const NOT_PROTECTED: readonly Example[] = [
  "Shop bán hàng lỗi không cho đổi, thái độ lồi lõm",
  "Chủ trọ tăng tiền phòng vô lý, ai thuê thì né",
  "Quán cơm đầu ngõ tính tiền chặt chém",
  "Sếp trừ lương vô cớ, chán công ty này",
  "Cho em hỏi thủ tục chuyển trường cần giấy gì ạ",
  "Chúc mừng các cháu đạt giải cấp thành phố",
].map((text): Example => ({ text, protected: false }));

/** Claims whose falsehood could hurt. */
export const HARMFUL: readonly Example[] = [
  "Nghe nói có người lạ đi xe 7 chỗ bắt cóc trẻ em ở cổng trường tiểu học Hoa Mai, các mẹ giữ con",
  "Quỹ tín dụng sắp vỡ rồi, ai gửi thì rút tiền gấp kẻo mất trắng",
  "nước máy có thuốc sâu đừng uống nha bà con",
  "Thịt lợn ở chợ toàn lợn chết dịch, hai người nhập viện rồi, đừng mua",
  "Chia sẻ gấp: có dịch bạch hầu về phường, ba cháu tử vong mà trạm y tế giấu",
  "Nghe bảo đêm nay vỡ đê, bà con chạy ngay kẻo chết",
  "Uống lá này khỏi ung thư, bỏ hết thuốc tây đi",
  "nghe noi co bat coc tre em o cong truong, cac me giu con can than",
  "Nội bộ cho biết tuần sau thu hồi đất cả khu, không đền bù, sổ đỏ vô hiệu hết",
  "Cảnh báo: kẹo lạ bán ở cổng trường có ma túy, hai cháu co giật đi cấp cứu",
].map((text): Example => ({ text, claim: "harmful" }));

/** Facts of the place that a reader would want confirmed, nothing that hurts if false. */
export const CHECKWORTHY: readonly Example[] = [
  "Thông báo: từ 8 giờ ngày 12/3 tạm ngưng cấp nước đường Bờ Kè để sửa ống",
  "Sáng nay xe tải lật ở ngã tư Cây Điệp, tắc đường cả tiếng",
  "Trạm y tế thông báo tiêm phòng cho trẻ vào sáng thứ bảy tại nhà văn hóa tổ 4",
  "Phường niêm yết danh sách hộ được hỗ trợ tại nhà văn hóa khu 6",
  "Từ ngày 1/4 chợ Vôi tạm đóng cửa để sửa mái",
  "Tối qua nhà xe tổ 9 mất hai xe máy, công an đã lập biên bản",
].map((text): Example => ({ text, claim: "checkworthy" }));

/** Opinions, questions, feelings, private matters, adverts. */
export const NO_CLAIM: readonly Example[] = [
  "Hôm nay trời đẹp quá",
  "Quán bún này ngon mà rẻ",
  "Vợ chồng em giận nhau cả tuần",
  "Cho em hỏi chỗ sửa xe uy tín ạ",
  "Thằng Tuấn nợ em 5 triệu mãi không trả",
  "Chúc cả nhà ngủ ngon",
  "Bán váy đầm giá rẻ, ib em nhé",
  "haha vui ghê",
].map((text): Example => ({ text, claim: "none" }));
