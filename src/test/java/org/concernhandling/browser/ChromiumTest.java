package org.concernhandling.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChromiumTest {

	@Test
	void opensAsInLondon() {
		try (Chromium chromium = Chromium.open(); BrowserContext window = chromium.newWindow()) {
			Page page = window.newPage();
			page.setContent("<h1>Good morning</h1>");

			assertThat(page.innerText("h1")).isEqualTo("Good morning");
			assertThat(page.evaluate("navigator.language")).isEqualTo("en-GB");
			assertThat(page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")).isEqualTo("Europe/London");
		}
	}

}
