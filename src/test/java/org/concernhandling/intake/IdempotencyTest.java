package org.concernhandling.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.ApplicationTest;
import org.concernhandling.DatabaseSearch;
import org.concernhandling.concern.Concerns;
import org.concernhandling.identity.Identities;
import org.concernhandling.identity.Receipts;
import org.concernhandling.sealing.Sealing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A concern that is sent twice is opened once, and its answer is given again. */
@ApplicationTest
class IdempotencyTest {

	@Autowired
	private MockMvc web;

	@Autowired
	private ObjectMapper json;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Environment environment;

	@Test
	void answersTheSameKeyWithTheSameBodyTheSame() throws Exception {
		String key = key();
		long before = concerns();
		JsonNode first = body(send(key, Examples.FULL));
		assertThat(body(send(key, Examples.FULL))).isEqualTo(first);
		assertThat(concerns()).isEqualTo(before + 1);
	}

	@Test
	void looksAtWhatABodySaysAndNotAtItsSpaces() throws Exception {
		String key = key();
		JsonNode first = body(send(key, Examples.LEAST));
		assertThat(body(send(key, this.json.readTree(Examples.LEAST).toString()))).isEqualTo(first);
	}

	@Test
	void opensAConcernForEachKeyAndForEachRequestWithout() throws Exception {
		long before = concerns();
		JsonNode first = body(send(key(), Examples.LEAST));
		JsonNode second = body(send(key(), Examples.LEAST));
		send(null, Examples.LEAST);
		send(null, Examples.LEAST);
		assertThat(second.get("receipt")).isNotEqualTo(first.get("receipt"));
		assertThat(concerns()).isEqualTo(before + 4);
	}

	@Test
	void refusesAKeyWithAnotherBody() throws Exception {
		String key = key();
		send(key, Examples.LEAST);
		long before = concerns();
		MockHttpServletResponse answer = send(key, Examples.FULL);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentType()).isEqualTo("application/problem+json");
		assertThat(body(answer)).isEqualTo(this.json.readTree(Examples.KEY_USED_BEFORE));
		assertThat(concerns()).isEqualTo(before);
	}

	@Test
	void doesNotUseUpAKeyOnARefusedBody() throws Exception {
		String key = key();
		assertThat(send(key, "{}").getStatus()).isEqualTo(400);
		assertThat(send(key, Examples.LEAST).getStatus()).isEqualTo(201);
	}

	@Test
	void opensOneConcernHoweverManyAskAtOnce() throws Exception {
		String key = key();
		long before = concerns();
		ExecutorService callers = Executors.newFixedThreadPool(8);
		try {
			List<Callable<JsonNode>> calls = new ArrayList<>();
			for (int i = 0; i < 16; i++) {
				calls.add(() -> body(send(key, Examples.FULL)));
			}
			List<JsonNode> answers = new ArrayList<>();
			for (Future<JsonNode> call : callers.invokeAll(calls)) {
				answers.add(call.get());
			}
			assertThat(answers).allSatisfy((answer) -> assertThat(answer.hasNonNull("receipt")).isTrue());
			assertThat(answers.stream().distinct()).hasSize(1);
		}
		finally {
			callers.shutdown();
		}
		assertThat(concerns()).isEqualTo(before + 1);
	}

	@Test
	void answersTheSameAfterARestart(@Autowired Concerns concerns, @Autowired Identities identities,
			@Autowired Receipts receipts, @Autowired AnsweredKeys answered,
			@Autowired TransactionOperations transaction) throws Exception {
		String key = key();
		JsonNode first = body(send(key, Examples.FULL));
		// Everything that outlives a restart: the database and the file with the keys.
		try (AnnotationConfigApplicationContext restarted = new AnnotationConfigApplicationContext()) {
			restarted.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("keys",
						Map.of("concerns.keys.file", this.environment.getProperty("concerns.keys.file"))));
			restarted.scan("org.concernhandling.sealing");
			restarted.refresh();
			Intake intake = new Intake(concerns, identities, receipts, answered, restarted.getBean(Sealing.class),
					this.json, transaction);
			Received again = intake.receive(JsonBody.read(JsonRequest.parse(Examples.FULL.getBytes())).submission(),
					"program/" + key);
			assertThat(again.reference()).isEqualTo(first.get("reference").textValue());
			assertThat(again.receipt()).isEqualTo(first.get("receipt").textValue());
		}
	}

	@Test
	void keepsNeitherKeyNorReceipt(@Autowired DataSource database) throws Exception {
		String key = key();
		String receipt = body(send(key, Examples.LEAST)).get("receipt").textValue();
		assertThat(new DatabaseSearch(database).placesOf(key, receipt, receipt.replace("-", ""))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "two words", "é", "tab\there" })
	void refusesAMalformedKey(String key) throws Exception {
		MockHttpServletResponse answer = send(key, Examples.LEAST);
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(body(answer).at("/errors/0/field").textValue()).isEqualTo("Idempotency-Key");
	}

	@Test
	void takesKeysOfUpTo200Characters() throws Exception {
		String longest = key() + "~".repeat(164);
		assertThat(send(longest, Examples.LEAST).getStatus()).isEqualTo(201);
		assertThat(send(longest + "!", Examples.LEAST).getStatus()).isEqualTo(400);
	}

	private MockHttpServletResponse send(String key, String body) throws Exception {
		var request = post("/api/concerns").contentType(MediaType.APPLICATION_JSON).content(body);
		return this.web.perform((key != null) ? request.header("Idempotency-Key", key) : request)
			.andReturn()
			.getResponse();
	}

	private JsonNode body(MockHttpServletResponse answer) throws Exception {
		return this.json.readTree(answer.getContentAsByteArray());
	}

	private long concerns() {
		return this.jdbc.sql("select count(*) from concerns.concern").query(Long.class).single();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
