import type { EvidenceSignal } from "@hoasom/core";

/** Groups that tell of force, done or announced. */
export const VIOLENT = [
  "fight",
  "fight_here",
  "beaten",
  "weapon_in_hand",
  "weapon_blow",
  "injury",
  "arson",
  "family_violence",
  "own_threat",
  "call_to_force",
  "challenge",
  "veiled_threat",
  "reported_threat",
  "self_harm",
  "child_abuse",
] as const;
/** Groups that tell of an open dispute. */
export const HOT = ["quarrel", "confront", "insult", "accuse", "damage", "crowd", "lawsuit"] as const;
const SOUR = ["grievance", "owed", "repetition", "rough_person", "fear"] as const;
const AUTHORITY = [
  "authority_ward",
  "authority_official",
  "authority_police",
  "authority_utility",
  "authority_school_clinic",
  "authority_market",
] as const;
/** Groups that tell of a complaint, a petition, satire. */
export const COMPLAINT = ["petition", "complaint_service", "satire"] as const;
/** Groups that tell of a harm which a false claim could do. */
export const HARM = [
  "harm_children",
  "harm_health",
  "harm_money",
  "harm_disaster",
  "harm_land_rumour",
  "harm_official",
] as const;
const RUMOUR = ["hearsay", "alarm_share"] as const;

/** Two kinds of evidence in one text that mean more, or less, together than each alone. */
export type Combination = {
  id: string;
  signal: EvidenceSignal;
  both: readonly [readonly string[], readonly string[]];
};

const LAND = ["topic_land_boundary", "topic_land_papers", "topic_land_clearance"];
const NUISANCE = [
  "topic_noise",
  "topic_waste_smell",
  "topic_animals",
  "topic_construction",
  "topic_order_street",
];
const FAMILY = ["topic_family_couple", "topic_family_kin"];
const MONEY = ["topic_civil_debt", "topic_civil_contract"];

/** The combinations that are looked at; their value is the smaller of the two sums. */
export const COMBINATIONS: readonly Combination[] = [
  { id: "fiction+violence", signal: "fiction", both: [["fiction"], VIOLENT] },
  { id: "sport+violence", signal: "fiction", both: [["sport"], VIOLENT] },
  { id: "leisure+violence", signal: "fiction", both: [["leisure"], VIOLENT] },
  { id: "advert+violence", signal: "advert", both: [["advert", "lost_found"], VIOLENT] },
  { id: "elsewhere+violence", signal: "elsewhere", both: [["elsewhere"], [...VIOLENT, ...HOT]] },
  { id: "province+violence", signal: "elsewhere", both: [["province"], [...VIOLENT, ...HOT]] },
  { id: "past+violence", signal: "past", both: [["past"], [...VIOLENT, ...HOT]] },
  { id: "resolved+violence", signal: "resolved", both: [["resolved"], [...VIOLENT, ...HOT]] },
  { id: "peace+violence", signal: "resolved", both: [["peacemaker"], VIOLENT] },
  { id: "question+violence", signal: "question", both: [["question", "advice"], VIOLENT] },
  {
    id: "violence+violence",
    signal: "violence",
    both: [
      ["fight", "beaten", "weapon_blow"],
      ["weapon_in_hand", "injury", "ongoing", "fear"],
    ],
  },
  {
    id: "threat+rough",
    signal: "threat",
    both: [
      ["own_threat", "call_to_force", "challenge", "veiled_threat"],
      ["rough_person", "insult", "profanity"],
    ],
  },
  { id: "dispute+repetition", signal: "dispute", both: [HOT, ["repetition"]] },
  {
    id: "dispute+dispute",
    signal: "dispute",
    both: [
      ["quarrel", "insult"],
      ["confront", "damage", "accuse", "crowd"],
    ],
  },
  { id: "land+dispute", signal: "dispute", both: [LAND, HOT] },
  { id: "nuisance+dispute", signal: "dispute", both: [NUISANCE, HOT] },
  { id: "family+dispute", signal: "dispute", both: [FAMILY, HOT] },
  { id: "money+dispute", signal: "dispute", both: [MONEY, HOT] },
  { id: "labour+dispute", signal: "dispute", both: [["topic_labour"], HOT] },
  { id: "nuisance+sour", signal: "tension", both: [NUISANCE, SOUR] },
  { id: "land+sour", signal: "tension", both: [LAND, SOUR] },
  { id: "family+sour", signal: "tension", both: [FAMILY, SOUR] },
  { id: "money+sour", signal: "tension", both: [MONEY, SOUR] },
  { id: "labour+sour", signal: "tension", both: [["topic_labour"], SOUR] },
  { id: "authority+complaint", signal: "protected_cue", both: [AUTHORITY, COMPLAINT] },
  { id: "authority+sour", signal: "protected_cue", both: [AUTHORITY, SOUR] },
  {
    id: "service+complaint",
    signal: "protected_cue",
    both: [["topic_service_papers", "topic_service_utilities"], COMPLAINT],
  },
  { id: "authority+violence", signal: "authority", both: [AUTHORITY, VIOLENT] },
  { id: "authority+question", signal: "question", both: [AUTHORITY, ["question"]] },
  { id: "rumour+harm", signal: "claim_harm", both: [RUMOUR, HARM] },
  { id: "event+harm", signal: "claim_harm", both: [["public_event"], HARM] },
  { id: "place+harm", signal: "claim_harm", both: [["place"], HARM] },
  { id: "place+event", signal: "claim_cue", both: [["place"], ["public_event"]] },
  { id: "denial+harm", signal: "denial", both: [["denial"], HARM] },
  { id: "question+harm", signal: "question", both: [["question"], HARM] },
  { id: "money+accuse", signal: "accusation", both: [["topic_civil_debt"], ["accuse"]] },
  { id: "advert+money", signal: "claim_harm", both: [["advert"], ["harm_money", "harm_health"]] },
];
