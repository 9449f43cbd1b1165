package org.concernhandling.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The browser of the tests, as a member of staff in London has it. A machine without one
 * gets one: a test that needs a browser is never skipped.
 */
public final class Chromium implements AutoCloseable {

	private static final List<String> QUIET = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	/** Opens a browser, after installing one where there is none. */
	public static Chromium open() {
		Optional<Path> executable = Installation.executable();
		Playwright playwright = playwright();
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(arguments());
		executable.ifPresent(options::setExecutablePath);
		return new Chromium(playwright, playwright.chromium().launch(options));
	}

	/**
	 * Opens the browser of one person, which keeps on the disk whatever a browser keeps
	 * there.
	 * @param profile the folder that it keeps all of it in
	 * @param har where to write down everything that goes over HTTP, when the window
	 * closes
	 * @param use what is done in its window
	 */
	public static void withProfile(Path profile, Path har, Consumer<BrowserContext> use) {
		Optional<Path> executable = Installation.executable();
		try (Playwright playwright = playwright()) {
			BrowserType.LaunchPersistentContextOptions options = new BrowserType.LaunchPersistentContextOptions()
				.setArgs(arguments())
				.setRecordHarPath(har)
				.setViewportSize(1440, 900);
			executable.ifPresent(options::setExecutablePath);
			try (BrowserContext window = playwright.chromium().launchPersistentContext(profile, options)) {
				use.accept(window);
			}
		}
	}

	private static Playwright playwright() {
		return Playwright.create(new Playwright.CreateOptions().setEnv(Installation.NO_DOWNLOAD));
	}

	/**
	 * Options of a new window: British English, London time, the size of an ordinary
	 * office screen.
	 */
	public static Browser.NewContextOptions window() {
		return new Browser.NewContextOptions().setLocale("en-GB")
			.setTimezoneId("Europe/London")
			.setViewportSize(1440, 900);
	}

	/** A new window with cookies of its own. */
	public BrowserContext newWindow() {
		return newWindow(window());
	}

	/**
	 * A new window with cookies of its own and with other options; begin with
	 * {@link #window()}.
	 */
	public BrowserContext newWindow(Browser.NewContextOptions options) {
		return this.browser.newContext(options);
	}

	/** The browser itself. */
	public Browser browser() {
		return this.browser;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	private static List<String> arguments() {
		List<String> arguments = new ArrayList<>(QUIET);
		if (Installation.isRoot()) {
			arguments.add("--no-sandbox");
		}
		return arguments;
	}

}
