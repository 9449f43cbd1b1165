package org.concernhandling.diagrams;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.concernhandling.browser.Chromium;
import org.concernhandling.models.Models;
import org.webjars.WebJarVersionLocator;

/**
 * Draws models with the viewers of bpmn.io, in a browser. Where a viewer shows the mark
 * of bpmn.io, the picture shows it too: its licence asks for that.
 */
final class Easel implements AutoCloseable {

	private static final List<String> STYLES = List.of("diagram-js.css", "dmn-js-shared.css",
			"dmn-js-decision-table.css", "dmn-font/css/dmn-embedded.css");

	private final Chromium chromium = Chromium.open();

	private final BrowserContext window = this.chromium.newWindow(Chromium.window().setViewportSize(1400, 1000));

	/** Draws a process as SVG into a folder. */
	void drawProcess(Path model, Path folder) {
		try {
			Files.writeString(folder.resolve(Models.name(model) + ".svg"), draw(Models.text(model)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Draws a process as SVG. */
	String draw(String process) {
		try (Page page = page("bpmn")) {
			return (String) page.evaluate("drawProcess", process);
		}
	}

	/** Draws the table of each decision of a file as PNG into a folder. */
	void drawDecisions(Path model, Path folder) {
		try (Page page = page("dmn")) {
			STYLES.forEach((style) -> style(page, webjar("dmn-js", "dist/assets/" + style)));
			style(page, read("pictures.css"));
			for (Object decision : (List<?>) page.evaluate("openDecisions", Models.text(model))) {
				page.evaluate("showDecision", decision);
				page.locator("#canvas")
					.screenshot(new Locator.ScreenshotOptions().setPath(folder.resolve(decision + ".png")));
			}
		}
	}

	private Page page(String notation) {
		Page page = this.window.newPage();
		page.setContent("<!doctype html><meta charset=utf-8><div id=canvas></div>");
		script(page, webjar(notation + "-js", "dist/" + notation + "-viewer.production.min.js"));
		script(page, read("pictures.js"));
		return page;
	}

	private static void script(Page page, String script) {
		page.addScriptTag(new Page.AddScriptTagOptions().setContent(script));
	}

	private static void style(Page page, String css) {
		page.addStyleTag(new Page.AddStyleTagOptions().setContent(css));
	}

	private static String webjar(String name, String file) {
		return read("/" + new WebJarVersionLocator().fullPath(name, file));
	}

	private static String read(String resource) {
		try (InputStream in = Easel.class.getResourceAsStream(resource)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.chromium.close();
	}

}
