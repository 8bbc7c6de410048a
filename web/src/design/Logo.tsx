/** The mark: a sun over two open pages. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0F5C5C" />
      <path
        d="M6.5 21.5c3.2 0 4.6-3.4 9.5-3.4s6.3 3.4 9.5 3.4"
        fill="none"
        stroke="#F7F5F0"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <circle cx="16" cy="11" r="4.2" fill="#E8A33D" />
    </svg>
  );
}
