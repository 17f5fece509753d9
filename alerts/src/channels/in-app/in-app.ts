import type { FeedEvent } from "@hoasom/core";
import { type Channel, isSilenced, type Notice } from "../channel.ts";

/**
 * The screens: an alert's change as a line of the live feed. It names what changed and who did it and carries no
 * content. Silenced calls are not delivered (they are in the list); a closing always is, and so is a press that came
 * too late, so that the screen it was pressed on fetches anew.
 */
export const inApp: Channel<Omit<FeedEvent, "id">> = {
  name: "in_app",
  deliver(notice: Notice) {
    if (isSilenced(notice)) return null;
    const { alert, event } = notice;
    return {
      wardId: alert.wardId,
      at: event.at,
      kind: "alert",
      targetId: alert.id,
      event: event.event,
      by: event.by,
    };
  },
};
