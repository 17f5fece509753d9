import { QuestionCircleOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { SHELL_TEXT } from "../text/shell.ts";

/** What a page says of itself. */
export type PageFrameProps = {
  title: string;
  /** The one question that the page answers. */
  question: string;
  /** Three lines of help, shown at the first visit; the «?» button brings them back. */
  help?: readonly string[];
  /** Name under which the browser remembers that the help was read; the title unless told. */
  helpId?: string;
  /** Buttons on the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
};

const keyOf = (id: string) => `hoasom.help.${id}`;

/** The frame of every page: title, question, help once, actions, content; sets the document's title. */
export function PageFrame({ title, question, help = [], helpId, actions, children }: PageFrameProps) {
  const key = keyOf(helpId ?? title);
  const [helpShown, setHelpShown] = useState(() => help.length > 0 && localStorage.getItem(key) === null);
  useEffect(() => {
    document.title = `${title} · Hòa Sớm`;
  }, [title]);
  const closeHelp = () => {
    localStorage.setItem(key, "read");
    setHelpShown(false);
  };
  return (
    <div className="hs-page">
      <header className="hs-page-head">
        <div className="hs-page-title">
          <h1>{title}</h1>
          <p>{question}</p>
        </div>
        <div className="hs-page-actions">
          {actions}
          {help.length > 0 && !helpShown ? (
            <Tooltip title={SHELL_TEXT.showHelp}>
              <Button
                type="text"
                icon={<QuestionCircleOutlined aria-hidden />}
                aria-label={SHELL_TEXT.showHelp}
                onClick={() => setHelpShown(true)}
              />
            </Tooltip>
          ) : null}
        </div>
      </header>
      {helpShown ? (
        <section className="hs-help" aria-label={SHELL_TEXT.firstHelp}>
          <ol>
            {help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <Button size="small" onClick={closeHelp}>
            {SHELL_TEXT.understood}
          </Button>
        </section>
      ) : null}
      {children}
    </div>
  );
}
