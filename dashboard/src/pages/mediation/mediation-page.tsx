import { PageFrame } from "../../components/page-frame.tsx";
import { WORK_TEXT } from "../../text/work.ts";
import { CasesOfMine } from "../work/cases-of-mine.tsx";
import { OtherWays } from "./other-ways.tsx";

/** Whom do I meet, when (`/hoa-giai`): the cases given to this mediator. */
export default function MediationPage() {
  return (
    <PageFrame
      title={WORK_TEXT.mediationTitle}
      question={WORK_TEXT.mediationQuestion}
      help={WORK_TEXT.mediationHelp}
    >
      <OtherWays />
      <CasesOfMine mediation />
    </PageFrame>
  );
}
