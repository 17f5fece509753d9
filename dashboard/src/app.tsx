import { QueryClientProvider } from "@tanstack/react-query";
import { App, ConfigProvider } from "antd";
import viVN from "antd/locale/vi_VN";
import { lazy, Suspense, useLayoutEffect, useMemo, useState } from "react";
import { BrowserRouter, Navigate, Route, Routes, useLocation } from "react-router";
import { ErrorBoundary } from "./components/error-boundary.tsx";
import { NotAllowed, NotFound } from "./components/lost-view.tsx";
import { Shell } from "./components/shell.tsx";
import { Failed, Loading } from "./components/state-view.tsx";
import { ThemeModeContext } from "./components/theme-mode.ts";
import { CallError } from "./data/client.ts";
import { useMe } from "./data/me.ts";
import { makeQueryClient } from "./data/queries.ts";
import { HOME, PAGES, pageAt } from "./pages.ts";
import { SHELL_TEXT } from "./text/shell.ts";
import { applyPalette, rememberedMode, rememberMode, themeOf } from "./theme.ts";

const SignIn = lazy(() => import("./pages/sign-in.tsx"));
const ChangePassword = lazy(() => import("./pages/change-password.tsx"));
const PublicPage = lazy(() => import("./pages/public/public-page.tsx"));
const SetupPage = lazy(() => import("./pages/setup/setup-page.tsx"));

/** The whole app with its store of answers, its theme and its addresses. */
export function AppRoot() {
  const [client] = useState(makeQueryClient);
  const [mode, setMode] = useState(rememberedMode);
  useLayoutEffect(() => applyPalette(mode), [mode]);
  const theme = useMemo(() => themeOf(mode), [mode]);
  const themeMode = useMemo(
    () => ({
      mode,
      toggle: () => {
        const next = mode === "dark" ? "light" : "dark";
        rememberMode(next);
        setMode(next);
      },
    }),
    [mode],
  );
  return (
    <QueryClientProvider client={client}>
      <ThemeModeContext value={themeMode}>
        <ConfigProvider locale={viVN} theme={theme} wave={{ disabled: true }}>
          <BrowserRouter>
            {/* Outside of the messages too: what they say may hold a link. */}
            <App
              className="hs-app"
              message={{ maxCount: 2 }}
              notification={{ placement: "topRight", maxCount: 3 }}
            >
              <ErrorBoundary>
                <Suspense fallback={<Loading what={SHELL_TEXT.page} />}>
                  <Routes>
                    <Route path="/cong-khai" element={<PublicPage />} />
                    <Route path="/cai-dat" element={<SetupPage />} />
                    <Route path="*" element={<Inside />} />
                  </Routes>
                </Suspense>
              </ErrorBoundary>
            </App>
          </BrowserRouter>
        </ConfigProvider>
      </ThemeModeContext>
    </QueryClientProvider>
  );
}

/** What lies behind the sign-in. The address is kept while signing in, so that a shared link works. */
function Inside() {
  const { state, me, refresh } = useMe();
  const { pathname } = useLocation();
  if (state === "loading") return <Loading what={SHELL_TEXT.page} />;
  if (state === "unreachable")
    return (
      <main className="hs-alone">
        <Failed error={new CallError(null)} retry={refresh} />
      </main>
    );
  if (!me) return <SignIn />;
  if (me.mustChangePassword) return <ChangePassword forced />;
  if (pathname === "/") return <Navigate to={HOME[me.role]} replace />;
  const page = pageAt(pathname);
  const allowed = page?.may(me) ?? true;
  return (
    <Shell me={me}>
      {allowed ? (
        <Routes>
          {PAGES.flatMap((each) =>
            [each.path, ...(each.more ?? [])].map((path) => (
              <Route key={path} path={path} element={<each.component />} />
            )),
          )}
          <Route path="/doi-mat-khau" element={<ChangePassword />} />
          <Route path="*" element={<NotFound home={HOME[me.role]} />} />
        </Routes>
      ) : (
        <NotAllowed home={HOME[me.role]} />
      )}
    </Shell>
  );
}
