import { expect, test } from './driver';

test('each ring is switched on and off, on the map and in the link', async ({ reader }) => {
  await reader.opens();
  for (const [id, name] of [
    ['atacms', 'ATACMS'],
    ['storm-shadow', 'Storm Shadow'],
    ['kinzhal', 'Kinzhal'],
  ] as const) {
    const ring = reader.switchFor(name);
    const isOn = await ring.isChecked();
    expect(await reader.draws(id)).toBe(isOn);
    await ring.click({ force: true });
    await expect(ring).toBeChecked({ checked: !isOn });
    await expect.poll(() => reader.draws(id)).toBe(!isOn);
    await reader.expectFragment(isOn ? new RegExp(`rings=(?!.*${id})`) : new RegExp(`rings=.*${id}`));
    await ring.click({ force: true });
    await expect.poll(() => reader.draws(id)).toBe(isOn);
  }
});

test('each switch has its assumption as its description', async ({ reader }) => {
  await reader.opensWithoutMap();
  await expect(reader.switchFor('ATACMS')).toHaveAccessibleDescription(
    /could have been fired from, not what they can hit/,
  );
  await expect(reader.switchFor('Kinzhal')).toHaveAccessibleDescription(/to compare sizes/);
  await expect(reader.switchFor('Storm Shadow')).toHaveAccessibleDescription(/to compare sizes/);
});

test('a switch works by keyboard', async ({ reader, page }) => {
  await reader.opensWithoutMap();
  await reader.switchFor('Storm Shadow').focus();
  await page.keyboard.press('Space');
  await expect(reader.switchFor('Storm Shadow')).toBeChecked();
});

test('with every ring off the link says so, and opens without rings', async ({ reader, page }) => {
  await reader.opensWithoutMap();
  await reader.switchFor('ATACMS').click({ force: true });
  await reader.switchFor('Kinzhal').click({ force: true });
  await reader.expectFragment(/^#rings=$/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed');
  await expect(reader.switchFor('ATACMS')).not.toBeChecked();
});

test('a ring outside the view is said to be, and one button shows it', async ({ reader, page }) => {
  await reader.opens();
  const kinzhal = page.locator('.range', { hasText: 'Kinzhal' });
  const zoom = kinzhal.getByRole('button', { name: 'Not in view: zoom to Kinzhal' });
  await zoom.click();
  await expect(zoom).toHaveCount(0);
  await expect.poll(async () => (await reader.camera()).zoom).toBeLessThan(4);
});
