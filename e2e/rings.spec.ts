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

test('what is on and out of view is in an overview: one press flies there, and one back', async ({ reader, page }) => {
  await reader.opens();
  const before = await reader.camera();
  const overview = page.getByRole('button', { name: 'Show all of Kinzhal, 1,500 to 2,000 km' });
  const back = page.getByRole('button', { name: 'Back to the view before' });
  // The same outlines as in the still picture, and the land.
  await expect(overview.locator('use[href="#static-map-kinzhal"]').first()).toBeAttached();
  await overview.press('Enter');
  await expect.poll(async () => (await reader.camera()).zoom).toBeLessThan(4);
  // The focus stays where it was, on the way back.
  await expect(back).toBeFocused();
  await expect(overview).toHaveCount(0);
  // A reader who moves on a little can still go back; one who goes to a part of it is shown the way to all of it anew.
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(async () => (await reader.camera()).zoom).toBeLessThan(2.6);
  await back.click();
  await expect(overview).toBeVisible();
  await expect.poll(async () => (await reader.camera()).zoom).toBeCloseTo(before.zoom, 1);
  await overview.click();
  await expect(back).toBeVisible();
  await reader.follows('#map=8.00/53.00000/34.00000');
  await expect(page.getByRole('button', { name: 'Show all of ATACMS and Kinzhal' })).toBeVisible();
  await reader.switchFor('Kinzhal').click({ force: true });
  await expect(page.getByRole('button', { name: 'Show all of ATACMS, up to 300 km' })).toBeVisible();
  await reader.switchFor('ATACMS').click({ force: true });
  await expect(page.locator('.overview')).toHaveCount(0);
});
