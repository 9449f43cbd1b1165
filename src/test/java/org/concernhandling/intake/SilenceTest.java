package org.concernhandling.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

import javax.sql.DataSource;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import org.camunda.bpm.engine.IdentityService;
import org.concernhandling.ApplicationTest;
import org.concernhandling.Colleagues;
import org.concernhandling.DatabaseSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Nothing that somebody told us reaches a log line or a table in clear, however much is
 * logged.
 */
@ApplicationTest
class SilenceTest {

	/** In every text that is sent; found again wherever it leaks. */
	private static final String CANARY = "Zwitscherlein";

	@Autowired
	private MockMvc web;

	@Autowired
	private DataSource database;

	private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

	private final Logger root = this.context.getLogger(Logger.ROOT_LOGGER_NAME);

	private final Level usual = this.root.getLevel();

	private final List<Appender<ILoggingEvent>> appenders = new ArrayList<>();

	private final Listening listening = new Listening();

	@BeforeEach
	void logEverything(@Autowired IdentityService accounts) {
		Colleagues.add(accounts, "caseworker", "caseworkers");
		Iterator<Appender<ILoggingEvent>> usualAppenders = this.root.iteratorForAppenders();
		usualAppenders.forEachRemaining(this.appenders::add);
		this.appenders.forEach(this.root::detachAppender);
		this.listening.setContext(this.context);
		this.listening.start();
		this.root.addAppender(this.listening);
		this.root.setLevel(Level.TRACE);
	}

	@AfterEach
	void logAsUsual() {
		this.root.setLevel(this.usual);
		this.root.detachAppender(this.listening);
		this.appenders.forEach(this.root::addAppender);
	}

	@Test
	void saysNothingOfAConcernFromAProgram() throws Exception {
		String body = Examples.FULL.replace("Robin Example", "Robin " + CANARY)
			.replace("robin@", CANARY + "@")
			.replace("01632", CANARY)
			.replace("Sample Street", CANARY)
			.replace("Sample House", CANARY)
			.replace("Anyshire", CANARY)
			.replace("Since September", CANARY);
		String answer = send(post("/api/concerns").contentType(MediaType.APPLICATION_JSON)
			.header("Idempotency-Key", "a key")
			.header("Idempotency-Key", CANARY), 400);
		assertThat(answer).doesNotContain(CANARY);
		answer = send(post("/api/concerns").contentType(MediaType.APPLICATION_JSON)
			.header("Idempotency-Key", "silence")
			.content(body), 201);
		assertSilent(answer.replaceAll("(?s).*\"receipt\":\"([^\"]+)\".*", "$1"));
	}

	@Test
	void saysNothingOfWhatItRefuses() throws Exception {
		send(post("/api/concerns").contentType(MediaType.APPLICATION_JSON).content("{\"narrative\": " + CANARY), 400);
		send(post("/api/concerns").contentType(MediaType.APPLICATION_JSON)
			.content(Examples.FULL.replace("childrens-home", CANARY)), 400);
		send(post("/report").param("childAtImmediateRisk", CANARY).param("narrative", CANARY.repeat(10_000)), 400);
		assertSilent();
	}

	@Test
	void saysNothingOfAConcernFromThePagesNorOfItsCaseFile() throws Exception {
		for (String page : List.of("/report", "/intake")) {
			MockHttpServletRequestBuilder request = post(page).with(user("caseworker").roles("caseworkers"))
				.with(csrf())
				.param("channel", "hotline")
				.param("narrative", CANARY)
				.param("serviceName", CANARY)
				.param("serviceLocalAuthority", CANARY)
				.param("reporterName", CANARY)
				.param("reporterPhone", CANARY)
				.param("reporterEmail", CANARY + "@example.org")
				.param("reporterAddress", CANARY);
			String answer = send(request, 201);
			String reference = answer.replaceAll("(?s).*<dd id=\"reference\">([^<]+)<.*", "$1");
			String receipt = answer.replaceAll("(?s).*<dd id=\"receipt\">([^<]+)<.*", "$1");
			String added = send(post("/concerns/" + reference + "/further-information")
				.with(user("caseworker").roles("caseworkers"))
				.with(csrf())
				.param("words", "More of " + CANARY), 302);
			assertThat(added).isEmpty();
			assertThat(send(get("/concerns/" + reference).with(user("caseworker").roles("caseworkers")), 200))
				.contains("More of " + CANARY);
			assertSilent(receipt);
		}
	}

	private String send(MockHttpServletRequestBuilder request, int status) throws Exception {
		var answer = this.web.perform(request).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(status);
		return answer.getContentAsString();
	}

	private void assertSilent(String... receipts) throws Exception {
		List<String> words = new ArrayList<>(List.of(receipts));
		words.add(CANARY);
		assertThat(this.listening.lines).as("lines that were logged").hasSizeGreaterThan(100);
		assertThat(List.copyOf(this.listening.lines)).as("lines that give something away")
			.noneMatch((line) -> words.stream().anyMatch(line::contains));
		assertThat(new DatabaseSearch(this.database).placesOf(words.toArray(String[]::new))).isEmpty();
	}

	/** Keeps everything that is logged, with its exceptions. */
	private static class Listening extends AppenderBase<ILoggingEvent> {

		private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

		@Override
		protected void append(ILoggingEvent event) {
			StringBuilder line = new StringBuilder(event.getLoggerName()).append(": ")
				.append(event.getFormattedMessage());
			for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
				line.append(" / ").append(cause.getMessage());
			}
			this.lines.add(line.toString());
		}

	}

}
