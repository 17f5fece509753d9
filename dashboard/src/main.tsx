import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/500.css";
import "@fontsource/be-vietnam-pro/600.css";
import "./styles/base.css";
import "./styles/parts.css";
import "./styles/tables.css";
import "./styles/desk.css";
import "./styles/case.css";
import "./styles/command.css";
import "./styles/sign-in.css";
import dayjs from "dayjs";
import "dayjs/locale/vi.js";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AppRoot } from "./index.ts";

dayjs.locale("vi");

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <AppRoot />
    </StrictMode>,
  );
