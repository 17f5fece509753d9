import type { Nature } from "../shapes/case.ts";
import type { Topic } from "../shapes/common.ts";

/** Whether grassroots mediation is open to a type: yes, under conditions, no (domain reference 14). */
export type MediationOpen = "yes" | "conditions" | "no";

/** One type of case: code, group, Vietnamese name, usual nature, detection topic. */
export type CaseType = {
  code: string;
  group: string;
  name: string;
  nature: Nature;
  mediation: MediationOpen;
  topic: Topic | null;
  /** Family violence and child cases: on no map and in no count that leaves the case team. */
  sensitive?: true;
};

export const TYPE_GROUPS: Record<string, { name: string; topic: Topic | null }> = {
  DAT_DAI: { name: "Đất đai", topic: "land" },
  HON_NHAN_GIA_DINH: { name: "Hôn nhân và gia đình", topic: "family" },
  MOI_TRUONG: { name: "Môi trường, vật nuôi, rác", topic: "environment" },
  TRAT_TU_CONG_CONG: { name: "Trật tự công cộng", topic: "public_order" },
  DAN_SU: { name: "Dân sự", topic: "civil" },
  LAO_DONG: { name: "Lao động", topic: "labour" },
  XAY_DUNG: { name: "Trật tự xây dựng", topic: "construction" },
  DICH_VU_CONG: { name: "Dịch vụ công", topic: "public_service" },
  KHAC: { name: "Khác", topic: null },
};

type Row = [
  code: string,
  name: string,
  nature: Nature,
  mediation: MediationOpen,
  extra?: { topic?: Topic; sensitive?: true },
];

const ROWS: Record<string, Row[]> = {
  DAT_DAI: [
    ["DAT_RANH_GIOI", "Ranh giới, tường rào, mốc", "civil", "yes"],
    ["DAT_LOI_DI", "Lối đi chung, lối đi qua", "civil", "yes"],
    ["DAT_THOAT_NUOC", "Thoát nước, nước mưa, mái hiên", "civil", "yes", { topic: "environment" }],
    ["DAT_LAN_CHIEM_CONG", "Lấn chiếm đất công, vỉa hè", "administrative", "no"],
    ["DAT_THUA_KE", "Thừa kế, đất gia đình", "civil", "conditions"],
    ["DAT_GIAY_TO", "Sổ đỏ, chuyển nhượng, đặt cọc", "civil", "conditions"],
    ["DAT_BOI_THUONG", "Bồi thường, giải phóng mặt bằng", "administrative", "no"],
  ],
  HON_NHAN_GIA_DINH: [
    ["GD_VO_CHONG", "Vợ chồng mâu thuẫn", "civil", "yes"],
    ["GD_LY_HON", "Ly hôn, con cái, tài sản", "civil", "conditions"],
    ["GD_BAO_LUC", "Bạo lực gia đình", "undetermined", "no", { sensitive: true }],
    ["GD_THE_HE", "Cha mẹ – con cái, họ hàng", "civil", "yes"],
    ["GD_PHUNG_DUONG", "Chăm sóc người già", "civil", "yes"],
    ["GD_NGOAI_TINH", "Ghen tuông, ngoại tình", "civil", "conditions"],
    ["GD_TRE_EM", "Xâm hại, bỏ rơi trẻ em", "undetermined", "no", { sensitive: true }],
  ],
  MOI_TRUONG: [
    ["MT_TIENG_ON_SX", "Tiếng ồn, rung từ cơ sở sản xuất", "administrative", "conditions"],
    ["MT_RAC", "Đổ rác", "administrative", "conditions"],
    ["MT_CHAN_NUOI", "Chăn nuôi, mùi hôi", "administrative", "conditions"],
    ["MT_VAT_NUOI", "Chó mèo, vật nuôi", "civil", "yes"],
    ["MT_NUOC_THAI", "Nước thải, cống rãnh", "administrative", "conditions"],
    ["MT_KHOI_BUI", "Khói, bụi, đốt rác", "administrative", "conditions"],
  ],
  TRAT_TU_CONG_CONG: [
    ["TT_DANH_NHAU", "Đánh nhau, gây thương tích", "undetermined", "no"],
    ["TT_DE_DOA", "Đe dọa", "undetermined", "no"],
    ["TT_XUC_PHAM", "Xúc phạm, vu khống", "civil", "conditions", { topic: "civil" }],
    ["TT_KARAOKE", "Karaoke, loa, tiệc khuya", "administrative", "conditions", { topic: "environment" }],
    ["TT_DO_XE", "Đỗ xe chắn lối", "civil", "yes"],
    ["TT_SAY_RUOU", "Say rượu gây rối", "administrative", "conditions"],
    ["TT_TU_TAP", "Tụ tập đông người", "administrative", "no"],
    ["TT_THANH_THIEU_NIEN", "Nhóm thanh thiếu niên, đua xe, hung khí", "undetermined", "no"],
    ["TT_VIA_HE", "Buôn bán vỉa hè", "administrative", "no"],
  ],
  DAN_SU: [
    ["DS_NO_VAY", "Vay nợ", "civil", "yes"],
    ["DS_DOI_NO_KHUNG_BO", "Đòi nợ kiểu khủng bố", "undetermined", "no"],
    ["DS_TIN_DUNG_DEN", "Tín dụng đen", "undetermined", "no"],
    ["DS_HUI_HO", "Họ, hụi, biêu, phường", "civil", "conditions"],
    ["DS_HOP_DONG", "Hợp đồng, đặt cọc, thuê, mua bán", "civil", "yes"],
    ["DS_THIET_HAI", "Thiệt hại tài sản, sức khỏe", "civil", "yes"],
    ["DS_THUA_KE", "Thừa kế ngoài đất", "civil", "yes", { topic: "family" }],
    ["DS_LUA_DAO", "Dấu hiệu lừa đảo", "undetermined", "no"],
  ],
  LAO_DONG: [
    ["LD_NO_LUONG", "Nợ lương, chậm lương", "civil", "no"],
    ["LD_SA_THAI", "Sa thải, hợp đồng lao động", "civil", "no"],
    ["LD_BHXH", "Nợ bảo hiểm xã hội", "administrative", "no"],
    ["LD_TAI_NAN", "Tai nạn lao động", "civil", "no"],
    ["LD_DINH_CONG", "Ngừng việc tập thể", "administrative", "no"],
  ],
  XAY_DUNG: [
    ["XD_KHONG_PHEP", "Xây không phép, sai phép", "administrative", "no"],
    ["XD_LUN_NUT", "Làm lún, nứt nhà bên", "civil", "yes"],
    ["XD_CUA_SO_CHE", "Cửa sổ, che chắn, cục nóng", "civil", "yes"],
    ["XD_THI_CONG_ON_BUI", "Thi công ồn, bụi, chắn đường", "administrative", "conditions"],
  ],
  DICH_VU_CONG: [
    ["DV_THU_PHI", "Phí, quỹ, đóng góp", "administrative", "no"],
    ["DV_DIEN_NUOC", "Điện, nước, chiếu sáng, cống", "administrative", "no"],
    ["DV_THU_TUC", "Thủ tục, thái độ phục vụ", "administrative", "no"],
    ["DV_THIET_CHE", "Nhà văn hóa, sân chơi, chợ", "administrative", "conditions"],
    ["DV_CHINH_SACH", "Hộ nghèo, chính sách hỗ trợ", "administrative", "no"],
  ],
  KHAC: [
    ["KH_CHUNG_CU", "Quản lý chung cư", "civil", "conditions"],
    ["KH_HOC_DUONG", "Mâu thuẫn học đường", "undetermined", "no", { sensitive: true }],
    ["KH_TIN_NGUONG_DONG_HO", "Tín ngưỡng, dòng họ, mồ mả", "civil", "conditions"],
    ["KH_TIN_DON", "Tin đồn", "undetermined", "no"],
    ["KH_TU_HAI", "Dấu hiệu tự hại (cần giúp đỡ)", "undetermined", "no", { sensitive: true }],
    ["KH_KHAC", "Khác", "undetermined", "conditions"],
  ],
};

/** All types of case in the order of the taxonomy. */
export const CASE_TYPES: readonly CaseType[] = Object.entries(ROWS).flatMap(([group, rows]) =>
  rows.map(([code, name, nature, mediation, extra]) => ({
    code,
    group,
    name,
    nature,
    mediation,
    topic: extra?.topic ?? TYPE_GROUPS[group]?.topic ?? null,
    ...(extra?.sensitive ? { sensitive: true as const } : {}),
  })),
);

const BY_CODE = new Map(CASE_TYPES.map((type) => [type.code, type]));

/** The type of a code, or undefined. */
export function caseType(code: string): CaseType | undefined {
  return BY_CODE.get(code);
}
