package org.concernhandling.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Somebody who calls the application over HTTP: a program, a browser, or nobody that it
 * knows.
 */
class Caller {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final String address;

	private final HttpClient client;

	private final String credentials;

	private Caller(int port, HttpClient client, String credentials) {
		this.address = "http://localhost:" + port;
		this.client = client;
		this.credentials = credentials;
	}

	static Caller nobody(int port) {
		return new Caller(port, HttpClient.newHttpClient(), null);
	}

	/** A program that sends its credentials with each call. */
	static Caller program(int port, StaffGroup group) {
		return program(port, group.id(), Staff.PASSWORD);
	}

	static Caller program(int port, String id, String password) {
		String words = id + ":" + password;
		return new Caller(port, HttpClient.newHttpClient(),
				"Basic " + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)));
	}

	/** A browser that nobody has signed in with yet. */
	static Caller browser(int port) {
		return new Caller(port, HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), null);
	}

	static Caller browser(int port, StaffGroup group) {
		return browser(port, group.id());
	}

	static Caller browser(int port, String id) {
		Caller browser = browser(port);
		browser.submit("/login", "/login", "username=" + id + "&password=" + encoded(Staff.PASSWORD));
		return browser;
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	/** What somebody sees who opens an address in a browser. */
	String getPage(String path) {
		return send(request(path).header(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE).GET()).body();
	}

	HttpResponse<String> post(String path, String json) {
		return send(request(path).header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
			.POST(BodyPublishers.ofString(json)));
	}

	HttpResponse<String> put(String path, String json) {
		return send(request(path).header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
			.PUT(BodyPublishers.ofString(json)));
	}

	HttpResponse<String> delete(String path) {
		return send(request(path).DELETE());
	}

	/** Sends something as a page has a browser send it. */
	HttpResponse<String> send(String method, String path, String type, String body, Map<String, String> headers) {
		HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
		if (type != null) {
			request.header(HttpHeaders.CONTENT_TYPE, type);
		}
		headers.forEach(request::header);
		return send(request);
	}

	HttpResponse<String> deploy(String name, String content) {
		return deploy(name, content, Map.of());
	}

	/** Deploys a file, with the fields that Modeler sends. */
	HttpResponse<String> deploy(String name, String content, Map<String, String> headers) {
		String body = field("deployment-name", name.replaceFirst("\\.\\w+$", ""))
				+ field("deployment-source", "Camunda Modeler") + field("enable-duplicate-filtering", "true") + """
						--boundary\r
						Content-Disposition: form-data; name="%1$s"; filename="%1$s"\r
						Content-Type: text/xml\r
						\r
						%2$s\r
						--boundary--\r
						""".formatted(name, content);
		return send("POST", "/engine-rest/deployment/create", "multipart/form-data; boundary=boundary", body, headers);
	}

	private static String field(String name, String value) {
		return """
				--boundary\r
				Content-Disposition: form-data; name="%s"\r
				\r
				%s\r
				""".formatted(name, value);
	}

	/** Opens a page and sends the form on it. */
	HttpResponse<String> submit(String page, String path, String fields) {
		return send(form(path, "_csrf=" + encoded(token(get(page).body())) + "&" + fields));
	}

	/**
	 * Sends a form as another site would have the browser send it: without having seen
	 * the page.
	 */
	HttpResponse<String> submitUnseen(String path, String fields) {
		return send(form(path, fields));
	}

	private HttpRequest.Builder form(String path, String fields) {
		return request(path).header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
			.POST(BodyPublishers.ofString(fields));
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.header(HttpHeaders.ACCEPT, accepted(path));
		return (this.credentials != null) ? request.header(HttpHeaders.AUTHORIZATION, this.credentials) : request;
	}

	private static String accepted(String path) {
		if (path.startsWith("/actuator")) {
			return MediaType.ALL_VALUE;
		}
		return path.startsWith("/engine-rest") || path.startsWith("/api") || path.endsWith("/draft")
				? MediaType.APPLICATION_JSON_VALUE : MediaType.TEXT_HTML_VALUE;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String token(String page) {
		Matcher token = TOKEN.matcher(page);
		if (!token.find()) {
			throw new IllegalStateException("The page has no form with a token");
		}
		return token.group(1);
	}

	private static String encoded(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

}
