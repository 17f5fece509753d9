import { Link } from "react-router";
import { SHELL_TEXT } from "../text/shell.ts";
import { Empty } from "./state-view.tsx";

/** An address that leads nowhere. */
export function NotFound({ home }: { home: string }) {
  return (
    <Empty
      title={SHELL_TEXT.noPage}
      hint={SHELL_TEXT.noPageHint}
      action={<Link to={home}>{SHELL_TEXT.toHome}</Link>}
    />
  );
}

/** A page that this account may not open. */
export function NotAllowed({ home }: { home: string }) {
  return (
    <Empty
      title={SHELL_TEXT.notAllowed}
      hint={SHELL_TEXT.notAllowedHint}
      action={<Link to={home}>{SHELL_TEXT.toYourPage}</Link>}
    />
  );
}
