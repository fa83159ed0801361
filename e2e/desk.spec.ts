// An article from the clipboard to a story that compiles, at a desk of its own. The page of the story is left out: its map is tested elsewhere.
import { expect, test } from '@playwright/test';
import { Editor, openDesk } from './desk/session';

const article = `Ferries leave the old harbour of Reykjavik again
March 6, 2025
The first ferry left the old harbour of Reykjavik on Wednesday with 84 passengers, police said.
The mayor said 12 more boats sailed in the evening.
`;

test('paste an article, accept suggestions with the keyboard, make a claim with the mouse, take it back', async ({
  page,
}) => {
  const desk = await openDesk();
  try {
    await page.route(
      ({ pathname }) => pathname === '/',
      (route) => route.fulfill({ contentType: 'text/html', body: '<title>The story</title>' }),
    );
    const editor = new Editor(page);
    const draft = page.locator('.draft-card');
    const said = page.getByRole('status');
    const done = page.getByText('Nothing is left');
    await page.goto(desk.address);
    await expect(done).toBeVisible();

    await editor.paste(article);
    const dialog = page.getByRole('dialog', { name: 'Add an article' });
    await expect(dialog.getByLabel('Title')).toHaveValue('Ferries leave the old harbour of Reykjavik again');
    await expect(dialog.getByLabel('Outlet')).toHaveAttribute('placeholder', 'not stated');
    // The button has the focus: one key keeps the article.
    await expect(dialog.getByRole('button', { name: 'Keep this article' })).toBeFocused();
    await editor.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: /^\d+ suggestions?$/ })).toBeVisible();

    await editor.press('j');
    while (await draft.getByRole('button', { name: /^Accept/ }).isVisible()) {
      const isMayor = (await draft.locator('.yaml').textContent())?.includes('mayor');
      await editor.press(isMayor ? 'x' : 'Enter');
      await expect(said).toHaveText(isMayor ? /^Refused; \d+ left\.$/ : / written; \d+ left\.$/);
      await editor.settled();
      await expect(draft).toBeFocused();
    }
    await expect(page.locator('.article-text .is-carried').first()).toHaveText(/^The first ferry left/);
    await expect(page.getByRole('button', { name: '1 number' })).toBeVisible();

    await editor.drag('The mayor said 12 more boats sailed in the evening.');
    await expect(page.locator('.selection-bar mark')).toHaveText('The mayor said 12 more boats sailed in the evening.');
    await editor.press('c');
    await expect(page.getByRole('heading', { name: 'Claim, new' })).toBeVisible();
    await expect(page.locator('.preview .yaml')).toContainText(
      'passages: The mayor said 12 more boats sailed in the evening.',
    );
    await editor.press('Control+Enter');
    await expect(said).toHaveText(/^Claim .* written; 0 left\.$/);
    await expect(done).toBeVisible();
    await expect(page.locator('.shown')).toContainText('The story as it is now.');

    await editor.press('u');
    await expect(said).toHaveText(/^Undone: add Claim /);
    await expect(page.getByRole('button', { name: '1 number' })).toBeVisible();
    await editor.press('Shift+U');
    await expect(done).toBeVisible();
  } finally {
    desk.close();
  }
});
