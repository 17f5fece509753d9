import { createContext, useContext } from "react";
import type { ThemeMode } from "../theme.ts";

/** Dark or light, and the way to the other. */
export const ThemeModeContext = createContext<{ mode: ThemeMode; toggle: () => void }>({
  mode: "light",
  toggle: () => {},
});

/** The mode the screen is in; charts and maps draw in its colours. */
export function useThemeMode(): { mode: ThemeMode; toggle: () => void } {
  return useContext(ThemeModeContext);
}
