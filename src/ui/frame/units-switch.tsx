import { unitNames } from '../../state/link';
import { unitsOf } from '../../state/state';
import { usePage, useSelected } from '../parts/page-context';

export function UnitsSwitch() {
  const { actions, text } = usePage();
  const units = useSelected(unitsOf);
  return (
    <fieldset class="units">
      <legend class="visually-hidden">{text.mapControls.units}</legend>
      {unitNames.map((name) => (
        <label key={name} data-words={text.mapControls[name]}>
          <input type="radio" name="units" checked={name === units} onChange={() => actions.chooseUnits(name)} />
          {text.mapControls[name]}
        </label>
      ))}
    </fieldset>
  );
}
