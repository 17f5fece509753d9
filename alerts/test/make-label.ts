import type { Label } from "@hoasom/core";

/** A verdict on a police alert about land, with the given parts. */
export function makeLabel(part: Partial<Label> = {}): Label {
  return {
    id: "label_1",
    wardId: "phuong-mau",
    subject: "alert",
    subjectId: "alert_1",
    verdict: "right",
    topic: null,
    reason: null,
    by: "user_1",
    at: "2026-11-25T02:00:00.000Z",
    raisedAt: "2026-11-25T01:00:00.000Z",
    sensitive: false,
    said: {
      lane: "police",
      kind: "acute",
      fired: "violence_here_now",
      level: 2,
      topic: "land",
      areaId: "to-5",
      model: "rules-1",
    },
    readings: [
      {
        postId: "post_1",
        revision: 1,
        register: "informal",
        model: "rules-1",
        topics: ["land", "civil"],
        conflict: 2,
        claim: "checkworthy",
        protected: false,
        ownThreat: false,
        unsure: [],
        areaId: "to-5",
        areaConfidence: 0.9,
        places: [{ start: 0, end: 7 }],
      },
    ],
    ...part,
  };
}
