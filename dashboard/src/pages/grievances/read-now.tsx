import type { GrievanceView } from "@hoasom/core";
import { useNow } from "../../data/ward.ts";
import { GRIEVANCES_TEXT } from "../../text/grievances.ts";
import { formatTime, relativeTime } from "../../text/time.ts";

/** Whether a person outside the police still has to read it at once: an incident is told of and nobody has read it. */
export function mustBeReadNow(
  grievance: Pick<GrievanceView, "incidentLevel" | "readAt" | "readBy">,
): boolean {
  return grievance.incidentLevel >= 2 && grievance.readAt === null;
}

/** «Cần đọc ngay», with the clock by which it has to be read. */
export function ReadNow({ grievance }: { grievance: Pick<GrievanceView, "readBy"> }) {
  const now = useNow();
  const { readBy } = grievance;
  const late = readBy !== null && Date.parse(readBy) < now;
  return (
    <span className="hg-read-now">
      <span className="hp-word hp-word-bad">
        <span aria-hidden="true">!</span> {GRIEVANCES_TEXT.readNow}
      </span>
      {readBy ? (
        <span>
          {late
            ? `${GRIEVANCES_TEXT.readLate} (${formatTime(readBy)})`
            : `${GRIEVANCES_TEXT.readBy} ${formatTime(readBy)} (${relativeTime(readBy, now)})`}
        </span>
      ) : null}
    </span>
  );
}
