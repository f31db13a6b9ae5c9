/** A score or a count as a bar beside its number; the number is what is read out. */
export function Bar({ share, tone }: { readonly share: number; readonly tone: 'good' | 'bad' | 'plain' }) {
  return (
    <svg class={`bar ${tone}`} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="6" />
      <rect class="fill" width={Math.max(0, Math.min(100, share * 100))} height="6" />
    </svg>
  )
}
