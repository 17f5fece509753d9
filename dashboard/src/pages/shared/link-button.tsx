import { Button, type ButtonProps } from "antd";
import { useHref, useLinkClickHandler } from "react-router";

/** A link that looks like a button: it opens in a new tab, and without a reload in this one. */
export function LinkButton({
  to,
  ...props
}: Pick<ButtonProps, "type" | "icon" | "size" | "children"> & { to: string }) {
  const href = useHref(to);
  const go = useLinkClickHandler<HTMLElement>(to);
  return (
    <Button
      {...props}
      href={href}
      onClick={(event) => go(event as React.MouseEvent<HTMLAnchorElement, MouseEvent>)}
    />
  );
}
