/** The sign of what is saved; filled by the style sheet where its button is pressed. */
export function Bookmark() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M4 2.5h8v11l-4-3-4 3z" />
    </svg>
  );
}
