package org.concernhandling.restart;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.ConcernHandlingApplication;

/** The application in a process of its own, which can be killed like any other. */
class ApplicationProcess {

	private static final Duration START = Duration.ofSeconds(120);

	private static final Duration ANSWER = Duration.ofSeconds(30);

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();

	private final Path folder;

	private final int mailPort;

	private final int port;

	private Process process;

	/**
	 * The application with its database and its keys in a folder.
	 * @param mailPort where its letters go
	 */
	ApplicationProcess(Path folder, int mailPort) throws IOException {
		this.folder = folder;
		this.mailPort = mailPort;
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
	}

	/** Starts the application and waits until it answers. */
	void start() throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-cp", classPath(), ConcernHandlingApplication.class.getName()));
		Stream
			.of("spring.profiles.active=demo", "server.port=" + this.port, "spring.datasource.url=" + database(),
					"concerns.keys.file=" + this.folder.resolve("keys"), "concerns.demo.data=false",
					"concerns.demo.mail-port=0", "spring.mail.port=" + this.mailPort,
					// What a killed process had locked is free again soon.
					"camunda.bpm.job-execution.lock-time-in-millis=10000", "camunda.bpm.job-execution.max-wait=500")
			.map("--"::concat)
			.forEach(command::add);
		this.process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/restart-test.log")))
			.start();
		Instant end = Instant.now().plus(START);
		while (!answers()) {
			if (!this.process.isAlive() || Instant.now().isAfter(end)) {
				throw new IllegalStateException("The application did not start; see target/restart-test.log");
			}
			Thread.sleep(100);
		}
	}

	/** Kills the application: it cannot do anything about it. */
	void kill() throws InterruptedException {
		if (this.process != null) {
			this.process.destroyForcibly().waitFor();
		}
	}

	/** The database, which only one process at a time can open. */
	String database() {
		return "jdbc:h2:file:" + this.folder.resolve("concerns")
				+ ";DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0";
	}

	/** Posts JSON to the public interface. */
	HttpResponse<String> post(String path, String json, String idempotencyKey)
			throws IOException, InterruptedException {
		return send(request(path).header("Idempotency-Key", idempotencyKey), json);
	}

	/** Posts JSON as one of the staff. */
	HttpResponse<String> postAs(String person, String path, String json) throws IOException, InterruptedException {
		return send(as(person, request(path)), json);
	}

	/** Reads as one of the staff. */
	String getAs(String person, String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(as(person, request(path)).GET().build(),
				HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + " was answered with " + answer.statusCode());
		}
		return answer.body();
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String json)
			throws IOException, InterruptedException {
		return this.client.send(request.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private boolean answers() throws InterruptedException {
		try {
			return this.client.send(request("/report").GET().build(), HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).timeout(ANSWER);
	}

	private static HttpRequest.Builder as(String person, HttpRequest.Builder request) {
		return request.header("Accept", "application/json")
			.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":demo").getBytes()));
	}

	/**
	 * Without the tests' classes, whose set-ups the application would take for its own.
	 */
	private static String classPath() {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Stream.of(classPath.split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

}
