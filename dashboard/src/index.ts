/** The screens as one React component; the browser's entry is `main.tsx`. */
export { AppRoot } from "./app.tsx";
