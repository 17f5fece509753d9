/**
 * What makes two posts one story, as data. Every value has its reason; change it here and run the scenarios.
 * Versioned with the detector (`STORY_RULES_VERSION` goes into a signal's versions).
 */
export const STORY_RULES_VERSION = "stories-1";

export const STORY_RULES = {
  /** Below this many words a text says too little: only near-identity counts and it is never taken for a copy (B31). */
  shortWords: 5,
  /** From this many words on, a text found whole inside a longer one is a re-share, whatever was put before it. */
  containmentWords: 12,
  /** A re-share keeps nearly all its three-word runs; a new first line on a 120-word post leaves over 0.9. */
  copy: 0.8,
  /** Same topic, same area, in time: people tell one incident in different words, so a modest overlap is enough. */
  sameArea: 0.3,
  /** One side has no place: the words alone have to carry it. */
  areaUnknown: 0.42,
  /** One side has no topic: likewise. */
  topicUnknown: 0.42,
  /** A claim is carried from group to group, so its place says nothing and its words say all. */
  claim: 0.42,
  /** Short texts: the same words, in one known area, on one day. */
  short: 0.95,
  /**
   * The nearer in time, the less overlap is asked for: open disputes come at about 0.01 an area and day
   * (detection.md 1.5) and tensions of one topic not much oftener, so two of one topic in one area within hours are
   * nearly always one. `level` is the least conflict on both sides. Measured on invented pairs: two tellings of one
   * matter share 0.16 to 0.6, two matters 0 to 0.1.
   */
  near: [
    { level: 2, hours: 6, likeness: 0.1 },
    { level: 1, hours: 24, likeness: 0.15 },
  ],
  /** How long after (or before) the posts known so far a post may still be about the same thing, in hours. */
  windowHours: { incident: 72, claim: 14 * 24 },
  shortWindowHours: 24,
  /** How many texts a story shows to new arrivals; the shape allows five. */
  exemplars: 5,
  /** Units of an exemplar that are kept: enough for any likeness, small enough for a row. */
  exemplarLength: 4_000,
} as const;

/**
 * Vietnamese words (folded, without marks) that are in every other sentence and tell no two stories apart.
 * Folding makes some of them ambiguous («la» is «là» and «lá»); a lost word costs little, a common one sticks.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    "a ai anh ba bac bi boi cac cai can chac chang chi cho chu chua chung co con cu cua cung da dang day de den " +
    "di do duoc em gi ha hay hom hon khi khong k ko lai lam la len luc luon ma may minh moi mot muon nao nay nen " +
    "neu nguoi nha nhe nhi nhieu nhu nhung no o oi qua ra rat roi sao sau se tai the thi thoi toi trong tu tui " +
    "va van vao vay ve vi voi vua xong ad bo me ong thang " +
    // Neighbours, kinds of places and cues of hearsay are in every story of their kind.
    "hang xom ngo to khu pho duong ben canh nghe noi don tin dong suot sang nay toi"
  ).split(" "),
);
