import type {
  ClaimKind,
  ConflictLevel,
  Label,
  LabelReading,
  LabelVerdict,
  Register,
  Topic,
} from "@hoasom/core";

/** The fields of a labelled text that a model learns. */
export type TrainingField = "topics" | "conflict" | "claim" | "protected";

/**
 * One labelled text for the next training, in the form of the labelling guide. Only the fields in `settled` are a
 * person's word; the others are what the machine said and must not be learned as true. No author, no voice, and not
 * the name of who judged.
 */
export type TrainingLine = {
  id: string;
  /** The text as stored, masked. */
  text: string;
  topics: Topic[];
  conflict: ConflictLevel;
  claim: ClaimKind;
  protected: boolean;
  places: string[];
  register: Register;
  settled: TrainingField[];
  verdict: LabelVerdict;
  judgedAt: string;
  said: Pick<LabelReading, "model" | "topics" | "conflict" | "claim" | "protected">;
};

type Settled = Partial<Pick<TrainingLine, TrainingField>>;

/** What a verdict says of one text of what was judged; `text` is the revision that was read. */
export function trainingLine(label: Label, reading: LabelReading, text: string): TrainingLine {
  const { model, topics, conflict, claim, protected: lawful } = reading;
  const settled = settledBy(label, reading);
  const rest = restOf(label, reading);
  return {
    id: `${reading.postId}.${reading.revision}`,
    text,
    topics,
    conflict,
    claim,
    protected: lawful,
    ...rest,
    ...settled,
    places: [...new Set(reading.places.map(({ start, end }) => text.slice(start, end)))],
    register: reading.register,
    settled: (Object.keys(settled) as TrainingField[]).sort(),
    verdict: label.verdict,
    judgedAt: label.at,
    said: { model, topics, conflict, claim, protected: lawful },
  };
}

/** The fields that the verdict settles, with their values by the labelling guide. */
function settledBy(label: Label, reading: LabelReading): Settled {
  const { verdict, reason, said } = label;
  if (label.subject === "grievance")
    return verdict === "right" || verdict === "wrong" ? { protected: verdict === "right" } : {};
  switch (verdict) {
    case "right":
      return {
        ...asRaised(label, reading),
        // «Đúng» beside «khác chủ đề» says that the topic is right too; of a post with other topics it says nothing.
        ...(said.topic !== null && reading.topics.includes(said.topic) ? { topics: reading.topics } : {}),
      };
    case "other_topic":
      return { ...asRaised(label, reading), ...(label.topic === null ? {} : { topics: [label.topic] }) };
    case "not_our_ward":
      // News of another place is conflict 0; the topic of the real dispute stays.
      return { conflict: 0 };
    case "wrong":
      if (reason === "lawful_criticism") return { protected: true, conflict: reading.conflict === 0 ? 0 : 1 };
      if (reason === "advert_or_joke") return { conflict: 0, topics: [], claim: "none" };
      // Of a rumour only that it would do no harm is said, not whether it is worth checking.
      return said.lane === "culture_social" ? {} : { conflict: 0 };
  }
}

/** What an alert on its desk says of its posts where people agree that it was worth raising. */
function asRaised({ said }: Label, { conflict, claim }: LabelReading): Settled {
  return said.lane === "culture_social" ? { protected: false, claim } : { protected: false, conflict };
}

/** Values that the verdict makes unlikely without settling them. */
function restOf({ verdict, said }: Label, reading: LabelReading): Settled {
  if (verdict === "wrong" && said.lane === "culture_social" && reading.claim === "harmful")
    return { claim: "checkworthy" };
  if (verdict === "other_topic") return { topics: reading.topics.filter((topic) => topic !== said.topic) };
  return {};
}
