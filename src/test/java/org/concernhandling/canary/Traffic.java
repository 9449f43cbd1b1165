package org.concernhandling.canary;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.access.Staff;

/**
 * Everything that goes over HTTP between people and the application, looked through as it
 * passes: addresses, headers both ways, and pages that are not there to show words.
 */
class Traffic {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	/**
	 * What is there to show words: the case file; requests to see who told us; a form
	 * that is shown again with what was typed; the receipt, to whoever just reported.
	 */
	private static final Pattern SHOWS_WORDS = Pattern
		.compile("GET /concerns(/.*)?|GET /disclosures/.*|POST /(report|intake|api/concerns)|"
				+ "POST /(concerns|disclosures)/.*");

	/**
	 * What shows who told us: the page of an approved request, and a form to whoever just
	 * filled it in.
	 */
	private static final Pattern SHOWS_REPORTERS = Pattern
		.compile("200 POST /concerns/[\\w-]+/identity/show|400 POST /(report|intake)");

	/** Where words that went in only there come back to whoever sent them. */
	private static final Map<String, Pattern> ECHOES = Map.of(Doors.AUDITOR,
			Pattern.compile("\\d+ POST /audit(/verification)?"), Doors.OWNER,
			Pattern.compile("400 POST /engine-rest/deployment/create"), Doors.ADDRESS,
			Pattern.compile("(?:4\\d\\d|500) \\w+ .*"), EngineDoors.ORIGIN,
			Pattern.compile("4\\d\\d \\w+ /engine-rest/.*"));

	private static final Pattern SHOWS_RECEIPTS = Pattern.compile("201 POST /(report|intake|api/concerns)");

	private static final int PATIENCE = 10;

	private static final ObjectMapper JSON = new ObjectMapper();

	private final String address;

	private final HttpClient programs = HttpClient.newHttpClient();

	private final Map<String, HttpClient> browsers = new HashMap<>();

	private final List<String> leaks = Collections.synchronizedList(new ArrayList<>());

	private long exchanges;

	Traffic(int port) {
		this.address = "http://localhost:" + port;
	}

	/** A value as JSON. */
	static String json(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What was seen where it must not be: the place, and what went in where. */
	List<String> leaks() {
		return this.leaks;
	}

	long exchanges() {
		return this.exchanges;
	}

	/** A program asks, as a member of staff or, with null, as nobody. */
	HttpResponse<String> get(String person, String path) {
		return send(this.programs, as(person, path).GET());
	}

	HttpResponse<String> post(String person, String path, String json) {
		return send(this.programs,
				as(person, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
	}

	/** A browser of somebody who is signed in opens a page. */
	HttpResponse<String> open(String person, String path) {
		return send(browser(person), request(path).header("Accept", "text/html").GET());
	}

	/** A script in a browser of somebody who is signed in keeps something. */
	HttpResponse<String> put(String person, String path, String json) {
		return send(browser(person),
				request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
	}

	/**
	 * Somebody who attacks puts words where nobody else does: into an address, a header
	 * or a body of any kind. What they send is their own; what they are answered is
	 * looked through.
	 */
	HttpResponse<String> probe(String person, String method, String path, Map<String, String> headers, String body) {
		HttpRequest.Builder request = as(person, path).method(method, BodyPublishers.ofString(body));
		headers.forEach(request::setHeader);
		try {
			HttpResponse<String> answer = this.programs.send(request.build(), Traffic::readable);
			lookAtAnswer(method + " " + (Mark.isIn(path) ? "an address with words" : path), answer);
			return answer;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** A browser sends the form of a page. */
	HttpResponse<String> submit(String person, String page, String path, Map<String, String> fields) {
		Map<String, String> all = new HashMap<>(fields);
		HttpClient client = (person != null) ? browser(person) : this.programs;
		if (person != null) {
			Matcher token = TOKEN.matcher(open(person, page).body());
			if (token.find()) {
				all.put("_csrf", token.group(1));
			}
		}
		return sendForm(client, path, all);
	}

	private HttpClient browser(String person) {
		HttpClient known = this.browsers.get(person);
		if (known != null) {
			return known;
		}
		HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
		this.browsers.put(person, browser);
		// Signing in may fail on purpose, too.
		for (int i = 0; i < PATIENCE; i++) {
			submit(person, "/login", "/login", Map.of("username", person, "password", Staff.PASSWORD));
			if (open(person, "/").statusCode() == 200) {
				return browser;
			}
		}
		throw new AssertionError("Nobody can sign in as " + person);
	}

	private HttpResponse<String> sendForm(HttpClient client, String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(client,
				request(path).header("Content-Type", "application/x-www-form-urlencoded")
					.header("Accept", "text/html")
					.POST(BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder as(String person, String path) {
		HttpRequest.Builder request = request(path).header("Accept", "*/*");
		return (person == null) ? request : request.header("Authorization", "Basic "
				+ Base64.getEncoder().encodeToString((person + ":" + Staff.PASSWORD).getBytes(StandardCharsets.UTF_8)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path));
	}

	private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = client.send(request.build(), Traffic::readable);
			look(answer.request(), answer);
			return answer;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An answer as text: of a PDF what stands on its pages, and what it says about
	 * itself.
	 */
	private static BodySubscriber<String> readable(ResponseInfo answer) {
		boolean pdf = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/pdf");
		return pdf ? BodySubscribers.mapping(BodySubscribers.ofByteArray(), Places::printed)
				: BodyHandlers.ofString().apply(answer);
	}

	/** Looks through one exchange. */
	void look(HttpRequest request, HttpResponse<String> answer) {
		String what = request.method() + " " + request.uri().getPath();
		leak("address of " + what, Mark.in(request.uri().toString()));
		leak("headers of a request: " + what, Mark.in(request.headers().map().toString()));
		lookAtAnswer(what, answer);
	}

	private void lookAtAnswer(String what, HttpResponse<String> answer) {
		this.exchanges++;
		leak("headers of the answer to " + what, Mark.in(answer.headers().map().toString()));
		Set<String> shown = Mark.in(answer.body());
		if (!shown.isEmpty()) {
			Set<String> origins = Canaries.originsOf(shown);
			if (isEcho(answer.statusCode() + " " + what, origins)) {
				return;
			}
			if (!SHOWS_WORDS.matcher(what).matches() || answer.statusCode() >= 500
					|| !mayShow(answer.statusCode() + " " + what, origins)) {
				leak("answer " + answer.statusCode() + " to " + what, shown);
			}
			else if (!answer.headers().firstValue("Cache-Control").orElse("").contains("no-store")) {
				leak("may be kept by a browser: " + what, shown);
			}
		}
	}

	/**
	 * Whether somebody is answered with what they have just sent themselves, and no more.
	 */
	private static boolean isEcho(String what, Set<String> origins) {
		return origins.stream()
			.allMatch((origin) -> ECHOES.containsKey(origin) && ECHOES.get(origin).matcher(what).matches());
	}

	private static boolean mayShow(String what, Set<String> origins) {
		return (!Canaries.tellsReporter(origins) || SHOWS_REPORTERS.matcher(what).matches())
				&& (!origins.contains(Mark.RECEIPT) || SHOWS_RECEIPTS.matcher(what).matches());
	}

	private void leak(String place, Set<String> marks) {
		if (!marks.isEmpty()) {
			this.leaks.add(place + " " + Canaries.originsOf(marks));
		}
	}

}
