import { MoonOutlined, SunOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { SHELL_TEXT } from "../text/shell.ts";
import { useThemeMode } from "./theme-mode.ts";

/** Switches between dark and light; the browser keeps the choice. */
export function ThemeButton() {
  const { mode, toggle } = useThemeMode();
  const label = mode === "dark" ? SHELL_TEXT.toLight : SHELL_TEXT.toDark;
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        aria-label={label}
        icon={mode === "dark" ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
        onClick={toggle}
      />
    </Tooltip>
  );
}
