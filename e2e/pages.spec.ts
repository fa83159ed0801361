// The pages of marks, views and articles. Their addresses here are promises: each goes on opening what it opens now.
import { expect, test } from './driver';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [path, title, words] of [
    [
      '/m/depot/',
      'Arms depot near Bryansk – One strike, two counts – Dateline',
      'arms depot 110 km inside Russian territory',
    ],
    ['/v/kinzhal/', 'Kinzhal compared – One strike, two counts – Dateline', 'officials say'],
    ['/a/001/', /^Ukraine uses US missiles in Russia for first time/, 'grant Ukraine the ability to strike deeper'],
  ] as const) {
    test(`${path} is complete by itself, and leads to the front`, async ({ page }) => {
      const missing: string[] = [];
      page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
      await page.goto(path);
      await expect(page).toHaveTitle(title);
      await expect(page.locator('#panel')).toContainText(words);
      await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{40}/);
      await expect(page.locator('svg[data-static-map]')).toBeVisible();
      expect(missing).toEqual([]);
      await page.locator('.brand').click();
      await expect(page).toHaveURL('/');
    });
  }
});

test('a page takes up the state of its path, and its fragment says the rest', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('/m/depot/');
  const title = page.locator('#mark-title');
  await expect(title).toHaveText('Arms depot near Bryansk');
  await expect(page.locator('html')).toHaveAttribute('data-program', 'running');
  await page.getByRole('link', { name: 'Back to overview' }).click();
  await expect(page).toHaveURL('/m/depot/#mark=');
  await page.reload();
  await expect(page.locator('.marks').first()).toBeVisible();
  await page.goBack();
  await expect(title).toHaveText('Arms depot near Bryansk');
  await expect(page).toHaveURL('/m/depot/');
  await page.goto('/m/depot/#mark=kyiv');
  await expect(title).toHaveText('Kyiv');
});
