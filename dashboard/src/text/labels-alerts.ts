import type {
  AlertEventKind,
  AlertLevel,
  AlertState,
  ClaimKind,
  ConflictLevel,
  DismissReason,
  EvidenceSignal,
  FireReason,
  LabelVerdict,
  Lane,
  PlayStep,
  SignalKind,
  Topic,
  Unsure,
} from "@hoasom/core";

/** What a text or an alert is about. */
export const TOPIC_LABELS: Record<Topic, string> = {
  land: "Đất đai",
  family: "Gia đình",
  environment: "Môi trường",
  public_order: "Trật tự công cộng",
  civil: "Dân sự",
  labour: "Lao động",
  construction: "Xây dựng",
  public_service: "Dịch vụ công",
};

/** How far a conflict between people has gone. */
export const CONFLICT_LABELS: Record<ConflictLevel, string> = {
  0: "Không có mâu thuẫn",
  1: "Căng thẳng",
  2: "Tranh chấp công khai",
  3: "Bạo lực hoặc đe dọa",
};

/** The levels of a warning. */
export const LEVEL_LABELS: Record<AlertLevel, string> = {
  1: "Theo dõi",
  2: "Chú ý",
  3: "Khẩn",
  4: "Nguy cơ điểm nóng",
};

/** Where an alert stands. */
export const ALERT_STATE_LABELS: Record<AlertState, string> = {
  pending: "Chờ đủ căn cứ",
  firing: "Chưa ai nhận",
  acknowledged: "Đang có người xem",
  case: "Đã thành vụ việc",
  corrected: "Đã đính chính",
  answered: "Đã trả lời",
  dismissed: "Đã bỏ qua",
  expired: "Hết hạn, chưa ai xử lý",
};

/** The desks that alerts go to. */
export const LANE_LABELS: Record<Lane, string> = {
  police: "Công an phường",
  culture_social: "Văn hóa – Xã hội",
  service: "Dịch vụ công",
};

/** Why the detector spoke. */
export const SIGNAL_LABELS: Record<SignalKind, string> = {
  acute: "Việc đang xảy ra",
  growing: "Thêm nhiều người nói",
  cluster: "Dồn về một nơi",
  rumour: "Tin chưa kiểm chứng",
  reignition: "Nổi lại chuyện cũ",
};

/** Why an alert fired, as a sentence's beginning. */
export const FIRE_REASON_LABELS: Record<FireReason, string> = {
  violence_here_now: "Có lời kể bạo lực đang xảy ra trên địa bàn",
  threat_here: "Có lời đe dọa trên địa bàn",
  weapon_here: "Có nhắc đến hung khí trên địa bàn",
  self_harm_sign: "Có dấu hiệu một người cần giúp đỡ ngay",
  story_gathers_voices: "Cùng một chuyện, thêm nhiều người độc lập nói tới",
  open_dispute_gathers_voices: "Tranh chấp công khai, thêm nhiều người nói tới",
  harmful_claim_spreads: "Tin có thể gây hại đang lan",
  harmful_claim_seen: "Xuất hiện tin có thể gây hại",
  reported_by_group_head: "Tổ trưởng tổ dân phố báo",
  passed_on_by_office: "Văn phòng chuyển sang",
};

/** Why a person dismissed an alert. */
export const DISMISS_REASON_LABELS: Record<DismissReason, string> = {
  not_a_conflict: "Không phải mâu thuẫn",
  elsewhere: "Ở nơi khác",
  duplicate: "Trùng cảnh báo đã có",
  already_settled: "Đã giải quyết xong",
  advert_or_joke: "Quảng cáo hoặc nói đùa",
  too_little_to_act: "Quá ít thông tin để làm gì",
  lawful_criticism: "Góp ý, phê bình đúng pháp luật",
};

/** What happened to an alert. */
export const ALERT_EVENT_LABELS: Record<AlertEventKind, string> = {
  firing: "Phát cảnh báo",
  updated: "Có thêm tin",
  acknowledged: "Có người nhận",
  silenced: "Tạm lặng",
  level_set: "Đổi mức",
  case_opened: "Mở vụ việc",
  attached: "Gắn vào vụ việc",
  sent_to_claims: "Chuyển bàn tin đồn",
  dismissed: "Bỏ qua",
  resolved: "Đã xong",
  expired: "Hết hạn",
  refused_press: "Bấm lại, không đổi gì",
};

/** What was seen in a text that counted for or against. */
export const EVIDENCE_LABELS: Record<EvidenceSignal, string> = {
  weapon: "hung khí",
  injury: "thương tích",
  ongoing: "đang xảy ra",
  violence: "bạo lực",
  threat: "đe dọa",
  call_to_force: "kêu gọi dùng vũ lực",
  self_harm: "dấu hiệu tự hại",
  vulnerable: "người cần hỗ trợ",
  crowd_residents: "đông người dân",
  crowd_office: "đông người đến trụ sở",
  repetition: "lặp lại nhiều lần",
  dispute: "tranh chấp",
  accusation: "lời cáo buộc",
  property_damage: "hư hại tài sản",
  tension: "căng thẳng",
  profanity: "lời lẽ thô tục",
  topic: "chủ đề",
  place: "địa điểm",
  claim_cue: "dấu hiệu tin truyền miệng",
  claim_harm: "điều gây hại nếu sai",
  protected_cue: "góp ý, khiếu nại đúng pháp luật",
  authority: "nhắc đến cơ quan",
  negation: "lời phủ định",
  resolved: "đã giải quyết",
  past: "chuyện đã qua",
  elsewhere: "nơi khác",
  advert: "quảng cáo",
  idiom: "cách nói ví von",
  fiction: "phim, truyện, bóng đá",
  question: "câu hỏi",
  denial: "lời bác tin",
  model: "theo mô hình",
};

/** Whether a text states something that can be checked. */
export const CLAIM_KIND_LABELS: Record<ClaimKind, string> = {
  none: "Không có tin cần kiểm chứng",
  checkworthy: "Có tin nên kiểm chứng",
  harmful: "Tin gây hại nếu sai",
};

/** What the desk does first. */
export const PLAY_STEP_LABELS: Record<PlayStep, string> = {
  call_area_officer: "Gọi cảnh sát khu vực của tổ",
  call_group_head: "Gọi tổ trưởng tổ dân phố hỏi thực tế",
  call_mediator: "Mời tổ hòa giải gặp các bên",
  go_there: "Cử người đến nơi",
  ask_source: "Hỏi lại quản trị nhóm hoặc người phản ánh",
  inform_leader: "Báo lãnh đạo phường",
  offer_help: "Tìm cách giúp người đang gặp khó, không chất vấn",
  verify_facts: "Kiểm chứng sự việc trước khi nói gì ra ngoài",
};

/** Names of the detector's figures; a figure without a name here is shown under its own key. */
export const NUMBER_LABELS: Record<string, string> = {
  voices: "người nói độc lập",
  reports: "tin độc lập",
  sources: "nguồn",
  sightings: "lần thấy",
  usual: "thường ngày",
  expected: "thường ngày",
  observed: "đếm được",
  needed: "ngưỡng để báo",
  windowHours: "trong",
  level: "mức",
  conflict: "mức mâu thuẫn",
  conflictScore: "độ chắc về mức",
  areaConfidence: "độ chắc về nơi",
  ageHours: "bài cách đây",
  pValue: "xác suất chỉ do ngẫu nhiên",
};

/** What a person says of what the machine said. */
export const LABEL_VERDICT_LABELS: Record<LabelVerdict, string> = {
  right: "Đúng",
  wrong: "Sai",
  other_topic: "Khác chủ đề",
  not_our_ward: "Không thuộc phường",
};

/** What the machine may be in doubt about, as the end of «chưa chắc về …». */
export const UNSURE_LABELS: Record<Unsure, string> = {
  conflict: "mức mâu thuẫn",
  topics: "chủ đề",
  claim: "tin cần kiểm chứng",
  protected: "có phải góp ý, phản ánh không",
};
