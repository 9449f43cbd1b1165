package org.concernhandling.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import javax.sql.DataSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import org.concernhandling.PdfPages;
import org.concernhandling.access.RunningApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A leak of each kind is found where it was planted: otherwise finding none would prove
 * nothing.
 */
@RunningApplication
class PlantedLeaksTest {

	private static final String ORIGIN = "planted";

	private final String words = Canaries.phrase(ORIGIN);

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void weed() {
		this.jdbc.sql("delete from act_ru_variable where id_ = 'planted'").update();
		this.jdbc.sql("delete from act_ge_bytearray where id_ = 'planted'").update();
		this.jdbc.sql("delete from concerns.service where urn = 1").update();
	}

	@Test
	void aLineInALogIsFoundAtTheLowestLevel() {
		try (Listening listening = Listening.begin()) {
			LoggerFactory.getLogger("org.concernhandling.planted").trace("Somebody said {}", this.words);
			assertThat(listening.telling()).hasSize(1);
		}
	}

	@Test
	void aFailureInALogIsFoundWhereItsMessageIsWritten() {
		Exception failure = new IllegalStateException("plain", new IllegalStateException(this.words));
		try (Listening listening = Listening.begin()) {
			LoggerFactory.getLogger("org.concernhandling.planted").debug("It failed", failure);
			assertThat(listening.telling()).isEmpty();
			LoggerFactory.getLogger("org.concernhandling.planted")
				.debug("It failed: {}", failure.getCause().toString());
			assertThat(listening.telling()).hasSize(1);
		}
	}

	@Test
	void whatALogKnowsOfItsRequestIsFound() {
		try (Listening listening = Listening.begin(); var mdc = MDC.putCloseable("who", Canaries.email(ORIGIN))) {
			LoggerFactory.getLogger("org.concernhandling.planted").info("A request");
			assertThat(mdc).isNotNull();
			assertThat(listening.telling()).hasSize(1);
		}
	}

	@Test
	void aVariableIsFound() throws SQLException {
		this.jdbc.sql(
				"insert into act_ru_variable (id_, rev_, type_, name_, var_scope_, text_) values ('planted', 1, 'string', 'x', 'x', ?)")
			.param(this.words)
			.update();
		assertThat(Places.inTables(this.database)).singleElement().asString().endsWith(".TEXT_");
	}

	@Test
	void bytesOfTheEngineAreFoundPackedOrNot() throws Exception {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
			packing.write(this.words.getBytes(StandardCharsets.UTF_16));
		}
		this.jdbc.sql("insert into act_ge_bytearray (id_, rev_, name_, bytes_) values ('planted', 1, 'x', ?)")
			.param(packed.toByteArray())
			.update();
		assertThat(Places.inTables(this.database)).singleElement().asString().endsWith(".BYTES_");
	}

	@Test
	void whatAFailureLeavesInTheEngineIsFound() {
		FailureTraces traces = new FailureTraces(this.jdbc);
		this.jdbc.sql("insert into act_ge_bytearray (id_, rev_, name_, bytes_) values ('planted', 1, 'x', ?)")
			.param(this.words.getBytes(StandardCharsets.UTF_8))
			.update();
		traces.look();
		assertThat(traces.telling()).containsExactly("ACT_GE_BYTEARRAY.BYTES_ [planted]");
	}

	@Test
	void aColumnOfOurOwnIsFound() throws SQLException {
		this.jdbc.sql("insert into concerns.service (urn, name, setting) values (1, ?, 'childrens-home')")
			.param(this.words)
			.update();
		assertThat(Places.inTables(this.database)).singleElement().asString().contains("service");
	}

	@Test
	void anAddressAHeaderAPageAndACacheAreFound() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			String path = exchange.getRequestURI().getPath();
			byte[] body = switch (path) {
				case "/processes", "/concerns/x" -> this.words.getBytes(StandardCharsets.UTF_8);
				case "/concerns/y" -> Canaries.email(Canaries.REPORTER + ORIGIN).getBytes(StandardCharsets.UTF_8);
				default -> new byte[0];
			};
			if (path.equals("/concerns/y")) {
				exchange.getResponseHeaders().add("Cache-Control", "no-store");
			}
			if (path.equals("/header")) {
				exchange.getResponseHeaders().add("Set-Cookie", "who=" + Canaries.email(ORIGIN));
			}
			exchange.sendResponseHeaders(200, (body.length > 0) ? body.length : -1);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
		try {
			Traffic traffic = new Traffic(server.getAddress().getPort());
			traffic.get(null, "/address?of=" + Canaries.email(ORIGIN).replace("@", "%40"));
			traffic.get(null, "/header");
			traffic.get(null, "/processes");
			traffic.get(null, "/concerns/x");
			traffic.get(null, "/concerns/y");
			traffic.get(null, "/nothing");
			traffic.probe(null, "GET", "/" + Mark.WORD, Map.of("X-Who", this.words.replaceAll("[^ -~]", "")), "");
			traffic.probe(null, "POST", "/processes", Map.of(), this.words);
			assertThat(traffic.leaks()).containsExactlyInAnyOrder("address of GET /address [planted]",
					"headers of the answer to GET /header [planted]", "answer 200 to GET /processes [planted]",
					"may be kept by a browser: GET /concerns/x [planted]",
					"answer 200 to GET /concerns/y [reporter: planted]", "answer 200 to POST /processes [planted]");
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void aTableAndPrintedPagesThatAreGivenOutAreFound() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			boolean pdf = exchange.getRequestURI().getPath().endsWith(".pdf");
			byte[] body = pdf ? pdf("Our report", Canaries.name(ORIGIN))
					: ("setting,count\n" + this.words + ",1\n").getBytes(StandardCharsets.UTF_8);
			body = exchange.getRequestURI().getPath().startsWith("/entitled") ? pdf(Canaries.name(ORIGIN), "Nothing")
					: body;
			exchange.getResponseHeaders().add("Content-Type", pdf ? "application/pdf" : "text/csv");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
		try {
			Traffic traffic = new Traffic(server.getAddress().getPort());
			traffic.get(null, "/reports/2026-27/figures.csv");
			traffic.get(null, "/reports/2026-27/report.pdf");
			traffic.get(null, "/entitled.pdf");
			traffic.get(null, "/figures/export?from=2018-01-01");
			assertThat(traffic.leaks()).containsExactly("answer 200 to GET /reports/2026-27/figures.csv [planted]",
					"answer 200 to GET /reports/2026-27/report.pdf [planted]",
					"answer 200 to GET /entitled.pdf [planted]", "answer 200 to GET /figures/export [planted]");
		}
		finally {
			server.stop(0);
		}
	}

	private static byte[] pdf(String title, String text) throws IOException {
		try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
			PdfPages
				.of("<html lang=\"en\"><head><title>" + title + "</title></head><body style=\"font-family: '"
						+ PdfPages.TYPEFACE + "'\">" + text + "</body></html>")
				.toStream(pdf)
				.run();
			return pdf.toByteArray();
		}
	}

	@Test
	void aSubjectAHeaderAndATextOfAMailAreFound() throws Exception {
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		try {
			JavaMailSenderImpl sender = new JavaMailSenderImpl();
			sender.setHost("127.0.0.1");
			sender.setPort(server.getSmtp().getPort());
			MimeMessage mail = sender.createMimeMessage();
			mail.setRecipients(MimeMessage.RecipientType.TO, Canaries.email("whom it goes to"));
			mail.setSubject(Canaries.name(ORIGIN), "UTF-8");
			mail.setHeader("X-About", Canaries.email(ORIGIN));
			mail.setText(this.words + Canaries.phrase("question enquiryQuestion"), "UTF-8");
			sender.send(mail);
			assertThat(Places.inMails(server)).containsExactly("Subject: planted", "X-About: planted",
					"the text: planted");
		}
		finally {
			server.stop();
		}
	}

	@Test
	void aFileThatComesWithAMailIsFoundWhenAnybodyCanOpenIt() throws Exception {
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		try {
			byte[] pdf = pdf("T", Canaries.name(ORIGIN));
			assertThat(Mark.in(pdf)).as("found by its bytes").isEmpty();
			JavaMailSenderImpl sender = new JavaMailSenderImpl();
			sender.setHost("127.0.0.1");
			sender.setPort(server.getSmtp().getPort());
			MimeMessageHelper mail = new MimeMessageHelper(sender.createMimeMessage(), true);
			mail.setTo("print-room@printroom.example");
			mail.setText("Nothing");
			mail.addAttachment(Canaries.email("its name"), new ByteArrayDataSource(pdf, "application/pdf"));
			sender.send(mail.getMimeMessage());
			assertThat(Places.inMails(server)).contains("a file: planted")
				.anyMatch((place) -> place.contains("its name"));
		}
		finally {
			server.stop();
		}
	}

	@Test
	void aFileIsFoundByItsContentAndByItsName(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("upload.tmp"), this.words, StandardCharsets.UTF_16BE);
		Files.writeString(folder.resolve(Canaries.email(ORIGIN)), "nothing");
		Files.writeString(folder.resolve("other"), "nothing");
		assertThat(Places.inFiles(folder)).hasSize(2);
	}

}
