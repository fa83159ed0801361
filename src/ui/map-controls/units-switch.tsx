import { unitNames } from '../../state/link';
import { usePage, useUnits } from '../parts/page-context';

const words = { km: 'km', mi: 'miles' } as const;

/** Kilometres or miles, everywhere at once. */
export function UnitsSwitch() {
  const { actions } = usePage();
  const units = useUnits();
  return (
    <fieldset class="units">
      <legend>Units</legend>
      {unitNames.map((name) => (
        <label key={name}>
          <input type="radio" name="units" checked={name === units} onChange={() => actions.chooseUnits(name)} />
          {words[name]}
        </label>
      ))}
    </fieldset>
  );
}
