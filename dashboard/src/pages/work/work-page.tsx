import { PageFrame } from "../../components/page-frame.tsx";
import { useMe } from "../../data/me.ts";
import { useWard } from "../../data/ward.ts";
import { WORK_TEXT } from "../../text/work.ts";
import { CasesOfMine } from "./cases-of-mine.tsx";

/** What is mine, by when (`/viec`): the own unit's cases with their clocks. */
export default function WorkPage() {
  const { me } = useMe();
  const { unitName } = useWard();
  return (
    <PageFrame
      title={WORK_TEXT.title}
      question={me?.unit ? `${unitName(me.unit)}: ${WORK_TEXT.question}` : WORK_TEXT.question}
      help={WORK_TEXT.help}
    >
      <CasesOfMine />
    </PageFrame>
  );
}
