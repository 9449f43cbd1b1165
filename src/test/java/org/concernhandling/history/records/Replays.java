package org.concernhandling.history.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes records of three pasts of which only totals were published. Each single record
 * is invented; all of them together have the published totals, and always the same text.
 * {@link #main} writes the file of 2017-18 anew; a test holds it to this program.
 */
final class Replays {

	static final Path FILE_OF_2017_18 = Path.of("src/test/resources/history/2017-18.csv");

	/** Disclosures of 2017-18. */
	static final int DISCLOSURES = 271;

	/** Calls from April to July 2009, and how many of them qualified. */
	static final int CALLS = 707;

	static final int QUALIFYING = 27;

	/** Calls that had not ended when the months were over. */
	static final int GOING_ON = 40;

	/**
	 * Cases of the hotline from 2009 to February 2012, and the authorities they were
	 * about.
	 */
	static final int CASES = 260;

	static final int AUTHORITIES = 104;

	private static final long FIRST_URN = 8_810_000;

	private static final long SEED = 20180331;

	private Replays() {
	}

	/** Writes the file of 2017-18. */
	public static void main(String[] args) throws IOException {
		Files.createDirectories(FILE_OF_2017_18.getParent());
		Files.writeString(FILE_OF_2017_18, disclosures());
	}

	/** The file of 2017-18 as it lies there. */
	static String fileOf201718() {
		try {
			return Files.readString(FILE_OF_2017_18);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The 271 disclosures of 2017-18. By setting 178, 78, 10, 3, 3 and 1, which is two
	 * more than there are: two name a second one. By category 42, 84, 96 and 49. Actions
	 * 154, 147, 30 and 23; how many compliance visits there were was not published, so no
	 * record tells of one.
	 */
	static String disclosures() {
		Random random = new Random(SEED);
		List<String> settings = shuffled(random, times(178, "childrens-home"),
				times(76, "local-authority-childrens-services"), times(10, "independent-fostering-agency"),
				times(3, "residential-family-centre"), times(2, "boarding-school"),
				times(1, "further-education-college"), times(1, "residential-special-school"));
		List<String> categories = shuffled(random, times(42, "child-at-risk"),
				times(84, "systemic-safeguarding-failure"), times(96, "quality-of-care"),
				times(49, "regulatory-breach"));
		StringBuilder file = new StringBuilder("id,received,channel,standing,setting,other-setting,failure,category,"
				+ "decided,provider-enquiry,hold-for-next-inspection,inspection-rescheduling,immediate-risk-referral,"
				+ "closed\n");
		int secondSettings = 2;
		int referrals = 23;
		for (int i = 0; i < DISCLOSURES; i++) {
			boolean second = secondSettings > 0 && settings.get(i).equals("childrens-home");
			secondSettings -= second ? 1 : 0;
			boolean referral = referrals > 0 && categories.get(i).equals("child-at-risk");
			referrals -= referral ? 1 : 0;
			LocalDate received = workingDay(LocalDate.of(2017, 4, 3).plusDays(i * 355L / DISCLOSURES));
			LocalDate decided = workingDay(received.plusDays(1 + random.nextInt(4)));
			// Enquiries end soon; what was held was looked at once more after half a
			// year.
			LocalDate closed = workingDay(received.plusDays((i < 124) ? 60 : 215));
			file.append(line("2017-18/%03d".formatted(i + 1), received, "hotline", "employee", settings.get(i),
					second ? "local-authority-childrens-services" : "", "health-or-safety", categories.get(i), decided,
					(i < 154) ? "yes" : "", (i >= DISCLOSURES - 147) ? "yes" : "", (i < 30) ? "yes" : "",
					referral ? "yes" : "", closed));
		}
		return file.toString();
	}

	/**
	 * The 707 calls from April to July 2009. 27 qualify; 680 are heard and go elsewhere:
	 * to another body, or on as a concern that is not counted.
	 */
	static String calls() {
		Random random = new Random(SEED);
		List<String> kinds = shuffled(random, times(QUALIFYING, "qualifying"), times(40, "public"),
				times(300, "nursery"), times(200, "school"), times(60, "health-service"), times(40, "other"),
				times(40, "grievance"));
		StringBuilder file = new StringBuilder(
				"id,received,channel,standing,setting,matter,failure,category,decided,provider-enquiry,"
						+ "no-further-action,onward-referral,closed\n");
		for (int i = 0; i < CALLS; i++) {
			LocalDate received = workingDay(LocalDate.of(2009, 4, 1).plusDays(i * 119L / CALLS));
			LocalDate closed = workingDay(received.plusDays(20));
			String end = (i >= CALLS - GOING_ON) ? "" : closed.toString();
			file.append(switch (kinds.get(i)) {
				case "qualifying" -> call(i, received, "employee", "childrens-home", "", "legal-obligation",
						"systemic-safeguarding-failure", end.isEmpty() ? "open" : "yes", "", "", end);
				case "public" -> call(i, received, "member-of-the-public", "childrens-home", "", "", "quality-of-care",
						"", end.isEmpty() ? "open" : "yes", "", end);
				case "grievance" -> call(i, received, "employee", "childrens-home", "personal-grievance", "", "", "",
						"", end.isEmpty() ? "open" : "reporter-advised", end);
				default -> call(i, received, "member-of-the-public", kinds.get(i), "", "", "", "", "",
						end.isEmpty() ? "open" : "reporter-advised", end);
			});
		}
		return file.toString();
	}

	/**
	 * The hotline's 260 cases about more than 100 authorities, from 2009 to February
	 * 2012.
	 */
	static String cases() {
		StringBuilder file = new StringBuilder("id,received,channel,standing,setting,local-authority,failure,category,"
				+ "decided,inspection-rescheduling,closed\n");
		for (int i = 0; i < CASES; i++) {
			LocalDate received = workingDay(LocalDate.of(2009, 8, 3).plusDays(i * 930L / CASES));
			file.append(line("hotline/%03d".formatted(i + 1), received, "hotline", "employee",
					"local-authority-childrens-services", authority(i % AUTHORITIES), "health-or-safety",
					"systemic-safeguarding-failure", workingDay(received.plusDays(4)), "change-focus",
					workingDay(received.plusDays(30))));
		}
		return file.toString();
	}

	/** A list of providers with a service in each authority of the hotline's cases. */
	static String services() {
		StringBuilder list = new StringBuilder("URN,Provider name,Provider type,Local authority\n");
		for (int i = 0; i < AUTHORITIES; i++) {
			list.append(line(FIRST_URN + i, "Invented service " + (i + 1), "Local authority children's services",
					authority(i)));
		}
		return list.toString();
	}

	/** The invented name of an authority, by its number from 0. */
	static String authority(int number) {
		return "Inventedshire Number " + (number + 1);
	}

	/**
	 * Brings in a file, of which nothing goes wrong. Whoever comes later with the same
	 * file finds its concerns there.
	 */
	static void bringIn(HistoryImport history, String file, int concerns) {
		HistoryImport.Report report = history.bringIn(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
		assertThat(report.faults()).isEmpty();
		assertThat(report.failed()).isEmpty();
		assertThat(report.broughtIn() + report.thereBefore()).isEqualTo(concerns);
	}

	private static String call(int number, LocalDate received, String standing, String setting, String matter,
			String failure, String category, String enquiry, String none, String onward, String closed) {
		return line("calls/%03d".formatted(number + 1), received, "hotline", standing, setting, matter, failure,
				category, workingDay(received.plusDays(1)), enquiry, none, onward, closed);
	}

	private static String line(Object... cells) {
		return String.join(",", List.of(cells).stream().map(Object::toString).toList()) + "\n";
	}

	private static LocalDate workingDay(LocalDate day) {
		LocalDate found = day;
		while (found.getDayOfWeek() == DayOfWeek.SATURDAY || found.getDayOfWeek() == DayOfWeek.SUNDAY) {
			found = found.minusDays(1);
		}
		return found;
	}

	private static List<String> times(int number, String what) {
		return Collections.nCopies(number, what);
	}

	@SafeVarargs
	private static List<String> shuffled(Random random, List<String>... parts) {
		List<String> all = new ArrayList<>();
		for (List<String> part : parts) {
			all.addAll(part);
		}
		Collections.shuffle(all, random);
		return all;
	}

}
