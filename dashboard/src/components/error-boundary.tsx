import { Button } from "antd";
import { Component, type ReactNode } from "react";
import { SHELL_TEXT } from "../text/shell.ts";
import { Empty } from "./state-view.tsx";

type Props = {
  children: ReactNode;
  /** A new key tries again, e.g. after the person went to another page. */
  resetKey?: string;
  /** Shown instead of what broke; a word with a button to reload, unless told. */
  fallback?: ReactNode;
};

/** Keeps one broken part from taking the whole screen with it; after an update of the server a reload heals it. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.broken && before.resetKey !== this.props.resetKey) this.setState({ broken: false });
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      this.props.fallback ?? (
        <div role="alert">
          <Empty
            title={SHELL_TEXT.broken}
            hint={SHELL_TEXT.brokenHint}
            action={<Button onClick={() => location.reload()}>{SHELL_TEXT.reloadPage}</Button>}
          />
        </div>
      )
    );
  }
}
