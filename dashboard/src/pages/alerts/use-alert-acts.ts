import type { AlertLevel, AlertView, DismissReason, RouteName } from "@hoasom/core";
import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import { CallError, type CallInput, call } from "../../data/client.ts";
import { problemWords } from "../../data/problem-words.ts";
import { ACTS_TEXT } from "../../text/alert-acts.ts";

const OLD_AFTER: readonly RouteName[] = ["alerts", "alert", "cases", "caseDetail", "summary", "claims"];

type ActRoute = "acknowledge" | "dismiss" | "silence" | "attachToCase" | "toClaims" | "setLevel";

/** What can be done to the chosen alerts, one after another; the words of a no are the server's. */
export type AlertActs = {
  busy: boolean;
  acknowledge: (alerts: readonly AlertView[]) => Promise<boolean>;
  dismiss: (alerts: readonly AlertView[], reason: DismissReason, note: string) => Promise<boolean>;
  silence: (alerts: readonly AlertView[], until: string, note: string) => Promise<boolean>;
  attach: (alerts: readonly AlertView[], caseId: string) => Promise<boolean>;
  toClaims: (alert: AlertView, statement: string) => Promise<boolean>;
  setLevel: (alert: AlertView, level: AlertLevel, note: string) => Promise<boolean>;
};

/** Acts on one or several alerts; true when all went through. Each alert is sent with the version on the screen. */
export function useAlertActs(): AlertActs {
  const client = useQueryClient();
  const { message, notification } = App.useApp();
  const [busy, setBusy] = useState(false);

  const each = async <N extends ActRoute>(
    name: N,
    alerts: readonly AlertView[],
    bodyOf: (alert: AlertView) => CallInput<N>,
    done: string,
  ): Promise<boolean> => {
    setBusy(true);
    const failed: unknown[] = [];
    for (const alert of alerts) {
      try {
        await call(name, bodyOf(alert));
      } catch (error) {
        failed.push(error);
        // Without a connection or a session the rest would fail the same way.
        if (!(error instanceof CallError) || error.problem === null || error.problem.status === 401) break;
      }
    }
    setBusy(false);
    for (const route of OLD_AFTER) void client.invalidateQueries({ queryKey: [route] });
    if (failed.length === 0) {
      void message.success(alerts.length > 1 ? ACTS_TEXT.several(alerts.length, 0) : done);
      return true;
    }
    const words = problemWords(failed[0]);
    notification.error({
      title:
        alerts.length > 1 ? ACTS_TEXT.several(alerts.length - failed.length, failed.length) : words.title,
      description: alerts.length > 1 ? `${words.title}. ${words.next}` : words.next,
      duration: 8,
      role: "alert",
    });
    return false;
  };

  return {
    busy,
    acknowledge: (alerts) =>
      each(
        "acknowledge",
        alerts,
        ({ id, version }) => ({ params: { id }, body: { version } }),
        ACTS_TEXT.acknowledged,
      ),
    dismiss: (alerts, reason, note) =>
      each(
        "dismiss",
        alerts,
        ({ id, version }) => ({ params: { id }, body: { version, reason, note } }),
        ACTS_TEXT.dismissed,
      ),
    silence: (alerts, until, note) =>
      each(
        "silence",
        alerts,
        ({ id, version }) => ({ params: { id }, body: { version, until, note } }),
        ACTS_TEXT.silenced,
      ),
    attach: (alerts, caseId) =>
      each(
        "attachToCase",
        alerts,
        ({ id, version }) => ({ params: { id }, body: { version, caseId } }),
        ACTS_TEXT.attached,
      ),
    toClaims: (alert, statement) =>
      each(
        "toClaims",
        [alert],
        ({ id, version }) => ({ params: { id }, body: { version, statement } }),
        ACTS_TEXT.sentToClaims,
      ),
    setLevel: (alert, level, note) =>
      each(
        "setLevel",
        [alert],
        ({ id, version }) => ({ params: { id }, body: { version, level, note } }),
        ACTS_TEXT.levelSet,
      ),
  };
}
