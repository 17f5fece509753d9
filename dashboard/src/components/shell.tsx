import { KeyOutlined, LogoutOutlined, MenuOutlined, UserOutlined } from "@ant-design/icons";
import type { Me } from "@hoasom/core";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Dropdown } from "antd";
import { type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { Link, NavLink, useLocation, useNavigate } from "react-router";
import { openFeed } from "../data/feed.ts";
import { leave } from "../data/me.ts";
import { useChange } from "../data/queries.ts";
import { useWard } from "../data/ward.ts";
import { pagesOf } from "../pages.ts";
import { ROLE_LABELS } from "../text/labels.ts";
import { SHELL_TEXT } from "../text/shell.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { LiveState } from "./live-state.tsx";
import { Loading } from "./state-view.tsx";
import { ThemeButton } from "./theme-button.tsx";

/** The frame around every page behind the sign-in: header, navigation by rights, live link, content. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const client = useQueryClient();
  const { pathname } = useLocation();
  const [menuOpen, setMenuOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const firstPath = useRef(pathname);
  useEffect(() => openFeed(client), [client]);
  useEffect(() => {
    setMenuOpen(false);
    // A new page starts at its top for keyboard and screen reader; the first one leaves the focus to the browser.
    if (firstPath.current === pathname) return;
    firstPath.current = "";
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className="hs-shell">
      <a className="hs-skip" href="#noi-dung">
        {SHELL_TEXT.skip}
      </a>
      <header className="hs-header">
        <Button
          type="text"
          className="hs-menu-button"
          icon={<MenuOutlined aria-hidden />}
          aria-label={SHELL_TEXT.openMenu}
          aria-expanded={menuOpen}
          onClick={() => setMenuOpen(true)}
        />
        <Brand />
        <div className="hs-header-right">
          <LiveState />
          <ThemeButton />
          <Account me={me} />
        </div>
      </header>
      <div className="hs-body">
        <aside className="hs-aside">
          <Navigation me={me} />
        </aside>
        <main id="noi-dung" className="hs-main" ref={main} tabIndex={-1}>
          <ErrorBoundary resetKey={pathname}>
            <Suspense fallback={<Loading what={SHELL_TEXT.page} />}>{children}</Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <Drawer
        open={menuOpen}
        onClose={() => setMenuOpen(false)}
        placement="left"
        size={280}
        title={SHELL_TEXT.menu}
        closable={{ "aria-label": SHELL_TEXT.closeMenu }}
      >
        <Navigation me={me} />
      </Drawer>
    </div>
  );
}

function Brand() {
  const { ward } = useWard();
  return (
    <Link to="/" className="hs-brand">
      <img src="/favicon.svg" alt="" width="26" height="26" />
      <span className="hs-brand-name">Hòa Sớm</span>
      <span className="hs-brand-ward">{ward?.name}</span>
      {ward?.demo ? <span className="hs-demo">{SHELL_TEXT.demo}</span> : null}
    </Link>
  );
}

function Navigation({ me }: { me: Me }) {
  return (
    <nav aria-label={SHELL_TEXT.menu} className="hs-nav">
      <ul>
        {pagesOf(me).map((page) => (
          <li key={page.path}>
            <NavLink to={page.path}>{page.label}</NavLink>
          </li>
        ))}
        <li className="hs-nav-last">
          <NavLink to="/cong-khai">{SHELL_TEXT.publicPage}</NavLink>
        </li>
      </ul>
    </nav>
  );
}

function Account({ me }: { me: Me }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useChange("signOut", {
    onDone: () => {
      leave(client);
      navigate("/", { replace: true });
    },
  });
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "role", label: `${me.displayName} – ${ROLE_LABELS[me.role]}`, disabled: true },
          { key: "password", label: SHELL_TEXT.changePassword, icon: <KeyOutlined aria-hidden /> },
          { key: "out", label: SHELL_TEXT.signOut, icon: <LogoutOutlined aria-hidden /> },
        ],
        onClick: ({ key }) => {
          if (key === "password") navigate("/doi-mat-khau");
          if (key === "out") signOut.mutate({});
        },
      }}
    >
      <Button type="text" className="hs-account" icon={<UserOutlined aria-hidden />}>
        {/* On a phone the words beside the sign are not shown. */}
        <span className="hs-hidden">{SHELL_TEXT.account(me.displayName)}</span>
        <span className="hs-account-words" aria-hidden="true">
          <span>{me.displayName}</span>
          <span className="hs-muted">{ROLE_LABELS[me.role]}</span>
        </span>
      </Button>
    </Dropdown>
  );
}
