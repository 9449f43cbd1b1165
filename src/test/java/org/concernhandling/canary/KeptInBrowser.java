package org.concernhandling.canary;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** What the pages of the application keep in a browser while it runs. */
final class KeptInBrowser {

	private static final Map<String, String> PLACES = Map.of("the local storage",
			"() => JSON.stringify(Object.entries(localStorage))", "the session storage",
			"() => JSON.stringify(Object.entries(sessionStorage))", "the databases", """
					async () => {
						const kept = [];
						for (const { name } of await indexedDB.databases()) {
							const database = await new Promise((done, failed) => {
								const opening = indexedDB.open(name);
								opening.onsuccess = () => done(opening.result);
								opening.onerror = failed;
							});
							kept.push(name);
							for (const store of database.objectStoreNames) {
								kept.push(await new Promise((done, failed) => {
									const reading = database.transaction(store).objectStore(store).getAll();
									reading.onsuccess = () => done(reading.result);
									reading.onerror = failed;
								}));
							}
							database.close();
						}
						return JSON.stringify(kept);
					}""", "the caches", """
					async () => {
						const kept = [];
						for (const name of await caches.keys()) {
							const cache = await caches.open(name);
							for (const request of await cache.keys()) {
								kept.push(name, request.url, await (await cache.match(request)).text());
							}
						}
						return JSON.stringify(kept);
					}""", "the name of the window", "() => window.name", "the history of the window",
			"() => JSON.stringify(history.state)");

	private KeptInBrowser() {
	}

	/** The places of a page's origin, and the cookies, that hold canaries. */
	static Set<String> leaks(Page page) {
		Set<String> leaks = new TreeSet<>();
		PLACES.forEach((place, script) -> look(place, String.valueOf(page.evaluate(script)), leaks));
		BrowserContext window = page.context();
		window.cookies().forEach((cookie) -> look("a cookie", cookie.name + "=" + cookie.value, leaks));
		return leaks;
	}

	private static void look(String place, String text, Set<String> leaks) {
		Set<String> found = Mark.in(text);
		if (!found.isEmpty()) {
			leaks.add(place + " " + Canaries.originsOf(found));
		}
	}

}
