package org.concernhandling.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.impl.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a browser on the machine or brings one: Debian's package for root on Debian, else
 * Playwright's own.
 */
final class Installation {

	/** Keeps Playwright from fetching all of its browsers when it starts. */
	static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

	private static final Logger log = LoggerFactory.getLogger(Installation.class);

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	private static final Path LOG = Path.of("target", "browser-installation.log");

	private Installation() {
	}

	/** The machine's own browser; empty when Playwright has its own. */
	static synchronized Optional<Path> executable() {
		return onPath(NAMES).or(Installation::fromDebian).or(Installation::fromPlaywright);
	}

	static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	private static Optional<Path> fromDebian() {
		if (!isRoot() || !isDebian()) {
			return Optional.empty();
		}
		log.info("No browser on this machine: installing Debian's package chromium");
		boolean installed = run(new ProcessBuilder("apt-get", "update")) && run(new ProcessBuilder("apt-get", "install",
				"-y", "--no-install-recommends", "chromium", "fonts-liberation"));
		if (!installed) {
			log.warn("Debian's package could not be installed, see {}", LOG);
		}
		return onPath(NAMES);
	}

	private static Optional<Path> fromPlaywright() {
		ProcessBuilder install = Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder();
		install.command().addAll(List.of("install", "--only-shell", "chromium"));
		install.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
		log.info("No browser on this machine: letting Playwright download its own, once");
		if (!run(install)) {
			throw new IllegalStateException(
					"There is no browser, and none could be installed (see " + LOG + "): install Chromium by hand");
		}
		return Optional.empty();
	}

	private static Optional<Path> onPath(List<String> names) {
		String[] folders = System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator"));
		return names.stream()
			.flatMap((name) -> Stream.of(folders).map((folder) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			// Ubuntu has a chromium-browser that only tells how to install one.
			.filter((path) -> run(new ProcessBuilder(path.toString(), "--version")))
			.findFirst();
	}

	private static boolean isDebian() {
		try {
			return Files.readAllLines(Path.of("/etc/os-release")).contains("ID=debian");
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean run(ProcessBuilder command) {
		command.environment().put("DEBIAN_FRONTEND", "noninteractive");
		try {
			Files.createDirectories(LOG.getParent());
			return command.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			log.warn("Cannot run {}", command.command().get(0), ex);
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
