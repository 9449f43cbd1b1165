package org.concernhandling.canary;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import org.concernhandling.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A leak in each place of a browser is found where a page planted it. */
class PlantedInBrowserTest {

	private static final String ORIGIN = "planted in a browser";

	private static final String PLANT = """
			async (word) => {
				localStorage.setItem("draft", word);
				sessionStorage.setItem("draft", word);
				history.replaceState({ word }, "");
				window.name = word;
				await (await caches.open("kept")).put("/kept", new Response(word));
				await new Promise((done, failed) => {
					const opening = indexedDB.open("drafts", 1);
					opening.onupgradeneeded = () => opening.result.createObjectStore("forms");
					opening.onerror = failed;
					opening.onsuccess = () => {
						const writing = opening.result.transaction("forms", "readwrite");
						writing.objectStore("forms").put({ word }, 1);
						writing.oncomplete = () => { opening.result.close(); done(); };
					};
				});
				document.cookie = "draft=" + word.replace(/\\W/g, "");
			}""";

	private static final String SEND = """
			(word) => {
				const form = document.createElement("form");
				form.method = "post";
				form.action = "/sent";
				const words = document.createElement("textarea");
				words.name = "words";
				words.value = word;
				form.append(words);
				document.body.append(form);
				form.submit();
			}""";

	@Test
	void everyPlaceOfABrowserIsLookedInto(@TempDir Path folder) throws IOException {
		HttpServer server = server();
		Path har = folder.resolve("traffic.har");
		Path profile = folder.resolve("profile");
		try {
			String address = "http://localhost:" + server.getAddress().getPort();
			Chromium.withProfile(profile, har, (window) -> {
				Page page = window.pages().get(0);
				page.navigate(address + "/");
				assertThat(KeptInBrowser.leaks(page)).isEmpty();
				page.evaluate(PLANT, Canaries.email(ORIGIN));
				assertThat(KeptInBrowser.leaks(page)).containsExactly("a cookie [planted in a browser]",
						"the caches [planted in a browser]", "the databases [planted in a browser]",
						"the history of the window [planted in a browser]", "the local storage [planted in a browser]",
						"the name of the window [planted in a browser]", "the session storage [planted in a browser]");
				page.navigate(address + "/kept?who=" + Canaries.email(ORIGIN).replace("@", "%40"));
				page.navigate(address + "/moved");
				page.evaluate(SEND, Canaries.phrase(ORIGIN));
				page.waitForURL(address + "/sent");
			});
			assertThat(Har.read(har).leaks()).contains("url of a request [planted in a browser]",
					"queryString of a request [planted in a browser]", "headers of a request [planted in a browser]",
					"headers of an answer [planted in a browser]", "redirectURL of an answer [planted in a browser]",
					"an answer that may be kept [planted in a browser]");
			assertThat(Places.inFiles(profile)).anyMatch((file) -> file.contains("Local Storage"))
				.anyMatch((file) -> file.contains("IndexedDB"))
				.anyMatch((file) -> file.contains("Cache_Data"))
				.anyMatch((file) -> file.contains("History"))
				.anyMatch((file) -> file.contains("Sessions"));
		}
		finally {
			server.stop(0);
		}
	}

	private static HttpServer server() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			String path = exchange.getRequestURI().getPath();
			byte[] body = (path.equals("/kept") ? Canaries.phrase(ORIGIN) : "nothing").getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "text/html");
			exchange.getResponseHeaders().add("Cache-Control", "max-age=3600");
			if (path.equals("/moved")) {
				exchange.getResponseHeaders().add("Location", "/to?who=" + Canaries.email(ORIGIN).replace("@", "%40"));
			}
			exchange.sendResponseHeaders(path.equals("/moved") ? 302 : 200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
		return server;
	}

}
