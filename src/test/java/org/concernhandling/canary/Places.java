package org.concernhandling.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concernhandling.DatabaseSearch;

/** Where canaries are readable: in tables, in files, in mails. */
final class Places {

	/** What staff write to be sent, in the task of the letter itself. */
	private static final Pattern WRITTEN_FOR_THE_LETTER = Pattern
		.compile("question (enquiryQuestion|recipientName|authorityName|informationShared)");

	private Places() {
	}

	/** The columns of any table that hold canaries. */
	static List<String> inTables(DataSource database) throws SQLException {
		return new DatabaseSearch(database).placesWhere((value) -> !Mark.in(value).isEmpty());
	}

	/** The files in or below a folder whose name or content holds canaries. */
	static List<String> inFiles(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> Mark.isIn(file.toString()) || !Mark.in(content(file)).isEmpty())
				.map((file) -> file + " " + Canaries.originsOf(Mark.in(content(file))))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What mails tell: their headers anything at all but to whom they go, their texts
	 * anything but what was written for them, and files that come with them anything at
	 * all that can be read without a key.
	 */
	static Set<String> inMails(GreenMail server) {
		Set<String> telling = new TreeSet<>();
		for (MimeMessage mail : server.getReceivedMessages()) {
			try {
				for (Header header : Collections.list(mail.getAllHeaders())) {
					if (!header.getName().equals("To")) {
						add(header.getName(), header.getName() + header.getValue(), telling);
					}
				}
				if (mail.getContent() instanceof Multipart parts) {
					for (int i = 0; i < parts.getCount(); i++) {
						addFile(parts.getBodyPart(i), telling);
					}
				}
				else {
					add("the text", mail.getContent().toString(), telling);
				}
			}
			catch (MessagingException | IOException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return telling;
	}

	private static void addFile(BodyPart part, Set<String> telling) throws MessagingException, IOException {
		byte[] content = part.getInputStream().readAllBytes();
		for (Header header : Collections.list(part.getAllHeaders())) {
			add("a file's " + header.getName(), header.getValue(), telling);
		}
		Set<String> marks = new TreeSet<>(Mark.in(content));
		if (part.isMimeType("application/pdf")) {
			marks.addAll(Mark.in(printed(content)));
		}
		Canaries.originsOf(marks).forEach((origin) -> telling.add("a file: " + origin));
	}

	/**
	 * What stands on pages, where anybody can open them, and what the file says about
	 * itself and them.
	 */
	static String printed(byte[] pdf) {
		String bytes = new String(pdf, StandardCharsets.ISO_8859_1);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			StringBuilder printed = new StringBuilder(new PDFTextStripper().getText(document));
			printed.append(document.getDocumentInformation().getCOSObject());
			PDMetadata metadata = document.getDocumentCatalog().getMetadata();
			if (metadata != null) {
				printed.append(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
			}
			return printed.append(bytes).toString();
		}
		catch (IOException ex) {
			if (bytes.contains("/Encrypt")) {
				return bytes;
			}
			throw new UncheckedIOException(ex);
		}
	}

	private static void add(String place, String content, Set<String> telling) {
		List<String> origins = new ArrayList<>(Canaries.originsOf(Mark.in(content)));
		if (place.equals("the text")) {
			origins.removeIf((origin) -> WRITTEN_FOR_THE_LETTER.matcher(origin).matches());
		}
		origins.forEach((origin) -> telling.add(place + ": " + origin));
	}

	private static byte[] content(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
