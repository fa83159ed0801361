interface UnitDotsProps {
  readonly fired: number;
  readonly stopped: number;
  readonly damaged: number;
  /** Whether the figure says in words what it shows; otherwise words beside it do. */
  readonly described?: boolean;
}

const pitch = 14;

/** One dot for each that was fired: hollow for stopped, half for damaged, full for what no voice reports stopped. */
export function UnitDots({ fired, stopped, damaged, described = false }: UnitDotsProps) {
  const rest = fired - stopped - damaged;
  const words = [
    `${fired} fired`,
    `${stopped} stopped`,
    ...(damaged > 0 ? [`${damaged} damaged`] : []),
    ...(rest > 0 ? [`${rest} not reported stopped`] : []),
  ];
  return (
    <svg
      class="unit-dots"
      width={fired * pitch}
      height="12"
      viewBox={`0 0 ${fired * pitch} 12`}
      role="img"
      aria-hidden={!described}
    >
      <title>{words.join(', ')}</title>
      {Array.from({ length: fired }, (_, index) => {
        const x = index * pitch + 6;
        const kind = index < stopped ? 'stopped' : index < stopped + damaged ? 'damaged' : 'rest';
        return (
          <g key={index}>
            <circle cx={x} cy="6" r="4.25" class={kind === 'rest' ? 'full' : 'hollow'} />
            {kind === 'damaged' && <path d={`M${x} 1.75a4.25 4.25 0 0 1 0 8.5z`} class="full" />}
          </g>
        );
      })}
    </svg>
  );
}

export function DotKey() {
  return (
    <p class="dot-key" aria-hidden="true">
      <UnitDots fired={1} stopped={1} damaged={0} /> stopped <UnitDots fired={1} stopped={0} damaged={1} /> damaged{' '}
      <UnitDots fired={1} stopped={0} damaged={0} /> not reported stopped
    </p>
  );
}
